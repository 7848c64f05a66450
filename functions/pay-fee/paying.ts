/** 正在支付: who is at the till, and whether who looks may go there. */
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../court/machines/fee-order';
import { transition } from '../../court/machines/state-machine';
import type { OpenId } from '../../platform/caller';
import type { FeeOrder } from '../../records/fee/order';
import { PATIENCE_MS } from './till';

export function payingView({ state, paying }: FeeOrder, openid: OpenId, now: number) {
  if (state !== 'paying' || !paying) return null;
  const mine = paying.openid === openid;
  const until = mine ? paying.expiresAt.getTime() : paying.since.getTime() + PATIENCE_MS;
  return { mine, since: paying.since.toISOString(), until: new Date(Math.max(until, now)).toISOString() };
}

const { from } = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, 'pay');

/** `prepay` also while another's patience has run out, or on with one's own; nothing where the court takes no money by phone. */
export function canPay({ state, paying, subMchid }: FeeOrder, openid: OpenId, now: number): ('prepay' | 'giveUp')[] {
  if (subMchid === null) return [];
  if (from.includes(state)) return ['prepay'];
  if (state !== 'paying' || !paying) return [];
  if (paying.openid === openid) return ['prepay', 'giveUp'];
  return now - paying.since.getTime() >= PATIENCE_MS ? ['prepay'] : [];
}
