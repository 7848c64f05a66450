/** 账上没有的: what the bill has and the books have not is asked about: money nobody told of is received, refunds on their way are followed. */
import { refundMachine } from '../../../court/machines/refund';
import type { OpenId } from '../../../platform/caller';
import { CourtError } from '../../../platform/errors';
import { wechatPay } from '../../../platform/gateways/pay';
import type { BillLine } from '../../../platform/gateways/pay-bill-lines';
import { sideBySide } from '../../../platform/side-by-side';
import { receive } from '../../../records/fee/receive';
import type { FeeRefund } from '../../../records/fee/refund';
import { askRefund } from '../refunds/send';
import type { OfBill } from './bill-lines';
import { refundsByNumber } from './refunds-of-bill';

/** What one run asks about; the next run goes on. */
const MOST = 300;

export interface Looked {
  /** Orders that were found paid. */
  found: number;
  /** Keys of refunds that both sides say are under way. */
  onTheWay: Set<string>;
}

export async function lookFor(missing: readonly OfBill[], subMchid: string, at: Date): Promise<Looked> {
  const looked: Looked = { found: 0, onTheWay: new Set() };
  const refunds = await refundsByNumber(missing.flatMap(({ line }) => refundNumbers(line)));
  // What the bill says is done, first.
  const asked = [...missing].sort((a, b) => rank(a.line) - rank(b.line)).slice(0, MOST);
  await sideBySide(asked, async ({ line }) => {
    if (line.kind === 'paid') looked.found += (await receivedNow(line, subMchid, at)) ? 1 : 0;
    else await followed(refunds, line, at);
  });
  for (const { key, amountFen, line } of missing) {
    const refund = line.outRefundNo === null ? undefined : refunds.get(line.outRefundNo);
    if (line.kind === 'refunded' && line.state === 'processing' && refund && isUnderWay(refund, -amountFen))
      looked.onTheWay.add(key);
  }
  return looked;
}

const rank = ({ kind, state }: BillLine): number => (kind === 'paid' ? 0 : state === 'done' ? 1 : 2);

const refundNumbers = ({ outRefundNo, outTradeNo }: BillLine) =>
  outRefundNo === null ? [] : [{ outRefundNo, outTradeNo }];

const isUnderWay = ({ state, amountFen }: FeeRefund, saidFen: number): boolean =>
  (refundMachine.open.includes(state) || state === 'done') && state !== 'proposed' && amountFen === saidFen;

/** Whether it is counted by this. The bill does not say of which order it is; the provider does. */
async function receivedNow({ outTradeNo, transactionId }: BillLine, subMchid: string, at: Date): Promise<boolean> {
  const standing = await answered(() => wechatPay.query({ outTradeNo, subMchid }));
  if (standing?.state !== 'paid' || standing.transactionId !== transactionId) return false;
  const { attach: orderId, amountFen, paidAt, payerOpenid } = standing;
  const openid = payerOpenid as OpenId | null;
  const received = await receive(
    { orderId, outTradeNo, transactionId, amountFen, paidAt, channel: 'wechat', subMchid, openid },
    at,
  );
  return received.kind === 'received' && received.fresh;
}

async function followed(refunds: Map<string, FeeRefund>, { outRefundNo }: BillLine, at: Date): Promise<void> {
  const refund = outRefundNo === null ? undefined : refunds.get(outRefundNo);
  if (outRefundNo === null || !refund || !UNDER_WAY.includes(refund.state)) return;
  const now = await answered(() => askRefund(refund, at));
  if (now) refunds.set(outRefundNo, now);
}

const UNDER_WAY: readonly FeeRefund['state'][] = ['confirmed', 'processing', 'abnormal'];

/** The provider does not answer: it stays a line that only the bill has, until the next run. */
async function answered<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof CourtError && error.code === 'UPSTREAM_FAILED') return undefined;
    throw error;
  }
}
