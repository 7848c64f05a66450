/** 读回附件: what the court has, into the one file of this phone that is looked at now. */
import { extensionOf, readAttachment } from '../../../api/attachment';
import type { Attached } from './pending';

export interface ReadBack {
  filePath: string;
  /** '' where the phone cannot show such a file; then nothing was read. */
  extension: string;
}

/**
 * Throws a CallFailure.
 * @param goOn told how far it is, in percent; false ends it
 */
export async function readBack(
  { attachmentId, mime }: Attached,
  goOn: (percent: number) => boolean,
): Promise<ReadBack | undefined> {
  const extension = extensionOf(mime);
  const filePath = `${wx.env.USER_DATA_PATH}/seen.${extension || 'bin'}`;
  if (extension && !(await readAttachment(attachmentId, filePath, goOn))) return undefined;
  return { filePath, extension };
}
