/**
 * 诉讼费用缴费凭证: that a fee was paid: for whom, by whom, how and when (FEE-17). It is not the fiscal receipt, which the court
 * issues on the finance department's forms (收费办法52.1), and no slip to pay with at the bank: what it names has been paid.
 */
import { type Fen, fen } from '../money';
import { plainInstant } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { feeName, type NoticeOccasion } from './fee-occasion';
import type { Field, Paper } from './paper';
import { paragraph } from './paper';
import { CHANNEL, FEE_MEASURES, type FeeChannel, money, moneyInFull } from './wording';

export interface FeeReceiptFacts {
  courtName: string;
  /** 案号 */
  number: string;
  /** `陈晓梅与王建国民间借贷纠纷` */
  matter: string;
  /** For which party, by name. */
  payer: string;
  /** Who paid, if it was another (FEE-17); null: another whose name the court does not know. */
  paidBy?: string | null | undefined;
  occasion: NoticeOccasion;
  /** What counts for the order. */
  amount: Fen;
  /** What came in beyond it and goes back. */
  back?: Fen | undefined;
  channel: FeeChannel;
  /** The provider's or the bank's number. */
  transactionId: string;
  /** The court's own, which stands in the payer's bill. */
  orderNo?: string | undefined;
  /** Epoch ms. */
  paidAt: number;
  /** Who entered it; null: the system, when the provider told. */
  handler: string | null;
  /** Where this court's fiscal receipts are had. */
  fiscalReceipt?: string | undefined;
  date: LegalDate;
}

export function feeReceipt(facts: FeeReceiptFacts): Paper {
  const { courtName, number, handler, date, fiscalReceipt } = facts;
  return {
    kind: 'feeReceipt',
    version: 1,
    title: '诉讼费用缴费凭证',
    courtName,
    number,
    date,
    blocks: [
      paragraph('下列诉讼费用，本院已经收到：'),
      { is: 'form', fields: fieldsOf(facts) },
      {
        is: 'signature',
        lines: [courtName, handler === null ? '经办：本院诉讼服务系统收到时自动出具' : `经办人：${handler}`],
        date,
      },
      {
        is: 'notes',
        lines: [
          '本凭证证明所列费用已经交清，不需要再持本凭证到银行交费。预交的费用最后由哪一方负担，由本院在裁判文书中写明。',
          `本凭证不是财政票据。财政票据由本院按照财务隶属关系，使用财政部门印制的票据开具（${FEE_MEASURES}第五十二条第一款）。${fiscalReceipt ?? '需要的，请持本凭证到本院诉讼服务大厅领取。'}`,
        ],
      },
    ],
  };
}

function fieldsOf(facts: FeeReceiptFacts): Field[] {
  const { matter, payer, paidBy, occasion, amount, back = fen(0) } = facts;
  const { channel, transactionId, orderNo, paidAt } = facts;
  const received = fen(amount + back);
  return [
    { label: '案件', value: matter },
    { label: '交费的当事人', value: payer },
    ...(paidBy === undefined ? [] : [{ label: '实际付款人', value: paidBy ?? '由他人代为付款' }]),
    { label: '项目', value: feeName(occasion) },
    { label: '金额', value: moneyInFull(amount) },
    ...(back > 0
      ? [{ label: '到账金额', value: `${money(received)}，其中超过应交金额的${money(back)}由本院另行退还` }]
      : []),
    { label: '交费方式', value: CHANNEL[channel].name },
    { label: CHANNEL[channel].number, value: transactionId },
    ...(orderNo ? [{ label: '商户单号', value: orderNo }] : []),
    { label: '到账时间', value: plainInstant(paidAt) },
  ];
}
