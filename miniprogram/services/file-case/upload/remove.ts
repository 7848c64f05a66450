/** 删附件: takes back a file that is not handed in yet; the person is asked before. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import type { Attached } from './pending';

/** As a page's own button that cannot be undone. */
const GRAVE = '#a8322a';
const BEFORE = '它还没有交给法院。删错了可以重新传。';
const AFTER = '删掉就没有了，不会和补正一起交给法院；还要用，只能重新传。原来交给法院的材料不受影响。';

/**
 * Says why where it stays.
 * @param received the court has received the filing: this file was added to a correction
 * @returns true: it is not there any more
 */
export async function removeAttachment({ attachmentId, name }: Attached, received: boolean): Promise<boolean> {
  const { confirm } = await wx.showModal({
    title: `删掉“${name}”？`,
    content: received ? AFTER : BEFORE,
    confirmText: '删掉',
    cancelText: '留着',
    ...(received ? { confirmColor: GRAVE } : {}),
  });
  if (!confirm) return false;
  wx.showLoading({ title: '正在删', mask: true });
  const trouble = await call('file-case', { action: 'detach', attachmentId }).then(
    () => null,
    (error: unknown) => failureOf(error),
  );
  wx.hideLoading();
  // Removed already, on another phone.
  if (!trouble || trouble.code === 'NOT_FOUND') return true;
  wx.showModal({ title: '没有删掉', content: trouble.message, showCancel: false });
  return false;
}
