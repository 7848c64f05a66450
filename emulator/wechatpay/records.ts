/** Orders, refunds and notices in collections of the store that no action of an SDK sees, so that a killed process goes on with them. */
import type { Document, Value } from '../query/value';
import type { Collection } from '../store/collection';
import { idKey } from '../store/id';
import type { Store } from '../store/store';
import type { Unit } from '../store/unit';
import type { Notice, Order, Refund } from './shape';

/** Documents `{_id, ...keys, json}`: what is looked for stands beside the whole. */
export class Shelf<T> {
  private constructor(
    private readonly collection: Collection,
    private readonly keysOf: (one: T) => Record<string, Value>,
  ) {}

  static async open<T>(
    store: Store,
    name: string,
    keys: readonly string[],
    keysOf: (one: T) => Record<string, Value>,
  ): Promise<Shelf<T>> {
    const indexes = keys.map((key) => ({ name: key, fields: [{ field: key, direction: 1 as const }], unique: false }));
    await store.ensureIndexes(name, indexes);
    const collection = store.collections.get(name);
    if (!collection) throw new Error(`the collection ${name} was not made`);
    return new Shelf(collection, keysOf);
  }

  get(unit: Unit, id: string): T | undefined {
    const found = unit.get(this.collection, idKey(id));
    return found && read<T>(found.doc);
  }

  put(unit: Unit, id: string, one: T): void {
    unit.put(this.collection, idKey(id), { _id: id, ...this.keysOf(one), json: JSON.stringify(one) });
  }

  find(unit: Unit, filter: Document, newestFirst?: { by: string; limit: number }): T[] {
    const sort = newestFirst && { sort: [{ field: newestFirst.by, direction: -1 as const }], limit: newestFirst.limit };
    return unit.find(this.collection, { filter, ...sort }).map(({ doc }) => read<T>(doc));
  }
}

/** The one boundary: `json` is what `put` of the same shelf wrote, and nobody else can write there. */
const read = <T>({ json }: Document): T => JSON.parse(String(json)) as T;

export interface Records {
  store: Store;
  orders: Shelf<Order>;
  refunds: Shelf<Refund>;
  notices: Shelf<Notice>;
}

/** An out_trade_no is one for a merchant, or for all that a 服务商 asks for (partner mini-prepay: 同一个服务商商户号下唯一). */
export const orderKey = ({ mchid, outTradeNo }: Pick<Order, 'mchid' | 'outTradeNo'>): string =>
  `${mchid} ${outTradeNo}`;
export const refundKey = ({ mchid, outRefundNo }: Pick<Refund, 'mchid' | 'outRefundNo'>): string =>
  `${mchid} ${outRefundNo}`;

export async function openRecords(store: Store): Promise<Records> {
  const [orders, refunds, notices] = await Promise.all([
    Shelf.open<Order>(
      store,
      '__pay_orders',
      ['outTradeNo', 'prepayId', 'transactionId', 'paidAt', 'createdAt'],
      ({ outTradeNo, prepayId, transactionId = '', paidAt = 0, createdAt }) => ({
        ...{ outTradeNo, prepayId, transactionId, paidAt, createdAt },
      }),
    ),
    Shelf.open<Refund>(
      store,
      '__pay_refunds',
      ['outRefundNo', 'trade', 'dueAt', 'createdAt'],
      ({ outRefundNo, dueAt = 0, createdAt, ...refund }) => ({
        ...{ outRefundNo, trade: orderKey(refund), dueAt, createdAt },
      }),
    ),
    Shelf.open<Notice>(
      store,
      '__pay_notices',
      ['about', 'nextAt', 'createdAt'],
      ({ about, nextAt = 0, createdAt }) => ({ about, nextAt, createdAt }),
    ),
  ]);
  return { store, orders, refunds, notices };
}
