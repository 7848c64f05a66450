/**
 * cloudPay (wx-server-sdk): CloudBase's own way to WeChat Pay, without keys. Names and answers are v2's, the orders are those of
 * the API. Sources: WeChat, "CloudPay.unifiedOrder", "支付结果回调云函数协议"; wx-server-sdk 4.0.2, src/api/cloudpay; WeChat Pay v2.
 */
import { randomBytes, sign } from 'node:crypto';
import type { Action } from '../admin/admin';
import type { Functions } from '../functions/functions';
import { CloudError, DATABASE_CODES } from '../store/errors';
import { isObject } from '../wire/json';
import { Body } from './body';
import { CLOUD_APPID, CLOUD_MCHID, cloudOrder, cloudRefund, cloudRefundStanding, whose } from './cloud-facts';
import { type PayCode, PayError } from './error';
import type { NoticesOptions } from './notices';
import type { WeChatPay } from './pay';
import type { Order } from './shape';

type Said = Record<string, unknown>;
type Api = (pay: WeChatPay, body: Body, openid: string | undefined) => Promise<Said>;

/** v2's words for the same. */
const CODES: Partial<Record<PayCode, string>> = {
  ORDER_NOT_EXIST: 'ORDERNOTEXIST',
  ORDER_CLOSED: 'ORDERCLOSED',
  OUT_TRADE_NO_USED: 'INVALID_REQUEST',
  RESOURCE_NOT_EXISTS: 'REFUNDNOTEXIST',
  NOT_ENOUGH: 'NOTENOUGH',
  NO_AUTH: 'NOAUTH',
};

/** Tells functions; a notice of another environment reaches nobody. "必须返回 errcode 0": anything else is told again. */
export const noticeCalls =
  (functions: Functions, envId: string): NoticesOptions['callFunction'] =>
  async (to, event) => {
    if (to.envId !== envId) throw new Error(`the environment ${to.envId} is not this one, ${envId}`);
    const result = await functions.call(to.functionName, event, { source: 'wx_unknown' });
    return isObject(result) && result.errcode === 0;
  };

/** @param openidOf who called the function that has this token */
export const cloudPayAction =
  (pay: WeChatPay, openidOf: (token: string) => string | undefined): Action =>
  async ({ apiName, requestData, wxCloudApiToken }) => {
    const api = typeof apiName === 'string' && Object.hasOwn(APIS, apiName) ? APIS[apiName] : undefined;
    if (!api) throw new CloudError(DATABASE_CODES.invalidParam, `cloudPay.${String(apiName)} is not emulated`);
    if (!Buffer.isBuffer(requestData)) throw new CloudError(DATABASE_CODES.invalidParam, 'requestData must be bytes');
    const openid = typeof wxCloudApiToken === 'string' ? openidOf(wxCloudApiToken) : undefined;
    // Bytes: node-sdk hands on what is not JSON, and wx-server-sdk reads it.
    return { binary: Buffer.from(JSON.stringify(await saidBy(api, pay, requestData, openid))) };
  };

async function saidBy(api: Api, pay: WeChatPay, requestData: Buffer, openid: string | undefined): Promise<Said> {
  try {
    const said = await api(pay, Body.parse(requestData), openid);
    return { return_code: 'SUCCESS', return_msg: 'OK', result_code: 'SUCCESS', ...said };
  } catch (error) {
    if (!(error instanceof PayError)) throw error;
    if (error.code === 'PARAM_ERROR') return { return_code: 'FAIL', return_msg: error.message };
    const err_code_des = error.code === 'OUT_TRADE_NO_USED' ? '201 商户订单号重复' : error.message;
    const refusal = { result_code: 'FAIL', err_code: CODES[error.code] ?? error.code, err_code_des };
    return { return_code: 'SUCCESS', return_msg: 'OK', ...refusal };
  }
}

const NUMBER = /^[0-9A-Za-z_\-|*@]{1,32}$/;

