/** `/faults`: what shall go wrong, and how often it did. */
import { readBody, sendJson } from '../http/body';
import type { Router } from '../http/router';
import { FaultError } from './fault';
import type { Faults } from './faults';

const SMALL = 64 * 1024;

export function faultRoutes(router: Router, faults: Faults): Router {
  return router
    .on('GET', '/faults', ({ response }) => sendJson(response, 200, faults.list()))
    .on('POST', '/faults', async ({ request, response }) => {
      try {
        sendJson(response, 200, faults.read(JSON.parse((await readBody(request, SMALL)).toString('utf8'))));
      } catch (error) {
        if (!(error instanceof FaultError)) throw error;
        sendJson(response, 400, { code: 'INVALID_PARAM', message: error.message });
      }
    })
    .on('DELETE', '/faults', ({ response }) => {
      faults.clear();
      sendJson(response, 200, {});
    })
    .on('DELETE', '/faults/:id', ({ response, params }) => {
      if (faults.remove(params.id ?? '')) sendJson(response, 200, {});
      else sendJson(response, 404, { code: 'NOT_FOUND', message: `there is no fault ${params.id}` });
    });
}
