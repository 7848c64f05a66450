/** 核对: whether the sealed chain of acts is whole, page by page, in a sentence. */
import { call } from '../../../api/call';

/** Throws a CallFailure. */
export async function verified(): Promise<string> {
  let [after, head, acts] = [0, '', 0];
  for (;;) {
    const page = await call('keep-time', { action: 'verifyActs', ...(after ? { after, head } : {}) });
    acts += page.acts;
    if (page.problems.length > 0) return page.verdict;
    if (page.next === null) break;
    [after, head] = [page.next, page.head];
  }
  return acts > 0
    ? `核对了 ${acts} 条操作记录，与封存时一致，没有被改过。`
    : '还没有封存的记录。每分钟封存一次，请过一会儿再核对。';
}
