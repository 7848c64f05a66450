/** What the tests of WeChat Pay stand on: the local cloud's stand-in, a merchant of a court, and an ear for notices. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { fen } from '../../court/money';
import { payEnvironment } from '../../demo/gateways';
import { createEmulator, type Emulator } from '../../emulator/emulator';
import type { OpenId } from '../caller';
import { wechatPay } from './pay';
import type { NoticeHeaders } from './pay-notice';
import type { PayOrder } from './pay-orders';

export const COURT = '1900000109';
const PLAINTIFF = 'o-plaintiff' as OpenId;

export interface Heard {
  path: string;
  headers: NoticeHeaders;
  body: Buffer;
}

export interface PayTrial {
  emulator: Emulator;
  /** What was posted to the notify address, the newest last. */
  heard: Heard[];
  /** An order of 50 yuan that nobody else has, to be paid within two hours. */
  order(more?: Partial<PayOrder>): PayOrder;
  /** Made at WeChat Pay and paid there. */
  paid(more?: Partial<PayOrder>): Promise<PayOrder & { transactionId: string }>;
  say(path: string, body?: object): Promise<Response>;
  stop(): Promise<void>;
}

export async function startPayTrial(): Promise<PayTrial> {
  const emulator = await createEmulator({ pay: { refundMs: 'manual' } });
  const heard: Heard[] = [];
  const ear = await listening(heard);
  Object.assign(process.env, payEnvironment(emulator));
  let count = 0;
  const trial: PayTrial = {
    emulator,
    heard,
    order(more = {}) {
      count += 1;
      return {
        outTradeNo: `WFTRIAL${`${count}`.padStart(6, '0')}`,
        subMchid: COURT,
        openid: PLAINTIFF,
        amountFen: fen(5_000),
        description: '案件受理费',
        attach: `order-${count}`,
        expiresAt: new Date(emulator.clock.now() + 2 * 3_600_000),
        notifyUrl: `http://127.0.0.1:${(ear.address() as AddressInfo).port}/payment`,
        ...more,
      };
    },
    async paid(more) {
      const order = trial.order(more);
      await wechatPay.prepay(order);
      await trial.say(`/pay/${order.outTradeNo}/succeed`);
      const standing = await wechatPay.query(order);
      if (standing.state !== 'paid') throw new Error(`it is ${standing.state}`);
      return { ...order, transactionId: standing.transactionId };
    },
    say: (path, body = {}) => fetch(`${emulator.url}${path}`, { method: 'POST', body: JSON.stringify(body) }),
    async stop() {
      ear.closeAllConnections();
      await new Promise((resolve) => ear.close(resolve));
      await emulator.stop();
    },
  };
  return trial;
}

async function listening(heard: Heard[]): Promise<Server> {
  const server = createServer(async (request, response) => {
    heard.push({ path: request.url ?? '', headers: request.headers, body: await buffer(request) });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
