/**
 * 上传的原件: what a client laid under `uploads/` and a function has looked at. The court keeps a copy of its own, so what was laid
 * down is of no more use, and goes some days later. The storage cannot be listed by a function: what was never handed in is known
 * to nobody here (docs/wechat.md).
 */
import { createHash } from 'node:crypto';
import type { Act } from './act';
import { collection, type Stored } from './database';

/** `raw_uploads/<hash of the act>` */
export interface RawUploads extends Stored {
  fileIds: string[];
  at: Date;
}

export const rawUploads = collection<RawUploads>('raw_uploads');

/** Before they are copied, so that a cut leaves none unknown. @param fileIds only uploads of the caller's own */
export async function noteRawUploads(fileIds: readonly string[], act: Pick<Act, '_id' | 'at'>): Promise<void> {
  if (fileIds.length === 0) return;
  const _id = createHash('sha256').update(act._id).digest('base64url').slice(0, 32);
  await rawUploads.insertMissing({ _id, fileIds: [...fileIds], at: act.at });
}
