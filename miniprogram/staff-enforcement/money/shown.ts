/** 执行款: each receipt with where the law sends it and what was done, and what did not come through the court. Free of wx. */
import { daysBetween, dayText, leftText } from '../../text/day';
import { yuanText } from '../../text/yuan';
import { stepAt } from '../addresses';
import type { Execution } from '../move';
import { STEPS } from '../moves/steps';

type Money = Execution['money'][number];
interface Act {
  id: string;
  name: string;
  url: string;
}
interface Out {
  moneyId: string;
  what: string;
  note: string;
  /** Of an account; '' none. */
  account: string;
}
export interface Receipt {
  moneyId: string;
  amount: string;
  note: string;
  left: string;
  by: string;
  urgent: boolean;
  shares: { id: string; label: string; text: string }[];
  steps: { text: string; rule: string }[];
  outs: Out[];
  acts: Act[];
}

const KINDS: Readonly<Record<string, string>> = {
  feeTaken: '扣执行申请费',
  paidOut: '发放',
  returned: '退还被执行人',
  paidDirectly: '双方直接付了',
};
const SOON = 7;

const outOf = ({ moneyId, kind, amountFen, on, ref, account }: Money): Out => ({
  moneyId,
  what: `${KINDS[kind] ?? kind} ${yuanText(amountFen)}`,
  note: `${dayText(on)}，${ref}`,
  account: account ?? '',
});

const actOf = (found: Execution, step: string, of = ''): Act[] => {
  const one = STEPS[step];
  return one?.can(found) ? [{ id: step, name: one.title, url: stepAt(found.caseId, step, of) }] : [];
};

function receiptOf(found: Execution, one: Money, today: string): Receipt {
  const { moneyId, amountFen, on, ref, payOutBy, leftFen, shares } = one;
  const left = leftFen ?? 0;
  const days = payOutBy === null ? null : daysBetween(today, payOutBy);
  const parts = shares
    ? [
        { id: 'fee', label: '执行申请费', fen: shares.feeFen, step: 'takeFee' },
        { id: 'creditor', label: '发给申请执行人', fen: shares.creditorFen, step: 'payOut' },
        { id: 'surplus', label: '退还被执行人', fen: shares.surplusFen, step: 'returnSurplus' },
      ].filter(({ fen }) => fen > 0)
    : [];
  return {
    moneyId,
    amount: yuanText(amountFen),
    note: `${dayText(on)} 到账，${ref}`,
    left: left > 0 ? `还有 ${yuanText(left)} 没有发出去` : '已经全部发出',
    by: left > 0 && payOutBy && days !== null ? `最晚 ${dayText(payOutBy)} 发放，${leftText(days)}` : '',
    urgent: days !== null && left > 0 && days <= SOON,
    shares: parts.map(({ id, label, fen }) => ({ id, label, text: yuanText(fen) })),
    steps: shares?.steps ?? [],
    outs: found.money.filter(({ of }) => of === moneyId).map(outOf),
    // In the order that the law gives; whatever else is possible is among what can be done with the case.
    acts: parts.flatMap(({ step }) => actOf(found, step, moneyId)),
  };
}

export interface Shown {
  receipts: Receipt[];
  direct: Out[];
  acts: Act[];
  left: string;
}

export const shownOf = (found: Execution, today: string): Shown => ({
  receipts: found.money.filter(({ kind }) => kind === 'received').map((one) => receiptOf(found, one, today)),
  direct: found.money.filter(({ kind }) => kind === 'paidDirectly').map(outOf),
  acts: ['receive', 'recordPaidDirectly', 'distribute', 'makePlan', 'settlePlan', 'searchOn'].flatMap((step) =>
    actOf(found, step),
  ),
  left: found.owed ? yuanText(found.owed.leftFen) : '',
});
