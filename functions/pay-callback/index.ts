/** 支付回调: what WeChat Pay tells us of payments and refunds, over HTTP. Its signature over the raw bytes is its only authority. */
import { noticeEnvelope } from '../../platform/gateways/pay-notice';
import { defineHttp, type HttpContract } from '../../platform/http-entry';
import { paymentTold } from './payment-told';
import { refundTold } from './refund-told';

/** pay.weixin.qq.com, 开发指引 · 如何验证签名. */
const notice: HttpContract = {
  policy: 'signed by WeChat Pay within 300 s, for our APIv3 key',
  headers: ['Wechatpay-Serial', 'Wechatpay-Timestamp', 'Wechatpay-Nonce', 'Wechatpay-Signature'],
  body: noticeEnvelope,
  answers: {
    200: 'taken, known before, or not ours to count: it ends',
    401: 'not believed: who really is WeChat Pay sends it again',
    500: 'not kept: it is sent again',
  },
};

export const { main, handler, describe } = defineHttp(
  {
    service: 'pay-callback',
    title: '支付回调 what WeChat Pay tells',
    paths: { 'POST /payment': notice, 'POST /refund': notice },
  },
  { 'POST /payment': paymentTold, 'POST /refund': refundTold },
);
