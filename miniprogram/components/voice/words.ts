/** 说话录入的话: what is said where there is no sound. Free of wx. */

const REFUSED = '没有打开话筒。想说话录入，点“打开设置”，允许用话筒；不打开也行，接着打字就可以。';
const NOTHING = '没有录到声音。请再试一次；也可以接着打字。';

/** @param errMsg of WeChat's recorder; '' another recording began */
export function whyNoSound(errMsg: string): { text: string; settings: boolean } {
  if (errMsg === '') return { text: '', settings: false };
  const refused = /auth|deny|denied|privacy|permission|NotAllowed|disagree/i.test(errMsg);
  return { text: refused ? REFUSED : NOTHING, settings: refused };
}
