/** 办一件事: asked once more, sent once however often it is pressed; where a colleague was faster, what stands now is shown. */
import type { Acting } from './acting';
import { confirmed } from './confirm';
import { failureOf } from './failure';
import type { Question } from './question';

interface Page {
  data: Acting;
  setData(change: Partial<Acting>): void;
  load(): Promise<void>;
}

/** What was on the page is not what stands any more. */
const STALE = ['CONFLICT', 'PRECONDITION_FAILED', 'NOT_FOUND'];

/** Answers false where it was not done: not wanted after all, or refused, and the page says why. */
export async function act(page: Page, question: Question | null, send: () => Promise<unknown>): Promise<boolean> {
  if (page.data.sending) return false;
  page.setData({ sending: true, trouble: '', errors: {} });
  if (question && !(await confirmed(question))) {
    page.setData({ sending: false });
    return false;
  }
  try {
    await send();
    page.setData({ sending: false });
    return true;
  } catch (error) {
    const { code, message, fields } = failureOf(error);
    if (STALE.includes(code)) await page.load();
    page.setData({ sending: false, trouble: message, errors: fields });
    return false;
  }
}
