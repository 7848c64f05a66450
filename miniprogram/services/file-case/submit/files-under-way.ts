/** 没传完的文件: they would not be in what is handed in; that is said before. */
import { uploads } from '../upload/files';

/** How many of a filing. */
export const filesUnderWay = (filingId: string): number =>
  uploads.of(filingId).filter(({ state }) => state !== 'refused').length;

/** True: it shall be handed in without them. */
export async function withoutThem(count: number): Promise<boolean> {
  if (count === 0) return true;
  const { confirm } = await wx.showModal({
    title: `还有 ${count} 个文件没传完`,
    content: '现在就交，没传完的不在里面，以后再补给法官。要一起交的，请等传完。',
    confirmText: '现在就交',
    cancelText: '等传完',
  });
  return confirm;
}
