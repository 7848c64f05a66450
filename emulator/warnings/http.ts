/** `GET /warnings`: the newest first; `DELETE /warnings` forgets them, so that each shape is told anew. */
import { sendJson } from '../http/body';
import type { Router } from '../http/router';
import type { Warnings } from './warnings';

export function warningRoutes(router: Router, warnings: Warnings): Router {
  return router
    .on('GET', '/warnings', ({ response }) => sendJson(response, 200, warnings.list()))
    .on('DELETE', '/warnings', ({ response }) => {
      warnings.clear();
      sendJson(response, 200, {});
    });
}
