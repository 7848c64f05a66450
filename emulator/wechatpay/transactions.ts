/** Orders by JSAPI: 下单, 查单, 关单, direct and in 服务商 (partner) mode. */
import type { Body } from './body';
import { PayError } from './error';
import { orderFacts } from './facts';
import {
  type Answer,
  type Asking,
  currency,
  NUMBER,
  notifyUrl,
  type Operation,
  ownApp,
  ownMerchant,
  ownSub,
  parameter,
} from './operation';
import type { Asked } from './orders';
import type { WeChatPay } from './pay';
import type { Order } from './shape';

function askedOf(pay: WeChatPay, body: Body, isPartner: boolean): Asked {
  const amount = body.part('amount');
  const payer = body.part('payer');
  const timeExpire = body.instantOrNone('time_expire');
  const attach = body.textOrNone('attach', 128);
  const url = notifyUrl(body, 255);
  if (url === undefined) body.text('notify_url', 255);
  currency(amount.textOrNone('currency', 16) ?? 'CNY');
  return {
    ...(isPartner ? partner(pay, body, payer) : direct(pay, body, payer)),
    description: body.text('description', 127),
    outTradeNo: body.text('out_trade_no', 32, NUMBER),
    totalFen: amount.fen('total'),
    notify: { url: url ?? '' },
    ...(attach !== undefined && { attach }),
    ...(timeExpire !== undefined && { timeExpire }),
  };
}

const direct = (pay: WeChatPay, body: Body, payer: Body) => ({
  appid: ownApp(pay, body.text('appid', 32)),
  mchid: ownMerchant(pay, body.text('mchid', 32)),
  openid: payer.text('openid', 128),
});

function partner(pay: WeChatPay, body: Body, payer: Body) {
  const subAppid = body.textOrNone('sub_appid', 32);
  const openid = payer.textOrNone('sp_openid', 128);
  const subOpenid = payer.textOrNone('sub_openid', 128);
  if (openid === undefined && subOpenid === undefined) payer.text('sp_openid', 128);
  if (subOpenid !== undefined && subAppid === undefined) body.text('sub_appid', 32);
  return {
    appid: ownApp(pay, body.text('sp_appid', 32)),
    mchid: ownMerchant(pay, body.text('sp_mchid', 32)),
    subMchid: ownSub(pay, body.text('sub_mchid', 32)),
    ...(subAppid !== undefined && { subAppid }),
    ...(openid !== undefined && { openid }),
    ...(subOpenid !== undefined && { subOpenid }),
  };
}

/** Of whom an order is asked for in a query. */
function whose({ pay, query }: Asking, isPartner: boolean) {
  if (!isPartner) return { mchid: ownMerchant(pay, parameter(query, 'mchid')), subMchid: undefined };
  return { mchid: ownMerchant(pay, parameter(query, 'sp_mchid')), subMchid: parameter(query, 'sub_mchid') };
}

function told(order: Order, subMchid: string | undefined): Answer {
  if (order.subMchid !== subMchid) throw new PayError('ORDER_NOT_EXIST', '订单不存在');
  return { status: 200, json: orderFacts(order) };
}

export function transactions(isPartner: boolean): Operation[] {
  const at = isPartner ? '/v3/pay/partner/transactions' : '/v3/pay/transactions';
  return [
    {
      name: 'prepay',
      method: 'POST',
      path: new RegExp(`^${at}/jsapi$`),
      async run({ pay, body }) {
        const read = body();
        const { prepayId } = await pay.orders.place(askedOf(pay, read, isPartner), read.fields);
        return { status: 200, json: { prepay_id: prepayId } };
      },
    },
    {
      name: 'query',
      method: 'GET',
      path: new RegExp(`^${at}/id/(?<id>[^/]+)$`),
      async run(asking) {
        const { mchid, subMchid } = whose(asking, isPartner);
        return told(await asking.pay.orders.ofTransaction(mchid, asking.named.id ?? ''), subMchid);
      },
    },
    {
      name: 'query',
      method: 'GET',
      path: new RegExp(`^${at}/out-trade-no/(?<no>[^/]+)$`),
      async run(asking) {
        const { mchid, subMchid } = whose(asking, isPartner);
        return told(await asking.pay.orders.get(mchid, asking.named.no ?? ''), subMchid);
      },
    },
    {
      name: 'close',
      method: 'POST',
      path: new RegExp(`^${at}/out-trade-no/(?<no>[^/]+)/close$`),
      async run({ pay, body, named }) {
        const read = body();
        const mchid = ownMerchant(pay, read.text(isPartner ? 'sp_mchid' : 'mchid', 32));
        await pay.orders.close(mchid, named.no ?? '', isPartner ? read.text('sub_mchid', 32) : undefined);
        return { status: 204 };
      },
    },
  ];
}
