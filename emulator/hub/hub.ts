/** The hub: a page to look into the local cloud and to call functions as anybody. For developers, on this computer only. */

import { send, sendJson } from '../http/body';
import type { Router } from '../http/router';
import { QueryError } from '../query/error';
import type { Document } from '../query/value';
import { CloudError } from '../store/errors';
import type { Store } from '../store/store';
import { parseDocument, toEjson } from '../wire/ejson';
import page from './page.html';

/** Somebody to be. */
export interface HubPerson {
  openid: string;
  name: string;
  note: string;
}

export interface HubOptions {
  people?: HubPerson[];
  /** Contracts of the functions, for the form: `{service, actions: {name: {policy, input}}}`, input as JSON Schema. */
  contracts?: unknown[];
}

const SHOWN = 50;
/** Collections of the emulator's own. */
const isInner = (name: string) => name.startsWith('__');

export function hubRoutes(
  router: Router,
  store: Store,
  now: () => number,
  { people = [], contracts = [] }: HubOptions,
): Router {
  const counts = () =>
    [...store.collections]
      .filter(([name]) => !isInner(name))
      .map(([name, { docs }]) => ({ name, documents: docs.size }));
  return router
    .on('GET', '/', ({ response }) => send(response, 200, 'text/html; charset=utf-8', page))
    .on('GET', '/contracts', ({ response }) => sendJson(response, 200, contracts))
    .on('GET', '/hub', ({ response }) => sendJson(response, 200, { people, contracts, collections: counts() }))
    .on('GET', '/hub/counts', ({ response }) => sendJson(response, 200, counts()))
    .on('GET', '/hub/documents/:name', async ({ response, params, url }) => {
      try {
        const filter = parseDocument(url.searchParams.get('filter') ?? '', now);
        const { result } = await store.run((unit) => {
          const collection = store.collection(params.name ?? '');
          return unit.find(collection, { filter, limit: SHOWN }).map(({ doc }) => readable(doc));
        });
        sendJson(response, 200, { documents: result });
      } catch (error) {
        if (!(error instanceof CloudError || error instanceof QueryError)) throw error;
        sendJson(response, 400, { code: error.code, message: error.message });
      }
    });
}

/** EJSON with plain numbers and dates, for reading. */
function readable(doc: Document): unknown {
  return JSON.parse(toEjson(doc), (_key, value) => {
    if (typeof value !== 'object' || value === null) return value;
    const [[key, inner] = ['', null], ...more] = Object.entries(value);
    if (more.length > 0) return value;
    if (key === '$numberInt' || key === '$numberLong' || key === '$numberDouble') return Number(inner);
    if (key === '$date') return new Date(Number(inner)).toISOString();
    return value;
  });
}
