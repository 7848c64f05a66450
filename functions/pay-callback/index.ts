/** 支付回调: what WeChat Pay tells us of payments and refunds, over HTTP. Its signature over the raw bytes is its only authority. */
import { defineHttp } from '../../platform/http-entry';
import { paymentTold } from './payment-told';
import { refundTold } from './refund-told';

export const { main, handler } = defineHttp({ 'POST /payment': paymentTold, 'POST /refund': refundTold });
