/** 微信支付 · 对账单: a day of one court, fetched in two steps (pay.weixin.qq.com, 申请交易账单, 下载账单). */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { LegalDate } from '../../court/time/legal-date';
import { type BillLine, parseTradeBill } from './pay-bill-lines';
import { askWechatPay } from './pay-client';
import { mustBe } from './pay-shapes';

/** `none`: nothing was paid or refunded that day. */
export type PayBill = BillLine[] | 'notReady' | 'none';

const UNKNOWN = '微信支付的账单暂时取不到。请过半小时再对账；一直取不到的，请联系信息技术人员。';

const billFile = z.object({ hash_type: z.literal('SHA1'), hash_value: z.string(), download_url: z.url() });

/** There from 10:00 of the next day on, for three months. Throws CourtError UPSTREAM_FAILED. */
export async function bill({ date, subMchid }: { date: LegalDate; subMchid: string }): Promise<PayBill> {
  const file = await askWechatPay<z.output<typeof billFile> | 'notReady' | 'none'>({
    action: 'bill',
    method: 'get',
    path: 'v3/bill/tradebill',
    seconds: 5,
    query: () => ({ bill_date: date, sub_mchid: subMchid, bill_type: 'ALL' }),
    read: (said) => billFile.parse(said),
    refused({ code }) {
      if (code === 'NO_STATEMENT_EXIST') return 'none';
      return code === 'STATEMENT_CREATING' ? 'notReady' : undefined;
    },
    unknown: UNKNOWN,
  });
  if (typeof file === 'string') return file;
  return askWechatPay<BillLine[]>({
    action: 'billFile',
    method: 'get',
    path: file.download_url,
    seconds: 15,
    raw: true,
    read(bytes) {
      if (!Buffer.isBuffer(bytes)) throw new Error('the bill is no file');
      // Nobody signs the file itself; its hash was signed in the answer before it.
      mustBe(createHash('sha1').update(bytes).digest('hex'), file.hash_value.toLowerCase());
      return parseTradeBill(bytes.toString('utf8'), subMchid);
    },
    refused: () => undefined,
    unknown: UNKNOWN,
  });
}
