/** 救助申请的样子: what was asked for, what follows now, and what the court decided. Free of wx. */
import { momentText } from '../../../../text/day';
import type { Tone } from '../../../../text/tone';
import { yuanText } from '../../../../text/yuan';
import { type Aid, aidName } from '../words';

export interface Shown {
  title: string;
  tone: Tone;
  stateName: string;
  when: string;
  /** What follows, and what to do. */
  next: string;
  grounds: string[];
  reasons: string;
  proofs: string[];
  doubt: string;
  mayWithdraw: boolean;
  decided: { reasons: string; amount: string; lastDay: string; by: string } | null;
}

export function shownOf(aid: Aid, now: number): Shown {
  const { kind, state, stateName, appliedAt, grounds, reasons, proofs, doubt, can, decision } = aid;
  return {
    title: `申请${aidName(kind)}诉讼费`,
    tone: state === 'pending' ? 'running' : state === 'refused' ? 'yours' : 'over',
    stateName,
    when: `${momentText(appliedAt, now)} 提出`,
    next: nextOf(aid),
    grounds: grounds.map(({ title }) => title),
    reasons,
    proofs: proofs.map(({ name }) => name),
    doubt: state === 'pending' ? (doubt ?? '') : '',
    mayWithdraw: can.includes('withdrawAid'),
    decided: decision
      ? {
          reasons: decision.reasons,
          amount: decision.granted && decision.percent === null ? '' : yuanText(decision.amountFen),
          lastDay: decision.lastDay ?? '',
          by: `${decision.by}，${momentText(decision.at, now)}`,
        }
      : null,
  };
}

function nextOf({ state, inTime, decision }: Aid): string {
  if (state === 'withdrawn') return '您撤回了申请。请按缴费单上的最后一天交费。';
  if (!decision)
    return inTime
      ? '法院正在审查。交费期限停下来了，决定以前不用交，不会因为没交费按撤诉处理。有了结果会发消息告诉您。'
      : '法院正在审查。申请是在最后一天以后提出的，期限没有停；能先交的，请先交。有了结果会发消息告诉您。';
  if (!decision.granted) return '法院没有批准，理由在下面。请在新的最后一天以前交费；交不出的，打 12368 问。';
  return decision.percent === null
    ? '法院准许了，这笔费用不用交。'
    : `法院准许少交 ${decision.percent}%。请在最后一天以前交剩下的。`;
}
