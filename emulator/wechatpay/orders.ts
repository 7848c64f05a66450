/** Orders: made, looked up, closed, paid. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Unit } from '../store/unit';
import { digest } from './body';
import { PayError } from './error';
import { orderKey, type Records } from './records';
import type { Order } from './shape';
import { DAY_MS, figures, rfc3339 } from './time';

/** 小程序下单: "prepay_id … 有效期为2小时"; "超过 7 天未支付的订单，无法再支付"; time_expire at least a minute and at most 15 days after. */
const PREPAY_MS = 2 * 3600_000;
const PAYABLE_MS = 7 * DAY_MS;
const LEAST_MS = 60_000;
const MOST_MS = 15 * DAY_MS;

export type Asked = Omit<Order, 'prepayId' | 'prepayUntil' | 'payUntil' | 'state' | 'createdAt' | 'content'> & {
  timeExpire?: number;
};

/** 28 figures that begin with 42 and hold the day, as those on people's own bills. */
export const newTransactionId = (now: number): string =>
  `42000${figures(now).slice(0, 8)}${`${randomInt(2 ** 40)}`.padStart(15, '0')}`;
const newPrepayId = (now: number) => `wx${figures(now)}${randomBytes(9).toString('hex')}0000`;

/** "未付款的订单 7 天后自动关闭", and not before it can no longer be paid. */
const aged = (order: Order, now: number): Order =>
  (order.state === 'NOTPAY' || order.state === 'PAYERROR') &&
  now > Math.max(order.createdAt + PAYABLE_MS, order.payUntil)
    ? { ...order, state: 'CLOSED' }
    : order;

export class TooLate extends Error {}

export interface Payment {
  openid?: string;
  /** Another sum than the order's: what a fault of somebody's looks like. */
  amountFen?: number;
  /** Although it was closed, or can no longer be paid. */
  late?: boolean;
}

export class Orders {
  constructor(
    private readonly records: Records,
    private readonly now: () => number,
  ) {}

  /**
   * The same number with the same content is the same order. Throws PayError OUT_TRADE_NO_USED (other content),
   * ORDERPAID, ORDER_CLOSED.
   */
  async place({ timeExpire, ...asked }: Asked, fields: unknown): Promise<Order> {
    const now = this.now();
    const content = digest(fields);
    return this.#change((unit) => {
      const kept = this.records.orders.get(unit, orderKey(asked));
      const known = kept && aged(kept, now);
      if (known) {
        if (known.state === 'SUCCESS' || known.state === 'REFUND') throw new PayError('ORDERPAID', '该订单已支付');
        if (known.state === 'CLOSED') throw new PayError('ORDER_CLOSED', '该订单已关闭');
        if (known.content !== content) throw new PayError('OUT_TRADE_NO_USED', '商户订单号重复');
        if (known.prepayUntil > now) return known;
        return { ...known, prepayId: newPrepayId(now), prepayUntil: now + PREPAY_MS };
      }
      const wanted = (timeExpire ?? now + PAYABLE_MS) - now;
      return {
        ...asked,
        prepayId: newPrepayId(now),
        prepayUntil: now + PREPAY_MS,
        payUntil: now + Math.min(Math.max(wanted, LEAST_MS), MOST_MS),
        state: 'NOTPAY',
        createdAt: now,
        content,
      };
    });
  }

  /** Throws PayError ORDER_NOT_EXIST. */
  async get(mchid: string, outTradeNo: string): Promise<Order> {
    const { result } = await this.records.store.run((unit) => this.#known(unit, mchid, outTradeNo));
    return result;
  }

  async ofTransaction(mchid: string, transactionId: string): Promise<Order> {
    const [found] = await this.#find({ transactionId });
    if (found?.mchid !== mchid) throw new PayError('ORDER_NOT_EXIST', '订单不存在');
    return found;
  }

  /** Whoever asked: for people and tests, who know only the number. The newest first. */
  async ofNumber(outTradeNo: string): Promise<Order | undefined> {
    return (await this.#find({ outTradeNo }, 'createdAt'))[0];
  }

  async ofPrepay(prepayId: string): Promise<Order | undefined> {
    return (await this.#find({ prepayId }))[0];
  }

  list(limit: number): Promise<Order[]> {
    return this.#find({}, 'createdAt', limit);
  }

  /** Those paid in a span of time, the oldest first. */
  async paidBetween(from: number, until: number): Promise<Order[]> {
    return (await this.#find({ paidAt: { $gte: from, $lt: until } }, 'paidAt')).reverse();
  }

  /** Closing what is closed changes nothing. Throws PayError ORDERPAID. */
  close(mchid: string, outTradeNo: string, subMchid: string | undefined): Promise<Order> {
    return this.#change((unit) => {
      const order = this.#known(unit, mchid, outTradeNo);
      if (order.subMchid !== subMchid) throw new PayError('ORDER_NOT_EXIST', '订单不存在');
      if (order.state === 'SUCCESS' || order.state === 'REFUND') throw new PayError('ORDERPAID', '该订单已支付');
      return { ...order, state: 'CLOSED' };
    });
  }

  /** @param also written in the same commit. Throws TooLate. */
  pay(
    { mchid, outTradeNo }: Order,
    { openid, amountFen, late = false }: Payment,
    also: (unit: Unit, paid: Order) => void,
  ): Promise<Order> {
    return this.#change((unit) => {
      const order = this.#known(unit, mchid, outTradeNo);
      const now = this.now();
      if (order.state === 'SUCCESS' || order.state === 'REFUND') throw new TooLate('it has been paid');
      if (order.state === 'CLOSED' && !late) throw new TooLate('it has been closed');
      if (now > order.payUntil && !late) throw new TooLate(`it could be paid until ${rfc3339(order.payUntil)}`);
      const payer = order.openid ?? order.subOpenid ?? openid;
      const paid: Order = {
        ...order,
        state: 'SUCCESS',
        transactionId: newTransactionId(now),
        paidFen: amountFen ?? order.totalFen,
        paidAt: now,
        ...(payer !== undefined && { payerOpenid: payer }),
      };
      also(unit, paid);
      return paid;
    });
  }

  /** The bank said no: it can be tried again. Throws TooLate. */
  fail({ mchid, outTradeNo }: Order): Promise<Order> {
    return this.#change((unit) => {
      const order = this.#known(unit, mchid, outTradeNo);
      if (order.state !== 'NOTPAY' && order.state !== 'PAYERROR') throw new TooLate(`it is ${order.state}`);
      return { ...order, state: 'PAYERROR' };
    });
  }

  #known(unit: Unit, mchid: string, outTradeNo: string): Order {
    const order = this.records.orders.get(unit, orderKey({ mchid, outTradeNo }));
    if (!order) throw new PayError('ORDER_NOT_EXIST', '订单不存在');
    return aged(order, this.now());
  }

  async #find(
    filter: Record<string, string | { $gte: number; $lt: number }>,
    by?: string,
    limit = Number.POSITIVE_INFINITY,
  ) {
    const { result } = await this.records.store.run((unit) =>
      this.records.orders.find(unit, filter, by === undefined ? undefined : { by, limit }),
    );
    return result.map((order) => aged(order, this.now()));
  }

  async #change(change: (unit: Unit) => Order): Promise<Order> {
    const { result } = await this.records.store.run((unit) => {
      const changed = change(unit);
      this.records.orders.put(unit, orderKey(changed), changed);
      return changed;
    });
    return result;
  }
}
