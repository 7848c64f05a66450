/** 打开 PDF: what the court has, piece by piece onto this phone, then in WeChat's viewer, from where it is kept, sent on or printed. */
import { readPieces } from '../../api/attachment';

type Piece = Awaited<ReturnType<Parameters<typeof readPieces>[0]>>;

const safeName = (title: string) => title.replace(/[\\/:*?"<>|\s]/g, '');

/**
 * Throws a CallFailure, or what WeChat says of a file it cannot show.
 * @param tell how far it is, in percent
 */
export async function openPdf(
  title: string,
  read: (offset: number) => Promise<Piece>,
  tell: (percent: number) => void,
): Promise<void> {
  const filePath = `${wx.env.USER_DATA_PATH}/${safeName(title)}.pdf`;
  await readPieces(read, filePath, (percent) => {
    tell(percent);
    return true;
  });
  await wx.openDocument({ filePath, fileType: 'pdf', showMenu: true });
}
