/**
 * 登记银行交款 (FEE-17, ACC-2, 收费办法52): by finance, from the bank's receipt. The bank's number counts once in a court; whoever is at the
 * till of the phone meanwhile is asked about first, and his payment ended.
 */
import { fen } from '../../../court/money';
import { legalDateOf, parseLegalDate } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { feeLedger, moneyIn } from '../../../records/fee/ledger';
import { type FeeOrder, feeOrders } from '../../../records/fee/order';
import { bankNoOf, payments } from '../../../records/fee/payment';
import { receive } from '../../../records/fee/receive';
import type { PayFeeInput } from '../contract';
import { type OrderView, orderView } from '../order-view';
import { releaseTill } from '../till';
import { noOrder, type StaffGrant } from '../who';

type Input = PayFeeInput<'recordPayment'>;

export const recordPayment: WriteOperation<Input, OrderView, StaffGrant> = {
  kind: 'write',
  policy: staff('finance'),
  async run({ input, grant, act, again, clock, note }) {
    const { courtId } = grant.staff;
    const found = await feeOrders.get(input.orderId);
    if (found?.courtId !== courtId) throw noOrder();
    note({ target: found._id, courtId });
    const transactionId = `${courtId}:${input.reference}`;
    const outTradeNo = bankNoOf(found._id, transactionId);
    await refuseCounted(found, transactionId, input, again);
    await released(found, act.at);
    const paidAt = paidAtOf(input, legalDateOf(act.at.getTime()), act.at);
    const money = { orderId: found._id, outTradeNo, transactionId, amountFen: fen(input.amountFen), paidAt };
    const received = await receive({ ...money, channel: 'bank', subMchid: null, openid: null }, act.at);
    if (received.kind === 'unknown') throw new Error(`${found._id} does not know its own number`);
    // Two at once with one number for two orders: the ledger has taken the other.
    await refuseCounted(found, transactionId, input, true);
    await payments.update(outTradeNo, { payerName: input.payerName });
    return orderView(received.order, grant, 'court', clock.now());
  },
};

/** Throws CONFLICT where the bank's number is in the books of another order, or with another sum, or was recorded before. */
async function refuseCounted({ _id }: FeeOrder, transactionId: string, input: Input, again: boolean): Promise<void> {
  const entry = await feeLedger.get(moneyIn(transactionId));
  if (!entry || (again && entry.orderId === _id && entry.amountFen === input.amountFen)) return;
  const order = await feeOrders.get(entry.orderId);
  throw new CourtError(
    'CONFLICT',
    `这个银行凭证号已经登记过（${order?.caseNo ?? entry.caseId}），同一笔钱只能记一次。请核对凭证号。`,
    { reference: '已经登记过' },
  );
}

/** The provider may not answer: the money at the bank has come all the same; what is paid by phone besides goes back. */
async function released(order: FeeOrder, at: Date): Promise<void> {
  try {
    await releaseTill(order, at);
  } catch (error) {
    if (!(error instanceof CourtError)) throw error;
  }
}

/** Receipts tell the day: its noon stands for it, and of today's, now if that is earlier. */
function paidAtOf({ paidOn }: Input, today: string, now: Date): Date {
  const day = parseLegalDate(paidOn);
  if (day > today) throw new CourtError('INVALID_INPUT', '交款日期不能晚于今天，请核对凭证。', { paidOn: '请核对' });
  const noon = new Date(`${day}T12:00:00+08:00`);
  return noon < now ? noon : now;
}
