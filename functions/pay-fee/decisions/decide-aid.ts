/**
 * 决定司法救助 of a fee that was ordered (FEE-13, 14). Whoever is at the till is sent away first, so that nobody pays what is being let
 * off; then application, order and what is told change in one transaction, and the paper is made, sealed and, to who agreed, served.
 */
import { clause } from '../../../court/documents/wording';
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../../court/machines/fee-order';
import { transition } from '../../../court/machines/state-machine';
import { fen, yuanText } from '../../../court/money';
import { legalDateOf, legalDateText } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import type { OpenId } from '../../../platform/caller';
import { command } from '../../../platform/database';
import { renderPdf } from '../../../platform/documents/documents';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type Transaction, transact } from '../../../platform/transact';
import { FEE_AIDS, type FeeAid, feeAids } from '../../../records/fee/aid';
import { keepFeeDate } from '../../../records/fee/fee-date';
import { tellLapseVoid, withoutLapse } from '../../../records/fee/lapse';
import { dueKeyOf, FEE_ORDERS, type FeeOrder, feeOrders } from '../../../records/fee/order';
import { aidPage } from '../../../records/fee/page';
import { setServedDay } from '../../../records/fee/set-served-day';
import { payersOf, tellOfOrder } from '../../../records/fee/told';
import { payerWords } from '../../../records/fee/told-words';
import { type CaseFile, caseFileOf, isServedHere } from '../case-file';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { aidView } from '../order-view';
import { decisionOf, make } from '../papers';
import { releaseTill } from '../till';
import type { StaffGrant } from '../who';
import { type AidOutcome, aidOutcome } from './aid-decision';
import { noAid } from './withdraw-aid';

type Input = PayFeeInput<'decideAid'>;
type Standing = { aid: FeeAid; order: FeeOrder };

export const decideAid: WriteOperation<Input, PayFeeResult<'decideAid'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge', 'filing-judge'),
  async run({ input, grant, act, clock, note }) {
    const found = await feeAids.get(input.aidId);
    if (found?.courtId !== grant.staff.courtId) throw noAid();
    note({ target: found._id, courtId: found.courtId });
    const file = await caseFileOf(found.caseId, found.courtId);
    const { aid, order } = await decided(found, file, input, grant, act);
    return aidView(aid, await told(order, aid, file, clock.now()), grant, 'court');
  },
};

const busy = () => new CourtError('CONFLICT', '这张缴费单刚刚有变化，请刷新后再决定。');

async function decided(found: FeeAid, file: CaseFile, input: Input, grant: StaffGrant, act: Act): Promise<Standing> {
  // A few tries: overdue, somebody may be at the till again.
  for (let tries = 0; tries < 3; tries += 1) {
    const before = await feeOrders.get(found.orderId);
    if (!before) throw noAid();
    const order = await releaseTill(before, act.at);
    const side = await payersOf(order);
    if (found.state === 'pending') await refuseUnshown(order, found, file, input, grant, act);
    const standing = await transact((transaction) => decideIn(transaction, found, input, side, grant, act));
    if (standing) return standing;
  }
  throw busy();
}

/** A character that cannot be shown is found before anything is decided. */
async function refuseUnshown(order: FeeOrder, aid: FeeAid, file: CaseFile, input: Input, grant: StaffGrant, act: Act) {
  const outcome = aidOutcome(input, aid, order, act.at, grant);
  const paper = decisionOf(order, { ...aid, state: stateOf(outcome), decided: outcome.decided });
  if (paper) await renderPdf(paper.paper(file, legalDateOf(act.at.getTime())));
}

const stateOf = ({ aid }: AidOutcome): FeeAid['state'] => (aid ? 'granted' : 'refused');

