/**
 * 微信提醒: asks whether the court may send a message, one each time it is accepted; the court counts them. WeChat lets a page ask
 * only right after a tap, for three at most: so the account's ids are there before, from the page's opening on.
 */
import { call } from './call';
import { acceptedOf, asksAt, type Moment, type Templates } from './message-moments';

let known: Templates | undefined;

/** Fetches the ids; called when a page opens that may ask. A page that could not fetch them asks nothing. */
export function prepareMessages(): void {
  if (known) return;
  call('identity', { action: 'messageTemplates' }).then(
    ({ templates }) => {
      known = templates;
    },
    () => undefined,
  );
}

interface Asked {
  accepted: string[];
  /** What the court has counted; none where the network failed: a reminder is never more than that (SERVE-5). */
  counted: Promise<string[]>;
}

/** Right after a tap. Resolves when the person has answered; what he came for need not wait for the counting. Never throws. */
export async function askMessages(moment: Moment): Promise<Asked> {
  const asked = asksAt(moment, known);
  const answers = asked.length === 0 ? {} : await answersTo(asked.map(({ id }) => id));
  const accepted = acceptedOf(asked, answers);
  return { accepted, counted: count(accepted) };
}

/** None where WeChat itself fails, or forbids to ask. */
const answersTo = (tmplIds: string[]): Promise<Record<string, unknown>> =>
  new Promise((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds,
      success: (answer) => resolve({ ...answer }),
      fail: () => resolve({}),
    });
  });

async function count(accepted: string[]): Promise<string[]> {
  if (accepted.length === 0) return [];
  return call('identity', { action: 'allowMessages', accepted }).then(
    ({ counted }) => counted,
    () => [],
  );
}
