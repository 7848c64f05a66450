/** 缴费的页面 of the mini-program, where what is told of an order leads. */
import { payCodeOf } from './pay-code';

export const orderPage = (orderId: string): string =>
  `/services/pay-fee/order/index?orderId=${encodeURIComponent(orderId)}`;

/** 代缴的页面: what somebody who pays for the party sees of it. */
export const payerPage = (orderId: string): string =>
  `/services/pay-fee/payer/index?orderId=${encodeURIComponent(orderId)}&code=${payCodeOf(orderId)}`;

/** 退费的页面: one sum that goes back, of one's own case or of what one paid for another. The order is named for who waits for news of it. */
export const refundPage = (refundNo: string, orderId: string): string =>
  `/services/pay-fee/refunds/one/index?refundNo=${refundNo}&orderId=${encodeURIComponent(orderId)}`;

/** 救助申请的页面: what was asked, and how it was decided. */
export const aidPage = (aidId: string, orderId: string): string =>
  `/services/pay-fee/aid/one/index?orderId=${encodeURIComponent(orderId)}&aidId=${encodeURIComponent(aidId)}`;

/** 法院: one refund, and the sums that do not agree. */
export const refundDesk = (refundNo: string, orderId: string): string =>
  `/staff/fees/refunds/one/index?refundNo=${refundNo}&orderId=${encodeURIComponent(orderId)}`;
export const doubtsDesk = '/staff/fees/doubts/index';
