/** 未交费: what an order not paid in time means, and what it never means by itself (FEE-12, FEE-13). */
import type { Fen } from '../money';
import type { Step } from '../step';
import type { LegalDate } from '../time/legal-date';

export interface OrderFacts {
  stage: 'firstInstance' | 'appeal';
  amountFen: Fen;
  paidFen: Fen;
  /** See `feeDeadline`; null: the clock is not running. */
  lastDay: LegalDate | null;
  /** Application for aid; null: none. `newLastDay`: the new period after a refusal (收费办法22.4), null while not served. */
  aid: { appliedOn: LegalDate; refused: { newLastDay: LegalDate | null } | null } | null;
  /** A ruling 按撤诉处理 or 按自动撤回上诉处理 is recorded. */
  ruled: boolean;
}

export interface OrderStanding {
  standing: 'paid' | 'noClock' | 'open' | 'aidPending' | 'overdue' | 'lapsed';
  /** Whether a payment still counts; if not it is refunded. */
  payable: boolean;
  /** For the judge; null: nothing to do. */
  task: Step | null;
}

const RULING = {
  firstInstance: { text: '可以裁定按撤诉处理', rule: 'FEE-12 民诉法解释第213条' },
  appeal: { text: '可以裁定按自动撤回上诉处理', rule: 'FEE-12 民诉法解释第318条' },
};

/** How an order stands on the day `today`. An expired day makes a task and nothing else: the judge rules, or does not. */
export function standingOf(order: OrderFacts, today: LegalDate): OrderStanding {
  const { amountFen, paidFen, aid, ruled } = order;
  if (paidFen >= amountFen) return { standing: 'paid', payable: false, task: null };
  if (ruled) return { standing: 'lapsed', payable: false, task: null };
  const lastDay = aid?.refused ? aid.refused.newLastDay : order.lastDay;
  const undecided = aid !== null && aid.refused === null;
  // FEE-13: in time, it stops the clock until decided.
  if (undecided && (lastDay === null || aid.appliedOn <= lastDay)) return aidPending;
  if (lastDay === null) return { standing: 'noClock', payable: true, task: aid?.refused ? newPeriod : null };
  if (today <= lastDay) return { standing: 'open', payable: true, task: null };
  const { text, rule } = RULING[order.stage];
  const late = undecided ? '期满后提出了司法救助申请，请先作出决定；' : '';
  const task = { text: `期满没有交足诉讼费：${late}是否处理由法官决定，${text}；裁定以前当事人仍可以交费。`, rule };
  return { standing: 'overdue', payable: true, task };
}

const aidPending: OrderStanding = {
  standing: 'aidPending',
  payable: true,
  task: { text: '有司法救助申请等待决定；决定以前不能因为没交费作处理。', rule: 'FEE-13 诉讼费用交纳办法第22条第4款' },
};

const newPeriod: Step = {
  text: '司法救助申请没有批准：请书面说明理由，重新指定交费期限并送达。',
  rule: 'FEE-13 诉讼费用交纳办法第22条第4款、第48条第3款',
};
