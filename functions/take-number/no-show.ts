/** 过号: called three times without an answer; the holder may rejoin once. */
import { CALLS_BEFORE_PASSED } from '../../court/machines/ticket';
import { command } from '../../platform/database';
import { notify } from '../../platform/notify';
import { counterOperation } from './counter-operation';
import { ticketPage } from './pages';
import type { Ticket } from './records';

export const noShow = counterOperation<'noShow'>({
  event: 'noShow',
  guard: () => ({ calls: command().gte(CALLS_BEFORE_PASSED) }),
  guardRefusal: '还没有叫满 3 次，请再叫一次后再过号。',
  after: tellPassed,
});

async function tellPassed(ticket: Ticket, now: number): Promise<void> {
  if (!ticket.openid) return;
  const rejoin = ticket.rejoined
    ? '本号已经重排过一次，请重新取号。'
    : '您可以在号票上按“重新排队”，排在 3 位之后，只能重排一次。';
  await notify({
    _id: `${ticket._id}:passed:${ticket.rejoined ? 2 : 1}`,
    openid: ticket.openid,
    courtId: ticket.courtId,
    title: `${ticket.number} 号已经过号`,
    text: `叫了 ${ticket.calls} 次没有等到您。${rejoin}`,
    page: ticketPage(ticket._id),
    at: new Date(now),
    message: { template: 'ticketPassed', values: { number: ticket.number } },
  });
}