/** @returns undefined: somebody is at the till */
async function decideIn(
  transaction: Transaction,
  { _id, orderId }: FeeAid,
  input: Input,
  side: readonly OpenId[],
  grant: StaffGrant,
  act: Act,
): Promise<Standing | undefined> {
  const inAids = transaction.collection<FeeAid>(FEE_AIDS);
  const inOrders = transaction.collection<FeeOrder>(FEE_ORDERS);
  const aid = await inAids.get(_id);
  const order = await inOrders.get(orderId);
  if (!aid || !order) throw noAid();
  if (aid.lastAct === act._id) return { aid, order };
  if (aid.state !== 'pending')
    throw new CourtError('PRECONDITION_FAILED', '这份申请已经决定过，或者已经撤回，请刷新后查看。');
  if (order.state === 'paying') return undefined;
  const outcome = aidOutcome(input, aid, order, act.at, grant);
  const changed = {
    state: stateOf(outcome),
    lastAct: act._id,
    queueKey: `${act.at.toISOString()}:${_id}`,
  };
  await inAids.update(_id, { ...changed, decided: command().set(outcome.decided) });
  const changes = orderChanges(order, outcome, act);
  const after = { ...order, ...changes };
  if (changes) {
    await inOrders.update(orderId, { ...changes, steps: command().set(after.steps), ...withoutLapse(order) });
    await keepFeeDate(transaction, after);
    await tellLapseVoid(order, '救助申请有了决定', act.at, transaction);
  } else {
    // It stays as it is, and is held: whoever moves it at this moment comes before or after.
    await inOrders.update(orderId, { aidAct: act._id });
  }
  await tellOfOrder(
    order,
    side,
    {
      key: `aidDecided:${_id}`,
      title: outcome.aid ? '司法救助申请已准许' : '司法救助申请没有批准',
      text: wordsOf(outcome),
      at: act.at,
      message: { template: 'aidDecided', values: { number: order.caseNo, decided: legalDateOf(act.at.getTime()) } },
    },
    transaction,
    aidPage(_id, order._id),
  );
  return { aid: { ...aid, ...changed, decided: outcome.decided }, order: after };
}

type Changes = Pick<FeeOrder, 'state' | 'amountFen' | 'steps' | 'lastDay' | 'dueKey' | 'noticeServedOn' | 'lastAct'> &
  Pick<Required<FeeOrder>, 'letOffFen'>;

/** undefined: it was paid, or is owed no more; the application alone is decided. */
function orderChanges(order: FeeOrder, { aid, decided, steps }: AidOutcome, act: Act): Changes | undefined {
  const event = aid ? 'grantAid' : 'refuseAid';
  const { from, to } = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, event, aid?.kind);
  if (!from.includes(order.state)) {
    if (feeOrderMachine.open.includes(order.state)) throw busy();
    return undefined;
  }
  const { lastDay, amountFen, letOffFen } = decided;
  return {
    state: to,
    amountFen,
    letOffFen: fen((order.letOffFen ?? 0) + letOffFen),
    steps: [...order.steps, ...steps],
    lastDay,
    dueKey: dueKeyOf(order._id, lastDay),
    // 收费办法22.4: the new period needs its own notice, which is the decision.
    noticeServedOn: aid?.kind === 'exempt' ? order.noticeServedOn : null,
    lastAct: act._id,
  };
}

function wordsOf({ aid, decided }: AidOutcome): string {
  const { amountFen, lastDay } = decided;
  const reasons = clause(decided.reasons);
  const day = lastDay ? legalDateText(lastDay) : '';
  if (aid?.kind === 'exempt') return payerWords('grantAid', 'exempt');
  if (aid) return payerWords('grantAid', 'reduce', { amount: yuanText(amountFen), lastDay: day });
  if (!lastDay) return `法院没有批准救助，理由：${reasons}。这笔费用已经不用再交。`;
  return payerWords('refuseAid', undefined, { reason: reasons, lastDay: day });
}

/** The paper; in the program it is served by being there, to who agreed to that (SERVE-3). */
async function told(order: FeeOrder, aid: FeeAid, file: CaseFile, now: number): Promise<FeeOrder> {
  const paper = decisionOf(order, aid);
  if (!paper) return order;
  const { createdAt } = await make(order, file, paper, new Date(now));
  if (!isServedHere(file, order) || !aid.decided?.lastDay) return order;
  const served = await setServedDay(order._id, {
    servedOn: legalDateOf(createdAt.getTime()),
    states: ['issued'],
    when: ({ aidId }) => aidId === aid._id,
  });
  return served ?? order;
}
