/** `/snapshots`: save, restore, list and remove. */
import { sendJson } from '../http/body';
import type { Call, Router } from '../http/router';
import { SnapshotError } from './shelf';
import type { Snapshots } from './snapshots';

const STATUSES = { INVALID_PARAM: 400, NOT_FOUND: 404, SNAPSHOT_BUSY: 409, SNAPSHOT_DAMAGED: 500 } as const;

async function answer({ response }: Call, work: () => Promise<unknown>): Promise<void> {
  try {
    sendJson(response, 200, await work());
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    sendJson(response, STATUSES[error.code], { code: error.code, message: error.message });
  }
}

export function snapshotRoutes(router: Router, snapshots: Snapshots): Router {
  return router
    .on('GET', '/snapshots', (call) => answer(call, () => snapshots.list()))
    .on('POST', '/snapshots/:name', (call) => answer(call, () => snapshots.save(call.params.name ?? '')))
    .on('POST', '/snapshots/:name/restore', (call) => answer(call, () => snapshots.restore(call.params.name ?? '')))
    .on('DELETE', '/snapshots/:name', (call) =>
      answer(call, async () => {
        if (await snapshots.remove(call.params.name ?? '')) return {};
        throw new SnapshotError('NOT_FOUND', `there is no snapshot ${call.params.name}`);
      }),
    );
}
