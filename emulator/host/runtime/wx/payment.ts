/** 支付: the person pays an order of the local cloud's WeChat Pay (WeChat, "wx.requestPayment"; 微信支付, "小程序调起支付"). */
import type { Order } from '../../../wechatpay/shape';
import { paymentRefusal, paymentSheet, type SheetOutcome } from '../dialogs/payment';
import { phone } from '../phone';
import { api, WxFailure } from './api';
import { requireParameters } from './parameter';
import { isSigned, merchant, orderOf, payeeOf, type Signed, told } from './pay-order';
import { ask } from './script';

interface RequestPayment extends Signed {
  signType?: string;
}

/** What a script says for the person; `fail`: the bank does not pay. */
type Scripted = 'pay' | 'cancel' | 'fail';

const FIELDS = ['timeStamp', 'nonceStr', 'package', 'paySign'] as const;

/** What WeChat shows, as people have reported it; documents have only the form, `fail (detail message)`. */
const missing = (field: string) => `调用支付JSAPI缺少参数: ${field}`;
const WRONG_SIGNATURE = '支付验证签名失败';
const OTHER_ACCOUNT = '下单账号与支付账号不一致，请核实后再支付';
const NO_ORDER = '商家订单信息有误，请重新下单支付';
const PAID = '该订单已支付';
const CLOSED = '该订单已关闭，请重新下单';
const BUSY = '系统繁忙，请稍后再试';
const NO_MONEY = '支付失败，请更换支付方式';

/** Why an order takes nobody's money, or not this person's; undefined: it does. */
function refusal({ state, openid, subOpenid }: Order): string | undefined {
  if (state === 'SUCCESS' || state === 'REFUND') return PAID;
  if (state === 'CLOSED') return CLOSED;
  return (openid ?? subOpenid ?? phone.openid) === phone.openid ? undefined : OTHER_ACCOUNT;
}

/** What is wrong before anybody is asked; else the order. */
async function checked(options: RequestPayment): Promise<string | Order> {
  const empty = FIELDS.find((name) => options[name] === '');
  if (empty !== undefined) return missing(empty);
  const [, prepayId = ''] = /^prepay_id=(.*)$/.exec(options.package) ?? [];
  // WeChat's words for a prepay_id that is none.
  if (['', 'undefined', 'null'].includes(prepayId)) return missing('total_fee');
  const order = await orderOf(prepayId);
  if (!order) return NO_ORDER;
  // MD5 is meant where nothing is said, and is of v2, as HMAC is.
  if (options.signType !== 'RSA' || !(await isSigned(options, order, await merchant()))) return WRONG_SIGNATURE;
  return refusal(order) ?? order;
}

/** The order may have ended while the sheet was open, or the prepay_id after its two hours. */
async function pay({ prepayId }: Order): Promise<SheetOutcome> {
  try {
    if (await told(`prepay/${prepayId}/pay`)) return 'paid';
    const now = await orderOf(prepayId);
    return { refused: (now && refusal(now)) ?? NO_ORDER };
  } catch {
    // The answer was lost on the way: it may be paid all the same.
    return { refused: BUSY };
  }
}

async function asScripted(scripted: Scripted, order: Order): Promise<SheetOutcome> {
  if (scripted === 'pay') return pay(order);
  if (scripted === 'cancel') return 'cancelled';
  await told(`${encodeURIComponent(order.outTradeNo)}/fail`);
  return { refused: NO_MONEY };
}

const byPerson = async (order: Order): Promise<SheetOutcome> =>
  paymentSheet({
    payee: payeeOf(order, await merchant()),
    amountFen: order.totalFen,
    description: order.description,
    pay: () => pay(order),
  });

export const payment = {
  requestPayment: api('requestPayment', async (options: RequestPayment) => {
    requireParameters(options, Object.fromEntries(FIELDS.map((name) => [name, 'String'])));
    if (!phone.openid) throw new WxFailure('not login');
    const order = await checked(options);
    if (typeof order === 'string') {
      await paymentRefusal(order);
      throw new WxFailure(order);
    }
    const scripted = await ask<Scripted | undefined>('requestPayment', options, async () => undefined);
    const outcome = await (scripted === undefined ? byPerson(order) : asScripted(scripted, order));
    if (typeof outcome === 'object') throw new WxFailure(outcome.refused);
    if (outcome === 'paid') return {};
    await told(`prepay/${order.prepayId}/cancel`);
    throw new WxFailure('cancel');
  }),
};
