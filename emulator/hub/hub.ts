/** The hub: phones side by side, and what developers look into. For this computer only. */

import { send, sendJson } from '../http/body';
import type { Router } from '../http/router';
import { QueryError } from '../query/error';
import { CloudError } from '../store/errors';
import type { Store } from '../store/store';
import { readableDocuments } from './documents';
import barStyle from './page/bar.css';
import baseStyle from './page/base.css';
import controlsStyle from './page/controls.css';
import developerStyle from './page/developer/developer.css';
import script from './page/main.ts?script';
import page from './page/page.html';
import phonesStyle from './page/phones.css';
import type { CollectionCount, HubInfo, HubOptions } from './shape';

/** Collections of the emulator's own. */
const isInner = (name: string) => name.startsWith('__');

export function hubRoutes(router: Router, store: Store, now: () => number, options: HubOptions): Router {
  const counts = (): CollectionCount[] =>
    [...store.collections]
      .filter(([name]) => !isInner(name))
      .map(([name, { docs }]) => ({ name, documents: docs.size }));
  const info = (): HubInfo => {
    const { title = '', people = [], entries = [], open = [], phone = false, examples = {} } = options;
    return { title, people, entries, open, phone, examples, collections: counts() };
  };
  const text = (path: string, type: string, body: string) =>
    router.on('GET', path, ({ response }) => send(response, 200, `text/${type}; charset=utf-8`, body));
  text('/', 'html', page);
  text('/hub/page.js', 'javascript', script);
  text('/hub/page.css', 'css', [baseStyle, controlsStyle, barStyle, phonesStyle, developerStyle].join('\n'));
  return router
    .on('GET', '/contracts', async ({ response }) => sendJson(response, 200, (await options.contracts) ?? []))
    .on('GET', '/hub', ({ response }) => sendJson(response, 200, info()))
    .on('GET', '/hub/counts', ({ response }) => sendJson(response, 200, counts()))
    .on('GET', '/hub/documents/:name', async ({ response, params, url }) => {
      try {
        const filter = url.searchParams.get('filter') ?? '';
        sendJson(response, 200, { documents: await readableDocuments(store, params.name ?? '', filter, now) });
      } catch (error) {
        if (!(error instanceof CloudError || error instanceof QueryError)) throw error;
        sendJson(response, 400, { code: error.code, message: error.message });
      }
    });
}
