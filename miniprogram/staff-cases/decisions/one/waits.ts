/** 等我签名吗: among what waits for the signature of who asks. */
import { call } from '../../../api/call';

/** Pages that are looked through: what waits for one person waits for days, not for months. */
const MOST = 10;

/** Throws a CallFailure. */
export async function waitsForMe(decisionId: string): Promise<boolean> {
  let cursor: string | null = null;
  for (let n = 0; n < MOST && (n === 0 || cursor); n += 1) {
    const page: { decisions: { decisionId: string }[]; next: string | null } = await call('check-progress', {
      action: 'decisionsToSign',
      ...(cursor ? { cursor } : {}),
    });
    if (page.decisions.some((one) => one.decisionId === decisionId)) return true;
    cursor = page.next;
  }
  return false;
}
