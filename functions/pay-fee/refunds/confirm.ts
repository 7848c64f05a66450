/** 确认退费 (FEE-15): finance, and another than who proposed it. Confirmed first, then the provider is asked: whatever comes of that, it is not lost. */
import { REFUND_GUARDS } from '../../../court/machines/refund-words';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type Transaction, transact } from '../../../platform/transact';
import type { FeeOrder } from '../../../records/fee/order';
import type { FeeRefund } from '../../../records/fee/refund';
import { around, mustBe, refundStep, refundWords } from '../../../records/fee/refund-end';
import { type RefundPeople, tellOfRefund } from '../../../records/fee/refund-told';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { refundCan, refundView } from '../refund-view';
import type { StaffGrant } from '../who';
import { movedOn, ownRefund } from './own';
import { noticeReady } from './paper';
import { sendRefund } from './send';

const AT_BANK = '银行交的款，请由财务转账退回，退完以后在这里登记凭证号。';

type Confirm = WriteOperation<PayFeeInput<'confirmRefund'>, PayFeeResult<'confirmRefund'>, StaffGrant>;

export const confirmRefund: Confirm = {
  kind: 'write',
  policy: staff('finance'),
  async run({ input: { refundNo }, grant, act, again, clock, note }) {
    const found = await ownRefund(refundNo, grant);
    note({ target: refundNo, courtId: found.courtId });
    const before = again && found.confirmer === grant.openid ? found : undefined;
    const confirmed = before ?? (await confirm(found, grant, act.at, act._id));
    const refund = confirmed.state === 'confirmed' ? await asked(confirmed, act.at) : confirmed;
    return refundView(refund, clock.now(), refundCan(refund, grant));
  },
};

async function confirm(found: FeeRefund, grant: StaffGrant, at: Date, actId: string): Promise<FeeRefund> {
  refuse(found, grant);
  // Without its paper no money goes.
  await noticeReady(found);
  const { order, people } = await around(found._id);
  return transact((transaction) => confirmIn(transaction, found._id, order, people, grant, at, actId));
}

function refuse({ state, proposer }: FeeRefund, { openid }: StaffGrant): void {
  if (state !== 'proposed') throw movedOn();
  if (proposer === openid) throw new CourtError('PRECONDITION_FAILED', REFUND_GUARDS.anotherOfficer.text);
}

async function confirmIn(
  transaction: Transaction,
  refundNo: string,
  around: FeeOrder,
  people: RefundPeople,
  grant: StaffGrant,
  at: Date,
  lastAct: string,
): Promise<FeeRefund> {
  const inRefunds = transaction.collection<FeeRefund>('fee_refunds');
  const refund = mustBe(await inRefunds.get(refundNo), refundNo);
  refuse(refund, grant);
  const order = mustBe(await transaction.collection<FeeOrder>('fee_orders').get(around._id), around._id);
  if (exceeds(refund, order)) throw new CourtError('PRECONDITION_FAILED', REFUND_GUARDS.notMoreThanPaid.text);
  const outcome = refund.channel === 'bank' ? 'atBank' : 'throughProvider';
  const changes = {
    state: refundStep('confirm', outcome).to,
    confirmedBy: grant.staff.name,
    confirmer: grant.openid,
    confirmedAt: at,
    askedAt: at,
    lastAct,
    ...(outcome === 'atBank' ? { trouble: AT_BANK } : {}),
  };
  await inRefunds.update(refundNo, changes);
  const text = refundWords('confirm', outcome, refund);
  await tellOfRefund(order, refund, people, { what: 'confirmed', title: '退费已确认', text, at }, text, transaction);
  return { ...refund, ...changes };
}

/** FEE-15: never more than was paid, of the order and of the transaction. */
const exceeds = ({ ofOrder, amountFen, totalFen }: FeeRefund, { paid, refundedFen }: FeeOrder): boolean =>
  amountFen > totalFen || (ofOrder && refundedFen + amountFen > (paid?.amountFen ?? 0));

/** Not answered: it stays confirmed, and the timer asks again, with the same number. */
async function asked(refund: FeeRefund, at: Date): Promise<FeeRefund> {
  try {
    return await sendRefund(refund, at);
  } catch (error) {
    if (error instanceof CourtError && error.code === 'UPSTREAM_FAILED') return refund;
    throw error;
  }
}
