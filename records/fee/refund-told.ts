/** 退费的告知: the side that owed the fee is told why; whoever paid it for them, only that his money comes back (FEE-15, FEE-17). */
import { legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import type { Message } from '../../platform/messages/templates';
import type { Transaction } from '../../platform/transact';
import type { FeeOrder } from './order';
import { refundPage } from './page';
import { payments } from './payment';
import { type FeeRefund, refundNumber } from './refund';
import { payersOf, tellOfOrder } from './told';

export interface RefundPeople {
  side: OpenId[];
  /** Who paid, where he is not of that side. */
  stranger: OpenId | null;
}

/** Not inside a transaction: it looks by a field. */
export async function refundPeople(
  order: FeeOrder,
  { outTradeNo }: Pick<FeeRefund, 'outTradeNo'>,
): Promise<RefundPeople> {
  const [side, payment] = await Promise.all([payersOf(order), payments.get(outTradeNo)]);
  const openid = payment?.openid ?? null;
  return { side, stranger: openid !== null && !side.includes(openid) ? openid : null };
}

export interface RefundTelling {
  /** Once for each number of a refund. */
  what: 'proposed' | 'confirmed' | 'rejected' | 'done' | 'failed';
  title: string;
  text: string;
  at: Date;
}

/** @param toStranger what he is told in place of it; missing: nothing */
export async function tellOfRefund(
  order: FeeOrder,
  refund: FeeRefund,
  { side, stranger }: RefundPeople,
  { what, title, text, at }: RefundTelling,
  toStranger: string | undefined,
  within: Transaction,
): Promise<void> {
  // On a lock screen only what one waits for, or must see to.
  const message: Message | undefined = SENT.includes(what)
    ? { template: 'refundTold', values: { number: order.caseNo, told: legalDateOf(at.getTime()) } }
    : undefined;
  const telling = { key: `refund:${refundNumber(refund)}:${what}`, title, at, message };
  const page = refundPage(refund._id, order._id);
  await tellOfOrder(order, side, { ...telling, text }, within, page);
  if (stranger !== null && toStranger !== undefined)
    await tellOfOrder(order, [stranger], { ...telling, text: toStranger }, within, page);
}

const SENT: readonly RefundTelling['what'][] = ['proposed', 'done', 'failed'];
