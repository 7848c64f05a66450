/** 缴费的页面 of the mini-program, where what is told of an order leads. */
export const orderPage = (orderId: string): string =>
  `/services/pay-fee/order/index?orderId=${encodeURIComponent(orderId)}`;
