/** What the stand-in keeps: orders, refunds and the notices of both. Amounts in fen, instants in epoch ms of the local cloud's clock. */

/** `PAYERROR` and `REFUND` are WeChat's words for "the last try failed" and "something of it was given back". */
export type TradeState = 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'REFUND' | 'PAYERROR';
export type RefundStatus = 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED';

export interface Order {
  outTradeNo: string;
  /** Who asked: the merchant itself, or 服务商. */
  mchid: string;
  appid: string;
  /** 特约商户, whose money it is; absent: the merchant's own. */
  subMchid?: string;
  subAppid?: string;
  /** By the appid, or by the sub_appid; both absent: whoever pays. */
  openid?: string;
  subOpenid?: string;
  description: string;
  attach?: string;
  /** A URL; or a function of the cloud, where cloudPay asked. */
  notify: { url: string } | { functionName: string; envId: string };
  totalFen: number;
  prepayId: string;
  prepayUntil: number;
  /** Until when it can be paid: it is not closed by that. */
  payUntil: number;
  state: TradeState;
  createdAt: number;
  /** A digest of all that the first request said: later ones of the same number say the same. */
  content: string;
  transactionId?: string;
  paidFen?: number;
  paidAt?: number;
  payerOpenid?: string;
}

export interface Refund {
  outRefundNo: string;
  refundId: string;
  mchid: string;
  subMchid?: string;
  outTradeNo: string;
  transactionId: string;
  refundFen: number;
  totalFen: number;
  reason?: string;
  notify?: Order['notify'];
  status: RefundStatus;
  createdAt: number;
  /** When it comes by itself; absent: only on order. */
  dueAt?: number;
  endedAt?: number;
  content: string;
}

export type EventType = 'TRANSACTION.SUCCESS' | 'REFUND.SUCCESS' | 'REFUND.ABNORMAL' | 'REFUND.CLOSED';

export interface Try {
  at: number;
  /** The status that was answered; absent: nothing came. */
  status?: number;
  error?: string;
}

export interface Notice {
  /** The same with each repetition, and with a duplicate. */
  id: string;
  eventType: EventType;
  mchid: string;
  /** out_trade_no or out_refund_no. */
  about: string;
  to: Order['notify'];
  resource: Record<string, unknown>;
  createdAt: number;
  tries: Try[];
  /** When it is sent next; absent: never again. */
  nextAt?: number;
  isDelivered: boolean;
  /** Sent once, whatever comes of it. */
  isDuplicate: boolean;
}

/** What `GET /pay` tells, the newest first. */
export interface PayInfo {
  orders: Order[];
  refunds: Refund[];
  notices: Notice[];
}

/** How WeChat Pay signs for this merchant: by 微信支付公钥 as for all new ones, or by the older 平台证书. */
export type KeyMode = 'public-key' | 'certificate';

/** What `GET /pay/merchant` tells: what a merchant is given, and what it gives to its programs. Keys and certificates are PEM. */
export interface MerchantInfo {
  /** 商户号; also 服务商号. */
  mchid: string;
  appid: string;
  /** 商户API证书: its serial and itself, with both keys. */
  serial: string;
  certificate: string;
  publicKey: string;
  privateKey: string;
  apiV3Key: string;
  /** Who signs answers and notices: public keys by their ids, certificates by their serials. */
  platformKeys: Record<string, string>;
  keys: KeyMode;
  /** 商户简称 by their numbers. */
  names: Record<string, string>;
}
