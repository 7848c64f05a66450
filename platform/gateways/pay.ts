/**
 * 微信支付 (FEE-17), 服务商 mode: the program is the provider, each court has its own 特约商户号, and the money lands there. Numbers are
 * ours and written down before anybody is asked, so that every call may be made again; none is made again here.
 */
import { bill } from './pay-bill';
import { close, payParameters, prepay, query } from './pay-orders';
import { queryRefund, refund } from './pay-refunds';

/** What each does and throws stands with it. Notices are read by pay-notice.ts alone, so that who is only told loads nothing of this. */
export const wechatPay = { prepay, payParameters, query, close, refund, queryRefund, bill };
