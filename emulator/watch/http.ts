/** `/watches`: who watches what, and how to cut them off as a network does. */
import { sendJson } from '../http/body';
import type { Router } from '../http/router';
import type { WatchServer } from './server';
import type { LiveQueryInfo } from './watches';

export type LiveQueries = WatchServer['counts'] & { queries: LiveQueryInfo[] };

export function watchRoutes(router: Router, watch: WatchServer): Router {
  return router
    .on('GET', '/watches', ({ response }) => {
      const answer: LiveQueries = { ...watch.counts, queries: watch.list() };
      sendJson(response, 200, answer);
    })
    .on('POST', '/watches/cut', ({ response }) => {
      watch.cut();
      sendJson(response, 200, {});
    });
}
