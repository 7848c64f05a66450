/** `GET /limits`: every limit with its value, code and source. */
import { sendJson } from '../http/body';
import type { Router } from '../http/router';
import type { Limits } from './limits';

export function limitRoutes(router: Router, limits: Limits): Router {
  return router.on('GET', '/limits', ({ response }) => sendJson(response, 200, limits.list()));
}
