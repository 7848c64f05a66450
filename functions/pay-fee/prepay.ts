/**
 * 下单: the till is taken first (that gives the number), then the provider is asked, then the payment is written: a cut between any
 * two is mended by asking again. Four database actions where nobody is in the way: who may, the act, the till, the payment.
 */
import { feeName } from '../../court/documents/fee-occasion';
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../court/machines/fee-order';
import { transition } from '../../court/machines/state-machine';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { wechatPay } from '../../platform/gateways/pay';
import { payNotifyUrl } from '../../platform/gateways/pay-config';
import { PayOrderTaken } from '../../platform/gateways/pay-orders';
import type { WriteOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import type { CasePart } from '../../records/case/part';
import { type FeeOrder, feeOrders } from '../../records/fee/order';
import { isOwedBy, owedBy } from '../../records/fee/owed-by';
import { payments } from '../../records/fee/payment';
import type { PayFeeInput, PayFeeResult } from './contract';
import { refusedBecause } from './refused';
import { asked, merchantOf, PATIENCE_MS, releaseTill, TILL_MS } from './till';
import { mayPay, noOrder, type PersonGrant } from './who';

export const prepay: WriteOperation<PayFeeInput<'prepay'>, PayFeeResult<'prepay'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  // Asked again it is the same payment, as long as the till is his.
  answer: 'recalled',
  async run({ input, grant: { openid }, act, note }) {
    const { orderId } = input;
    const part = await mayPay(input, openid);
    note({ target: orderId });
    const order = await atTill(orderId, part, openid, act);
    const { prepayId } = await begun(order, openid);
    const payment = asked(order, openid, prepayId, act._id);
    await payments.insertMissing(payment);
    return {
      orderId,
      outTradeNo: payment._id,
      amountFen: order.amountFen,
      parameters: wechatPay.payParameters(prepayId),
    };
  },
};

/** Two tries: the second after the till was freed. */
async function atTill(
  orderId: string,
  part: CasePart | undefined,
  openid: OpenId,
  act: { _id: string; at: Date },
): Promise<FeeOrder> {
  for (let tries = 0; tries < 2; tries += 1) {
    const order = await taken(orderId, part, openid, act);
    if (order) return order;
    const found = await feeOrders.get(orderId);
    if (!found || (part && !isOwedBy(found, part))) throw noOrder();
    if (found.state !== 'paying' || !found.paying) throw refusedBecause(found);
    const { paying } = found;
    const now = act.at.getTime();
    const over = paying.expiresAt.getTime() <= now;
    if (paying.openid === openid && !over) return found;
    if (paying.openid !== openid && !over && now - paying.since.getTime() < PATIENCE_MS) throw busy(found, now);
    const free = await releaseTill(found, act.at);
    if (free.state === 'paid') throw refusedBecause(free);
  }
  throw new CourtError('CONFLICT', '刚刚有人在付这张缴费单，请刷新后再试，不要重复付款。');
}

const { from, to } = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, 'pay');

const taken = (
  _id: string,
  part: CasePart | undefined,
  openid: OpenId,
  { _id: lastAct, at }: { _id: string; at: Date },
): Promise<FeeOrder | undefined> =>
  feeOrders.updateAndReturn(
    { _id, state: command().in([...from]), ...(part ? owedBy(part) : {}) },
    {
      state: to,
      attempts: command().inc(1),
      // Whole seconds: the provider is told no finer.
      paying: command().set({
        openid,
        since: at,
        expiresAt: new Date(Math.floor((at.getTime() + TILL_MS) / 1000) * 1000),
      }),
      lastAct,
    },
  );

function busy({ paying }: FeeOrder, now: number): CourtError {
  const until = (paying?.since.getTime() ?? now) + PATIENCE_MS;
  return new CourtError(
    'CONFLICT',
    '另一个人正在付这张缴费单。请等几分钟再看：付成了您就不用付了；没有付成，您再付。',
    { until: new Date(until).toISOString() },
  );
}

async function begun(order: FeeOrder, openid: OpenId): Promise<{ prepayId: string }> {
  const { _id, caseNo, occasion, amountFen, paying } = order;
  const payment = asked(order, openid, '', '');
  try {
    return await wechatPay.prepay({
      outTradeNo: payment._id,
      subMchid: merchantOf(order),
      openid,
      amountFen,
      description: `${caseNo} ${feeName(occasion)}`,
      attach: _id,
      expiresAt: paying?.expiresAt ?? new Date(0),
      notifyUrl: payNotifyUrl('payment'),
    });
  } catch (error) {
    if (!(error instanceof PayOrderTaken)) throw error;
    // Paid, or ended, or begun with another amount: what stands there is looked at, and he begins anew.
    const free = await releaseTill(order, paying?.since ?? new Date(0));
    throw free.state === 'paid'
      ? refusedBecause(free)
      : new CourtError('CONFLICT', '这次付款已经失效，请再点一次“支付”。');
  }
}
