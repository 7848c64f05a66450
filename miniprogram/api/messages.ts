/**
 * 微信提醒: asks whether the court may send a message, one each time it is accepted; the court counts them. WeChat lets a page ask
 * only right after a tap, for three at most: so the account's ids are there before, from the page's opening on.
 */
import { call } from './call';
import type { DataOf } from './services';

type Templates = DataOf<'identity', 'messageTemplates'>['templates'];

/** What goes out at each of these moments: the court's names for its templates. */
const ASKED = {
  ticket: ['ticketCalled', 'ticketSoon', 'ticketPassed'],
  submit: ['correctionAsked', 'filingRegistered', 'choiceAsked'],
  booking: ['bookingTomorrow', 'bookingCancelled'],
} as const;

type Moment = keyof typeof ASKED;

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

/** Right after a tap. What was accepted and counted; none too where WeChat or the network failed: a reminder is never more than that (SERVE-5). */
export async function askMessages(moment: Moment): Promise<string[]> {
  const asked = ASKED[moment].flatMap((key) => {
    const id = known?.[key];
    return id === undefined ? [] : [{ key, id }];
  });
  if (asked.length === 0) return [];
  const answers = await new Promise<Record<string, unknown>>((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds: asked.map(({ id }) => id),
      success: (answer) => resolve({ ...answer }),
      fail: () => resolve({}),
    });
  });
  const accepted = asked.filter(({ id }) => answers[id] === 'accept').map(({ key }) => key);
  if (accepted.length === 0) return [];
  return call('identity', { action: 'allowMessages', accepted }).then(
    ({ counted }) => counted,
    () => [],
  );
}
