/** 申请交易账单, 下载账单. */
import { BILL_TYPES, type BillType, billOf } from './bill';
import { PayError } from './error';
import { type Operation, parameter, subOf } from './operation';
import type { Order } from './shape';
import { beginOf, DAY_MS, dayOf } from './time';

/** 申请交易账单: three months back; "次日9点启动生成前一天的对账单，建议10点后再获取": surely not earlier. */
const BILL_DAYS = 92;
const READY_MS = 10 * 3600_000;

function billType(query: URLSearchParams): BillType {
  const asked = query.get('bill_type') ?? 'ALL';
  const type = BILL_TYPES.find((one) => one === asked);
  if (!type) throw new PayError('PARAM_ERROR', `输入源“/query/bill_type”映射到值字段“账单类型”枚举值有误`);
  return type;
}

function billDay(query: URLSearchParams, now: number): number {
  const day = parameter(query, 'bill_date');
  const begin = /^\d{4}-\d\d-\d\d$/.test(day) ? beginOf(day) : Number.NaN;
  if (Number.isNaN(begin) || dayOf(begin) !== day) throw new PayError('PARAM_ERROR', '账单日期格式不正确');
  if (begin > now || now - begin > BILL_DAYS * DAY_MS)
    throw new PayError('INVALID_REQUEST', '账单日期不在可下载的范围内');
  if (now < begin + DAY_MS + READY_MS) throw new PayError('STATEMENT_CREATING', '账单生成中，请稍后再试');
  return begin;
}

export const BILLS: Operation[] = [
  {
    name: 'bill',
    method: 'GET',
    path: /^\/v3\/bill\/tradebill$/,
    async run({ pay, query, downloads }) {
      const begin = billDay(query, pay.around.now());
      const type = billType(query);
      const { subMchid } = subOf(pay, query.get('sub_mchid'));
      const isAsked = (order: Order) => subMchid === undefined || order.subMchid === subMchid;
      const refunds = [];
      for (const refund of await pay.refunds.askedBetween(begin, begin + DAY_MS)) {
        const order = await pay.orders.get(refund.mchid, refund.outTradeNo);
        if (isAsked(order)) refunds.push({ refund, order });
      }
      const paid = (await pay.orders.paidBetween(begin, begin + DAY_MS)).filter(isAsked);
      const text = billOf(type, paid, refunds);
      if (text === undefined) throw new PayError('NO_STATEMENT_EXIST', '账单文件不存在');
      const { hash, token } = downloads.offer(text, query.get('tar_type') === 'GZIP');
      const url = `${pay.around.origin()}/v3/billdownload/file?token=${token}`;
      return { status: 200, json: { download_url: url, hash_type: 'SHA1', hash_value: hash } };
    },
  },
  {
    name: 'download',
    method: 'GET',
    path: /^\/v3\/billdownload\/file$/,
    async run({ query, downloads }) {
      return { status: 200, file: downloads.take(parameter(query, 'token')) };
    },
  },
];
