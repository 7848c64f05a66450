/** 打开文书: piece by piece onto the phone, then in WeChat's own viewer, where it is kept, sent on or printed. */
import { readPieces } from '../../api/attachment';
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';

interface Wanted {
  caseId: string;
  documentId: string;
  title: string;
}

const safeName = (title: string) => title.replace(/[\\/:*?"<>|\s]/g, '') || '文书';

/** Says itself what went wrong. @param goOn told how far it is, in percent; false ends it */
export async function openPaper(
  { caseId, documentId, title }: Wanted,
  goOn: (percent: number) => boolean,
): Promise<void> {
  const filePath = `${wx.env.USER_DATA_PATH}/${safeName(title)}.pdf`;
  try {
    const whole = await readPieces(
      (offset) => call('check-progress', { action: 'readPaper', caseId, documentId, offset }),
      filePath,
      goOn,
    );
    if (whole) await wx.openDocument({ filePath, fileType: 'pdf', showMenu: true });
  } catch (error) {
    const { code, message } = failureOf(error);
    const content =
      code === 'NOT_FOUND' ? '这份文书还没有送达给您，送达以后才能看。要马上看的，请联系承办书记员。' : message;
    wx.showModal({ title, content, showCancel: false });
  }
}
