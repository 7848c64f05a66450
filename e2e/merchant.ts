/** A merchant beside a local cloud: orders and refunds by the unmodified wechatpay-axios-plugin, and what wx.requestPayment takes. */
import { Decorator, Formatter, Rsa } from 'wechatpay-axios-plugin';
import type { MerchantInfo, PayInfo } from '../emulator/wechatpay/shape';
import { PATIENCE_MS } from './suite';

const SUB_MERCHANT = '1900000109';

const read = async <T>(base: string, path: string): Promise<T> =>
  JSON.parse(await (await fetch(`${base}${path}`)).text());

export class LocalMerchant {
  private constructor(
    private readonly base: string,
    private readonly info: MerchantInfo,
    private readonly api: Decorator,
  ) {}

  static async at(base: string): Promise<LocalMerchant> {
    const info = await read<MerchantInfo>(base, '/pay/merchant');
    const { mchid, serial, privateKey, platformKeys } = info;
    return new LocalMerchant(
      base,
      info,
      new Decorator({ mchid, serial, privateKey, certs: platformKeys, baseURL: base, timeout: PATIENCE_MS }),
    );
  }

  /** In 服务商 mode; notices go to where nobody takes them. @returns the prepay_id */
  async order(outTradeNo: string, openid: string, fen = 5000): Promise<string> {
    const { appid, mchid } = this.info;
    const { data } = await this.api.request<unknown>('v3/pay/partner/transactions/jsapi', 'post', {
      ...{ sp_appid: appid, sp_mchid: mchid, sub_mchid: SUB_MERCHANT, out_trade_no: outTradeNo },
      ...{ description: '案件受理费', notify_url: `${this.base}/http/nobody`, attach: 'a-1' },
      ...{ amount: { total: fen, currency: 'CNY' }, payer: { sp_openid: openid } },
    });
    return String(Object(data).prepay_id);
  }

  /** As its server would give them to the phone. */
  payment(prepayId: string) {
    const signed = {
      timeStamp: `${Formatter.timestamp()}`,
      nonceStr: Formatter.nonce(),
      package: `prepay_id=${prepayId}`,
    };
    const text = Formatter.joinedByLineFeed(this.info.appid, signed.timeStamp, signed.nonceStr, signed.package);
    return {
      ...signed,
      signType: 'RSA',
      paySign: Rsa.sign(text, Rsa.from(this.info.privateKey, Rsa.KEY_TYPE_PRIVATE)),
    };
  }

  async refund(outTradeNo: string, outRefundNo: string, fen: number, totalFen = 5000): Promise<void> {
    await this.api.request('v3/refund/domestic/refunds', 'post', {
      ...{ sub_mchid: SUB_MERCHANT, out_trade_no: outTradeNo, out_refund_no: outRefundNo, reason: '调解结案' },
      ...{ notify_url: `${this.base}/http/nobody`, amount: { refund: fen, total: totalFen, currency: 'CNY' } },
    });
  }

  async close(outTradeNo: string): Promise<void> {
    await this.api.request(`v3/pay/partner/transactions/out-trade-no/${outTradeNo}/close`, 'post', {
      ...{ sp_mchid: this.info.mchid, sub_mchid: SUB_MERCHANT },
    });
  }

  /** What became of an order. */
  async standing(outTradeNo: string) {
    const { orders } = await read<PayInfo>(this.base, '/pay');
    return orders.find((order) => order.outTradeNo === outTradeNo);
  }

  async refundStanding(outRefundNo: string) {
    const { refunds } = await read<PayInfo>(this.base, '/pay');
    return refunds.find((refund) => refund.outRefundNo === outRefundNo);
  }
}
