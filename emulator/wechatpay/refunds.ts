/** Refunds: asked for, looked up, ended. They take their time, and not all succeed. */
import { randomInt } from 'node:crypto';
import type { Document } from '../query/value';
import type { Unit } from '../store/unit';
import { digest } from './body';
import { PayError } from './error';
import { TooLate } from './orders';
import { orderKey, type Records, refundKey } from './records';
import type { Order, Refund, RefundStatus } from './shape';
import { DAY_MS, figures } from './time';

/** 申请退款: nothing after a year. */
const REFUNDABLE_MS = 365 * DAY_MS;
/** 申请退款: 50 parts of an order. */
const MOST_REFUNDS = 50;

export interface AskedRefund {
  mchid: string;
  subMchid?: string;
  outRefundNo: string;
  of: { outTradeNo: string } | { transactionId: string };
  refundFen: number;
  totalFen: number;
  reason?: string;
  notify?: Order['notify'];
  /** How long it takes; absent: until somebody says so. */
  takesMs?: number;
}

const newRefundId = (now: number) => `50${figures(now).slice(0, 8)}${`${randomInt(2 ** 45)}`.padStart(18, '0')}`;

const invalid = (message: string) => new PayError('INVALID_REQUEST', message);

export class Refunds {
  constructor(
    private readonly records: Records,
    private readonly now: () => number,
  ) {}

  /** The same number with the same content is the same refund. Throws PayError RESOURCE_NOT_EXISTS, INVALID_REQUEST. */
  async ask({ takesMs, of, ...asked }: AskedRefund, fields: unknown): Promise<Refund> {
    const now = this.now();
    const content = digest(fields);
    const { result } = await this.records.store.run((unit) => {
      const order = this.#orderOf(unit, asked.mchid, of);
      if (!order || order.subMchid !== asked.subMchid || order.paidAt === undefined)
        throw new PayError('RESOURCE_NOT_EXISTS', '订单不存在');
      const known = this.records.refunds.get(unit, refundKey(asked));
      if (known) {
        if (known.content === content) return known;
        throw invalid('订单金额或退款金额与之前请求不一致，请核实后再试');
      }
      const { paidFen = 0, paidAt, transactionId = '' } = order;
      if (asked.totalFen !== paidFen) throw invalid('您的请求参数与订单信息不一致');
      if (now - paidAt > REFUNDABLE_MS) throw invalid('订单已超过可退款最大期限');
      const others = this.#ofOrder(unit, order).filter(({ status }) => status !== 'CLOSED');
      if (others.length >= MOST_REFUNDS) throw invalid('该订单退款次数已达上限');
      const given = others.reduce((sum, { refundFen }) => sum + refundFen, 0);
      if (given >= paidFen) throw invalid('订单已全额退款');
      if (given + asked.refundFen > paidFen) throw invalid('退款金额大于可退金额');
      const { outTradeNo } = order;
      const refund: Refund = {
        ...{ ...asked, outTradeNo, transactionId, content, createdAt: now },
        refundId: newRefundId(now),
        status: 'PROCESSING',
        ...(takesMs !== undefined && { dueAt: now + takesMs }),
      };
      this.#put(unit, refund);
      this.records.orders.put(unit, orderKey(order), { ...order, state: 'REFUND' });
      return refund;
    });
    return result;
  }

  /** Throws PayError RESOURCE_NOT_EXISTS. */
  async get(mchid: string, outRefundNo: string, subMchid: string | undefined): Promise<Refund> {
    const { result } = await this.records.store.run((unit) =>
      this.records.refunds.get(unit, `${mchid} ${outRefundNo}`),
    );
    if (!result || result.subMchid !== subMchid) throw new PayError('RESOURCE_NOT_EXISTS', '退款单不存在');
    return result;
  }

  /** Throws TooLate for what has ended; what is ABNORMAL may still come right. */
  async end(
    refund: Refund,
    status: Exclude<RefundStatus, 'PROCESSING'>,
    also: (unit: Unit, ended: Refund) => void,
  ): Promise<Refund> {
    const { result } = await this.records.store.run((unit) => {
      const known = this.records.refunds.get(unit, refundKey(refund));
      if (!known) throw new TooLate('it is not there');
      if (known.status !== 'PROCESSING' && known.status !== 'ABNORMAL') throw new TooLate(`it is ${known.status}`);
      const { dueAt: _, ...rest } = known;
      const ended: Refund = { ...rest, status, endedAt: this.now() };
      this.#put(unit, ended);
      also(unit, ended);
      return ended;
    });
    return result;
  }

  async ofNumber(outRefundNo: string): Promise<Refund | undefined> {
    return (await this.#find({ outRefundNo }))[0];
  }

  list(limit: number): Promise<Refund[]> {
    return this.#find({}, limit);
  }

  /** Those that will come by themselves. */
  due(): Promise<Refund[]> {
    return this.#find({ dueAt: { $gt: 0 } });
  }

  async askedBetween(from: number, until: number): Promise<Refund[]> {
    return (await this.#find({ createdAt: { $gte: from, $lt: until } })).reverse();
  }

  #orderOf(unit: Unit, mchid: string, of: AskedRefund['of']): Order | undefined {
    const { orders } = this.records;
    if ('outTradeNo' in of) return orders.get(unit, orderKey({ mchid, outTradeNo: of.outTradeNo }));
    return orders.find(unit, { transactionId: of.transactionId }).find((order) => order.mchid === mchid);
  }

  #ofOrder(unit: Unit, order: Order): Refund[] {
    return this.records.refunds.find(unit, { trade: orderKey(order) });
  }

  #put(unit: Unit, refund: Refund): void {
    this.records.refunds.put(unit, refundKey(refund), refund);
  }

  /** The newest first. */
  async #find(filter: Document, limit = Number.POSITIVE_INFINITY): Promise<Refund[]> {
    const { result } = await this.records.store.run((unit) =>
      this.records.refunds.find(unit, filter, { by: 'createdAt', limit }),
    );
    return result;
  }
}
