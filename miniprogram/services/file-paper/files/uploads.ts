/** 附件的上传: files of papers on their way to the court. */
import { call } from '../../../api/call';
import type { Chosen } from '../../../api/choose';
import type { DataOf } from '../../../api/services';
import { uploadFolder } from '../../../api/upload-folder';
import { nameFor } from '../../../api/uploads/names';
import { phoneQueue, sendChosen } from '../../../api/uploads/phone-queue';

export type Attached = DataOf<'file-paper', 'attach'>;

export const uploads = phoneQueue<Attached>('paper-uploads', {
  folder: () => uploadFolder(),
  attach: ({ of: paperId, name, parts: fileIds }) => call('file-paper', { action: 'attach', paperId, name, fileIds }),
});

/**
 * @param as what photos are named after; a file keeps its own name
 * @param attached names of what the court has already
 */
export function sendAll(paperId: string, as: string, chosen: readonly Chosen[], attached: readonly string[]): void {
  const taken = [...attached, ...uploads.of(paperId).map(({ name }) => name)];
  for (const one of chosen) {
    const name = one.name && !taken.includes(one.name) ? one.name.slice(-200) : nameFor(as, one.name, taken);
    taken.push(name);
    sendChosen(uploads, { of: paperId, name }, one);
  }
}

/** How many are not through yet: they would not be in what is handed in. */
export const underWay = (paperId: string): number =>
  uploads.of(paperId).filter(({ state }) => state !== 'refused').length;
