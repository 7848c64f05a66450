/** 钱的不变量 (ADR 0010), as tests look at them after whatever happened. */

import type { Emulator } from '../emulator/emulator';
import { feeLedger } from '../records/fee/ledger';
import { feeOrders } from '../records/fee/order';
import { payments } from '../records/fee/payment';
import { feeRefunds } from '../records/fee/refund';

const MOST = 1000;
const ALL = 100_000;

/** A payment as the provider has it. */
interface Taken {
  attach?: string;
  transactionId?: string;
  paidFen?: number;
}

type Books = () => Promise<Taken[]>;

/** What is broken, in words; empty: nothing. */
export async function brokenInvariants(books: Books, orderId: string): Promise<string[]> {
  const order = await feeOrders.get(orderId);
  if (!order) return ['the order has gone'];
  const ledger = await feeLedger.find({ orderId }, { limit: MOST });
  const paid = (await payments.find({ orderId }, { limit: MOST })).filter(({ state }) => state === 'paid');
  const refunds = await feeRefunds.find({ orderId }, { limit: MOST });
  const taken = (await books()).filter(
    ({ attach, transactionId }) => attach === orderId && transactionId !== undefined,
  );
  const broken: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) broken.push(what);
  };
  const came = ledger.filter(({ amountFen }) => amountFen > 0);
  const byWeChat = came.filter(({ channel }) => channel === 'wechat');
  must(
    sum(byWeChat.map(({ amountFen }) => amountFen)) === sum(taken.map(({ paidFen }) => paidFen ?? 0)),
    `the provider took ${sum(taken.map(({ paidFen }) => paidFen ?? 0))}, the ledger has ${sum(byWeChat.map(({ amountFen }) => amountFen))}`,
  );
  for (const { transactionId, amountFen, countedFen } of came) {
    const back = refunds.filter(
      (one) => one.transactionId === transactionId && !one.ofOrder && one.state !== 'rejected',
    );
    must(
      countedFen + sum(back.map((one) => one.amountFen)) === amountFen,
      `of ${amountFen} fen ${countedFen} count and ${sum(back.map((one) => one.amountFen))} go back`,
    );
  }
  const counted = came.filter(({ countedFen }) => countedFen > 0);
  must(counted.length <= 1, `${counted.length} payments count for one order`);
  must(
    (order.paid !== null) === (counted.length === 1),
    `paid ${JSON.stringify(order.paid)}, counted ${counted.length}`,
  );
  if (order.paid) must(order.paid.amountFen === order.amountFen, 'another sum than the order’s counts');
  must(order.state !== 'lapsed' || order.paid === null, 'a paid order has lapsed');
  must(!['paid'].includes(order.state) || order.paid !== null, 'an order is paid by nothing');
  must(paid.length === came.length, `${paid.length} payments are paid, ${came.length} came in`);
  const goes = sum(refunds.filter(({ state }) => state !== 'rejected').map(({ amountFen }) => amountFen));
  must(goes <= sum(came.map(({ amountFen }) => amountFen)), 'more goes back than came');
  const gone = -sum(ledger.filter(({ amountFen }) => amountFen < 0).map(({ amountFen }) => amountFen));
  const done = sum(refunds.filter(({ state }) => state === 'done').map(({ amountFen }) => amountFen));
  must(gone === done, `${gone} went out, ${done} is done`);
  return broken;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

/** The stand-in's own books, where it runs in this process. */
export const booksOf =
  ({ pay }: Emulator): Books =>
  () =>
    pay.orders.list(ALL);

/** The same, asked over HTTP. */
export const booksAt =
  (url: string): Books =>
  async () => {
    const response = await fetch(`${url}/pay?limit=${ALL}`);
    // The boundary: the stand-in's own answer.
    const { orders } = (await response.json()) as { orders: Taken[] };
    return orders;
  };
