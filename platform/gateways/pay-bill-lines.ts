/**
 * 交易账单: a day's payments and refunds of one merchant as CSV (pay.weixin.qq.com, 下载账单 and 交易账单字段说明). A line of names,
 * lines of cells that each begin with a backtick, a line of names and one of sums. Columns are found by their names: kinds of bills
 * order them differently.
 */
import { type Fen, fen } from '../../court/money';

export interface BillLine {
  kind: 'paid' | 'refunded';
  transactionId: string;
  outTradeNo: string;
  /** Of a payment; 0 of a refund. */
  amountFen: Fen;
  /** Of a refund; 0 of a payment. */
  refundFen: Fen;
  outRefundNo: string | null;
  refundId: string | null;
  /** When it was paid; of a refund when it was done if the bill says so, else when it was asked for. */
  at: Date;
  /**
   * A refund is in the bill of the day it was taken on, with the state it had when the bill was made; later bills do not mention it
   * again. `processing`: ask for it by `queryRefund`.
   */
  state: 'done' | 'processing' | 'failed';
}

const SUMS = '总交易单数';
const REFUND_STATES: Readonly<Record<string, BillLine['state']>> = {
  SUCCESS: 'done',
  PROCESSING: 'processing',
  FAIL: 'failed',
  CHANGE: 'failed',
};

/**
 * Whole or not at all: one line that cannot be read means that money would be missed.
 * @param subMchid whose bill was asked for
 * @throws Error for what is no such bill
 */
export function parseTradeBill(text: string, subMchid: string): BillLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = (lines[0] ?? '').split(',').map((name) => name.replace(/^`/, ''));
  const end = lines.findIndex((line) => line.replace(/^`/, '').startsWith(SUMS));
  if (end < 1) throw new Error('the bill has no line of sums: it is not whole');
  return lines
    .slice(1, end)
    .filter((line) => line !== '')
    .map((line, index) => lineOf(cellsOf(line, names, index + 2), subMchid));
}

type Cells = ReadonlyMap<string, string>;

function cellsOf(line: string, names: readonly string[], number: number): Cells {
  // Commas in what merchants wrote are escaped by WeChat; a comma and a backtick are the border of two cells.
  const cells = line.replace(/^`/, '').split(',`');
  if (!line.startsWith('`') || cells.length !== names.length)
    throw new Error(`line ${number} of the bill has ${cells.length} cells, not ${names.length}`);
  return new Map(names.map((name, i) => [name, (cells[i] ?? '').trim()]));
}

function lineOf(cells: Cells, subMchid: string): BillLine {
  if (cell(cells, '特约商户号') !== subMchid) throw new Error('the bill is of another merchant');
  const base = { transactionId: cell(cells, '微信订单号'), outTradeNo: cell(cells, '商户订单号') };
  if (!base.transactionId || !base.outTradeNo) throw new Error('a line of the bill without its numbers');
  const state = cell(cells, '交易状态');
  if (state === 'SUCCESS')
    return {
      ...base,
      kind: 'paid',
      // What the order was of, not what is left of it without the payer's coupons; the last name is of old bills.
      amountFen: fenOf(cell(cells, '订单金额', '总金额')),
      refundFen: fen(0),
      outRefundNo: null,
      refundId: null,
      at: instantOf(cell(cells, '交易时间')),
      state: 'done',
    };
  if (state !== 'REFUND') throw new Error(`a line of the bill of state ${state}`);
  return { ...base, ...refundedOf(cells) };
}

function refundedOf(cells: Cells): Omit<BillLine, 'transactionId' | 'outTradeNo'> {
  const status = cell(cells, '退款状态');
  const state = REFUND_STATES[status];
  if (!state) throw new Error(`a refund in the bill of state ${status}`);
  const [outRefundNo, refundId] = [cell(cells, '商户退款单号'), cell(cells, '微信退款单号')];
  if (!outRefundNo || !refundId) throw new Error('a refund in the bill without its numbers');
  const when = [cells.get('退款成功时间'), cells.get('退款申请时间'), cells.get('交易时间')];
  return {
    kind: 'refunded',
    amountFen: fen(0),
    refundFen: fenOf(cell(cells, '申请退款金额', '退款金额')),
    outRefundNo,
    refundId,
    at: instantOf(when.find((time) => time) ?? ''),
    state,
  };
}

/** The first of these columns that there is. */
function cell(cells: Cells, ...names: string[]): string {
  const found = names.map((name) => cells.get(name)).find((value) => value !== undefined);
  if (found === undefined) throw new Error(`the bill has no column ${names[0]}`);
  return found;
}

/** Yuan with up to two places, by its figures: a fraction would not be exact. */
function fenOf(yuan: string): Fen {
  const [, whole, places = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(yuan) ?? [];
  if (whole === undefined) throw new Error('an amount in the bill that is none');
  return fen(Number(whole) * 100 + Number(places.padEnd(2, '0')));
}

/** `YYYY-MM-DD HH:mm:ss` in Shanghai. */
function instantOf(time: string): Date {
  const at = new Date(`${time.replace(' ', 'T')}+08:00`);
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time) || Number.isNaN(at.getTime()))
    throw new Error('a time in the bill that is none');
  return at;
}
