/** 立案材料的上传: files of filings on their way to the court. */
import { call } from '../../../api/call';
import type { Chosen } from '../../../api/choose';
import { CallFailure } from '../../../api/failure';
import { nameFor } from '../../../api/uploads/names';
import { phoneQueue, sendChosen } from '../../../api/uploads/phone-queue';
import { attachEvent } from './attach-event';
import type { Attached } from './pending';

const STORED_AT = 'uploads';
const NOT_YET = '现在还不能从这里传文件。先把起诉状交上去，文件可以到窗口补交。';

export const uploads = phoneQueue<Attached>(STORED_AT, {
  async folder(filingId) {
    const found: object = await call('file-case', { action: 'attachments', filingId });
    if ('uploadFolder' in found && typeof found.uploadFolder === 'string') return found.uploadFolder;
    throw new CallFailure('PRECONDITION_FAILED', NOT_YET);
  },
  attach: (file) => call('file-case', attachEvent(file)),
});

/**
 * @param evidence what they are named after
 * @param attached names of what the court has already
 * @param evidenceId none: they belong to `evidence` by name only
 */
export function sendAll(
  filingId: string,
  evidence: string,
  chosen: readonly Chosen[],
  attached: readonly string[],
  evidenceId?: string,
): void {
  const taken = [...attached, ...uploads.of(filingId).map(({ name }) => name)];
  for (const one of chosen) {
    const name = nameFor(evidence, one.name, taken);
    taken.push(name);
    sendChosen(uploads, { of: filingId, name, ...(evidenceId ? { evidenceId } : {}) }, one);
  }
}