function subOf(pay: WeChatPay, body: Body): string {
  const subMchid = body.text('sub_mch_id', 32);
  if (!pay.knows(subMchid)) throw new PayError('NO_AUTH', '商户号没有绑定到云开发');
  return subMchid;
}

async function orderOf(pay: WeChatPay, body: Body): Promise<Order> {
  const subMchid = subOf(pay, body);
  const id = body.textOrNone('transaction_id', 32);
  const order = await (id === undefined
    ? pay.orders.get(CLOUD_MCHID, body.text('out_trade_no', 32))
    : pay.orders.ofTransaction(CLOUD_MCHID, id));
  if (order.subMchid !== subMchid) throw new PayError('ORDER_NOT_EXIST', '订单不存在');
  return order;
}

/** What wx.requestPayment takes. The cloud signs by MD5 with a key nobody has; here the merchant's own key signs. */
function payment(pay: WeChatPay, prepayId: string): Said {
  const [appId, timeStamp] = [pay.appId, `${Math.floor(Date.now() / 1000)}`];
  const nonceStr = randomBytes(8).toString('hex');
  const packed = `prepay_id=${prepayId}`;
  const text = `${appId}\n${timeStamp}\n${nonceStr}\n${packed}\n`;
  const paySign = sign('sha256', Buffer.from(text), pay.keys.merchant.privateKey).toString('base64');
  return { appId, timeStamp, nonceStr, package: packed, signType: 'RSA', paySign };
}

const APIS: Record<string, Api> = {
  async unifiedOrder(pay, body, caller) {
    const subOpenid = body.textOrNone('sub_openid', 128) ?? body.textOrNone('openid', 128) ?? caller;
    const attach = body.textOrNone('attach', 127);
    body.text('spbill_create_ip', 64);
    const order = await pay.orders.place(
      {
        ...{ mchid: CLOUD_MCHID, appid: CLOUD_APPID, subMchid: subOf(pay, body), subAppid: pay.appId },
        outTradeNo: body.text('out_trade_no', 32, NUMBER),
        description: body.text('body', 128),
        totalFen: body.fen('total_fee'),
        notify: { functionName: body.text('function_name', 60), envId: body.text('env_id', 60) },
        ...(attach !== undefined && { attach }),
        ...(subOpenid !== undefined && { subOpenid }),
      },
      { ...body.fields, nonce_str: '' },
    );
    const made = { trade_type: 'JSAPI', prepay_id: order.prepayId };
    return { ...whose(order), ...made, payment: payment(pay, order.prepayId) };
  },

  async queryOrder(pay, body) {
    return cloudOrder(await orderOf(pay, body));
  },

  async closeOrder(pay, body) {
    const order = await pay.orders.close(CLOUD_MCHID, body.text('out_trade_no', 32), subOf(pay, body));
    return { ...whose(order), result_msg: 'OK' };
  },

  async refund(pay, body) {
    const transactionId = body.textOrNone('transaction_id', 32);
    const [functionName, reason] = [body.textOrNone('function_name', 60), body.textOrNone('refund_desc', 80)];
    const refund = await pay.refund(
      {
        ...{ mchid: CLOUD_MCHID, subMchid: subOf(pay, body), outRefundNo: body.text('out_refund_no', 64) },
        of: transactionId === undefined ? { outTradeNo: body.text('out_trade_no', 32) } : { transactionId },
        ...{ refundFen: body.fen('refund_fee'), totalFen: body.fen('total_fee') },
        ...(functionName !== undefined && { notify: { functionName, envId: body.text('env_id', 60) } }),
        ...(reason !== undefined && { reason }),
      },
      { ...body.fields, nonce_str: '' },
    );
    return cloudRefund(refund);
  },

  async queryRefund(pay, body) {
    const outRefundNo = body.text('out_refund_no', 64);
    return cloudRefundStanding(await pay.refunds.get(CLOUD_MCHID, outRefundNo, subOf(pay, body)));
  },
};
