/** 对不上的款, as finance reads it: what kind, how much each side says, what to do. Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayText, momentText } from '../../../text/day';

export type Doubt = DataOf<'pay-fee', 'doubts'>['doubts'][number];

export interface DoubtRow {
  doubtId: string;
  kind: string;
  title: string;
  text: string;
  saidFen: number;
  ownFen: number | null;
  at: string;
  number: string;
  orderId: string;
  /** Whose bill showed it, as people read a day; '' by no bill. */
  billDay: string;
  maySettle: boolean;
  settled: string;
}

const TITLES = new Map([
  ['amount', '付的金额和应交的不一样'],
  ['merchant', '单子和收款的商户对不上'],
  ['unknownOrder', '找不到对应的缴费单'],
  ['billOnly', '账单有，流水没有'],
  ['ledgerOnly', '流水有，账单没有'],
  ['differs', '两边金额不一样'],
  ['backTwice', '可能退了两次'],
  ['backDiffers', '退回的金额不一样'],
]);

/** The three lists of a day's reconciliation. */
export const LISTS = [
  {
    kind: 'billOnly',
    title: '账单有、流水没有的',
    what: '支付机构说收了或者退了，本院的流水里没有。先看是不是本院的单子。',
  },
  { kind: 'ledgerOnly', title: '流水有、账单没有的', what: '本院记了，支付机构那天的账单里没有。可能记在前后一天。' },
  { kind: 'differs', title: '两边金额不一样的', what: '同一笔，两边的数不同。请调出支付机构的单据核对。' },
] as const;

export const doubtRows = (doubts: readonly Doubt[], now: number): DoubtRow[] =>
  doubts.map(
    ({ doubtId, kind, text, saidFen, ownFen, at, billDay, transactionId, orderId, state, settledBy, note, can }) => ({
      doubtId,
      kind,
      title: TITLES.get(kind) ?? '对不上',
      text,
      saidFen,
      ownFen,
      at: momentText(at, now),
      number: transactionId,
      orderId: orderId ?? '',
      billDay: billDay ? dayText(billDay) : '',
      maySettle: can.includes('settleDoubt'),
      settled: state === 'settled' ? `${settledBy ?? ''}：${note ?? ''}` : '',
    }),
  );
