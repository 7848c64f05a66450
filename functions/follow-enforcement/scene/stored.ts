/** 存放: where the court keeps the scene's media, and how its own files are read back: only as they were received (EVID-6). */
import { randomUUID } from 'node:crypto';
import { alarm } from '../../../platform/alarm';
import { sdkApp } from '../../../platform/database';
import { idFrom, sha256Of } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import { readFile, removeFile } from '../../../platform/storage';
import type { TakenPart } from '../../../platform/take-in';
import type { MadeVersion, SceneMedia } from '../../../records/enforcement/media';

export const folderOf = ({ _id, courtId }: Pick<SceneMedia, '_id' | 'courtId'>): string =>
  `courts/${courtId}/scenes/${idFrom(_id)}`;

export async function checkedPart({ fileId, sha256 }: Pick<TakenPart, 'fileId' | 'sha256'>): Promise<Buffer> {
  const bytes = await readFile(fileId);
  const found = sha256Of(bytes);
  if (found === sha256) return bytes;
  alarm('scene-changed', { file: fileId, recorded: sha256, found });
  throw new CourtError('PRECONDITION_FAILED', '这份文件与收到时不一致，已停止使用并报告法院核查。请联系本院管理员。');
}

/** Laid down under a name that nobody guesses. */
export async function laidDown(media: Pick<SceneMedia, '_id' | 'courtId'>, bytes: Buffer): Promise<TakenPart> {
  const { fileID } = await sdkApp().uploadFile({
    cloudPath: `${folderOf(media)}/made/${randomUUID()}`,
    fileContent: bytes,
  });
  if (!fileID) throw new Error('the storage gave no id for a file');
  return { fileId: fileID, size: bytes.length, sha256: sha256Of(bytes) };
}

/** Versions that nothing names any more. That one stays costs room, and nobody sees it. */
export async function removeVersions(...versions: readonly (MadeVersion | null)[]): Promise<void> {
  const ids = versions.flatMap((one) => (one ? [one.fileId, ...(one.parts ?? []).map(({ fileId }) => fileId)] : []));
  await Promise.all([...new Set(ids)].map((id) => removeFile(id).catch(() => undefined)));
}
