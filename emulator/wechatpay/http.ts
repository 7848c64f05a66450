/** Routes of the stand-in: the API under `/v3`, and under `/pay` what comes of orders and refunds. */
import { LostAnswer } from '../faults/faults';
import { readBody, sendJson } from '../http/body';
import type { Call, Router } from '../http/router';
import { type Fields, isObject } from '../wire/json';
import { TooLate } from './orders';
import type { Ending, Trick, WeChatPay } from './pay';
import { PayServer } from './server';
import { isAlteration, readSettlement } from './settlement';
import type { Order, PayInfo, Refund } from './shape';
import { ALTERATIONS } from './signature';

const MOST_REQUEST = 1024 * 1024;
const SMALL = 64 * 1024;
const LISTED = 200;

export function payRoutes(router: Router, pay: WeChatPay): Router {
  const server = new PayServer(pay);
  const api = async ({ request, response }: Call) => {
    try {
      const body = await readBody(request, MOST_REQUEST);
      const { method = 'GET', url: target = '/', headers } = request;
      const reply = await server.answer({ method, target, headers, body });
      response.writeHead(reply.status, { ...reply.headers, 'content-length': Buffer.byteLength(reply.body) });
      response.end(reply.body);
    } catch (error) {
      if (!(error instanceof LostAnswer)) throw error;
      response.destroy();
    }
  };

  const ofOrder = (act: (order: Order, call: Call) => Promise<unknown>) => async (call: Call) => {
    const order = await pay.orders.ofNumber(call.params.no ?? '');
    if (order) await answered(call, () => act(order, call));
    else missing(call, `there is no order ${call.params.no}`);
  };
  const ofPrepay = (act: (order: Order, call: Call) => Promise<unknown>) => async (call: Call) => {
    const order = await pay.orders.ofPrepay(call.params.id ?? '');
    if (order) await answered(call, () => act(order, call));
    else missing(call, `there is no order of the prepay_id ${call.params.id}`);
  };
  const ofRefund = (act: (refund: Refund, call: Call) => Promise<unknown>) => async (call: Call) => {
    const refund = await pay.refunds.ofNumber(call.params.no ?? '');
    if (refund) await answered(call, () => act(refund, call));
    else missing(call, `there is no refund ${call.params.no}`);
  };
  const end = (ending: Ending) =>
    ofRefund(async (refund, call) => pay.end(refund, ending, readSettlement(await fieldsOf(call))));

  return router
    .on('GET', '/v3/*', api)
    .on('POST', '/v3/*', api)
    .on('GET', '/pay', async ({ response, url }) => sendJson(response, 200, await infoOf(pay, limitOf(url))))
    .on('GET', '/pay/merchant', async ({ response }) => {
      const { merchant } = pay;
      await pay.keys.written();
      sendJson(response, 200, merchant);
    })
    .on('POST', '/pay/merchant', async (call) => {
      const { keys } = await fieldsOf(call);
      if (keys !== 'public-key' && keys !== 'certificate') throw new SyntaxError('keys is public-key or certificate');
      await pay.keys.setMode(keys);
      sendJson(call.response, 200, pay.merchant);
    })
    .on('POST', '/pay/next', async (call) => {
      const trick = trickOf(await fieldsOf(call));
      pay.prepare(trick);
      sendJson(call.response, 200, trick);
    })
    .on(
      'POST',
      '/pay/prepay/:id/pay',
      ofPrepay((order, call) => payByPhone(pay, order, call)),
    )
    .on(
      'POST',
      '/pay/prepay/:id/cancel',
      ofPrepay(async (order) => order),
    )
    .on('POST', '/pay/refund/:no/succeed', end('SUCCESS'))
    .on('POST', '/pay/refund/:no/abnormal', end('ABNORMAL'))
    .on('POST', '/pay/refund/:no/close', end('CLOSED'))
    .on(
      'POST',
      '/pay/refund/:no/notify',
      ofRefund(async (refund, call) => told(await pay.notifyRefund(refund, readSettlement(await fieldsOf(call))))),
    )
    .on(
      'POST',
      '/pay/:no/succeed',
      ofOrder(async (order, call) => {
        const settlement = readSettlement(await fieldsOf(call));
        return pay.succeed(order, settlement, settlement);
      }),
    )
    .on(
      'POST',
      '/pay/:no/fail',
      ofOrder((order) => pay.orders.fail(order)),
    )
    .on(
      'POST',
      '/pay/:no/notify',
      ofOrder(async (order, call) => told(await pay.notifyOrder(order, readSettlement(await fieldsOf(call))))),
    );
}

/** As wx.requestPayment does it: the phone's person is the order's, where the order names one. */
async function payByPhone(pay: WeChatPay, order: Order, call: Call): Promise<Order> {
  const { openid, ...settlement } = readSettlement(await fieldsOf(call));
  if (openid === undefined) throw new SyntaxError('openid is who pays');
  const payer = order.openid ?? order.subOpenid;
  if (payer !== undefined && payer !== openid) throw new TooLate('下单账号与支付账号不一致，请核实后再支付');
  if (pay.around.now() > order.prepayUntil) throw new TooLate('the prepay_id has expired');
  return pay.succeed(order, { ...settlement, openid }, settlement);
}

/** `?limit=`; else the latest. */
function limitOf(url: URL): number {
  const limit = Number(url.searchParams.get('limit'));
  return Number.isInteger(limit) && limit > 0 ? limit : LISTED;
}

async function infoOf(pay: WeChatPay, limit: number): Promise<PayInfo> {
  return {
    orders: await pay.orders.list(limit),
    refunds: await pay.refunds.list(limit),
    notices: await pay.notices.list(limit),
  };
}

function told(isTold: boolean): Record<string, never> {
  if (!isTold) throw new TooLate('there is nothing to tell of it yet, or nobody to tell');
  return {};
}

async function answered(call: Call, act: () => Promise<unknown>): Promise<void> {
  try {
    sendJson(call.response, 200, await act());
  } catch (error) {
    if (!(error instanceof TooLate)) throw error;
    sendJson(call.response, 409, { code: 'CONFLICT', message: error.message });
  }
}

function missing({ response }: Call, message: string): void {
  sendJson(response, 404, { code: 'NOT_FOUND', message });
}

function trickOf({ on, alteration, lateMs }: Fields): Trick {
  if (on !== undefined && typeof on !== 'string') throw new SyntaxError('on is an operation, e.g. prepay');
  if (alteration !== undefined && !isAlteration(alteration))
    throw new SyntaxError(`alteration is one of ${ALTERATIONS.join(', ')}`);
  if (lateMs !== undefined && (typeof lateMs !== 'number' || !(lateMs >= 0 && lateMs <= 60_000)))
    throw new SyntaxError('lateMs is from 0 to 60000');
  return {
    ...(on !== undefined && { on }),
    ...(alteration !== undefined && { alteration }),
    ...(lateMs !== undefined && { lateMs }),
  };
}

/** Throws SyntaxError, which the router answers with 400. */
async function fieldsOf({ request }: Call): Promise<Fields> {
  const value: unknown = JSON.parse((await readBody(request, SMALL)).toString('utf8').trim() || '{}');
  if (!isObject(value)) throw new SyntaxError('a JSON object is expected');
  return value;
}
