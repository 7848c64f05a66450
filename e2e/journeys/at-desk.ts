/** At the court's desk of fees: what several journeys there have in common. */
import type { PayFeeResult } from '../../functions/pay-fee/contract';
import type { JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { shanghaiDay } from '../shanghai-day';

export const ORDER = 'staff/fees/order/index';
export const REFUND = 'staff/fees/refunds/one/index';

export const orderAt = (orderId: string) => `${ORDER}?orderId=${encodeURIComponent(orderId)}`;
export const refundAt = (refundNo: string, orderId: string) =>
  `${REFUND}?refundNo=${refundNo}&orderId=${encodeURIComponent(orderId)}`;

export const orderOf = (court: JourneyCourt, orderId: string, openid = 'o-plaintiff') =>
  court.must<PayFeeResult<'order'>>('pay-fee', openid, { action: 'order', orderId });

/** The day that WeChat's wheels begin at, and no other. */
export async function pickFirst(phone: Phone, field: string): Promise<void> {
  await phone.tap(field);
  await phone.tap('picker-confirm');
}

export const write = (phone: Phone, field: string, text: string) => phone.by(field).locator('input').first().fill(text);

/** From the desk to all fees of a case, by the number of the case. */
export async function findsCase(phone: Phone, orderId: string): Promise<void> {
  await phone.tap('desk-caseFees');
  await phone.at('staff/fees/case/index');
  await write(phone, 'seq', orderId.split(':')[3] ?? '');
  await phone.tap('find');
  await phone.says('case-no', '民初');
  await phone.settled();
}

/** 调解结案 of a paid order: half of it goes back. @returns the number that the clerk, asked for by a call, has proposed */
export async function proposed(court: JourneyCourt, orderId: string): Promise<string> {
  const today = shanghaiDay(court.emulator.clock.now());
  const about = { orderId, ground: 'mediated' };
  const { refundFen } = await court.must<PayFeeResult<'computeRefund'>>('pay-fee', 'o-clerk', {
    action: 'computeRefund',
    ...about,
  });
  const { refundNo } = await court.must<PayFeeResult<'proposeRefund'>>('pay-fee', 'o-clerk', {
    action: 'proposeRefund',
    ...about,
    basis: '民事调解书',
    effectiveOn: today,
    refundFen,
  });
  return refundNo;
}
