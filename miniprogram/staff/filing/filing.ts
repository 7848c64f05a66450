/** 一份起诉: as the judge reads it, and which page each of his moves has. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayOf, momentText } from '../../text/day';

export type Filing = DataOf<'file-case', 'get'>;
export type Content = NonNullable<Filing['content']>;
export type Move = Filing['can'][number];

export interface MoveInfo {
  move: Move;
  name: string;
  /** When it is the right one. */
  when: string;
  /** Cannot be taken back by the court. */
  grave: boolean;
}

/** In the order in which they are offered; `take` has no page. */
const MOVES: readonly MoveInfo[] = [
  {
    move: 'decideAid',
    name: '决定缓交',
    when: '当事人申请缓交诉讼费用，应当在立案以前决定。',
    grave: false,
  },
  { move: 'register', name: '登记立案', when: '符合起诉条件，或者期限内不能判定的（先行立案）。', grave: false },
  { move: 'requestCorrection', name: '要求补正', when: '材料不齐、不清楚的。一次列全，只能要求一次。', grave: false },
  { move: 'guideElsewhere', name: '告知去别处办', when: '不归本院管，或者应当先走别的程序的。', grave: false },
  { move: 'divertToMediation', name: '转先行调解', when: '当事人同意先行调解的。他随时可以说不调了。', grave: false },
  { move: 'resumeReview', name: '继续审查', when: '调解没有成、当事人不愿再调的。', grave: false },
  { move: 'returnDeficient', name: '退回材料', when: '补正过了，仍然不符合要求的。', grave: false },
  { move: 'returnUncorrected', name: '登记退回', when: '补正期限过了，没有补正的。', grave: false },
  { move: 'refuse', name: '裁定不予受理', when: '不符合起诉条件，当事人坚持起诉的。', grave: true },
];

export const movesOf = (can: readonly Move[]): MoveInfo[] => MOVES.filter(({ move }) => can.includes(move));

export function pageOf(move: Move, filingId: string): string {
  const id = encodeURIComponent(filingId);
  if (move === 'register') return `/staff/filing/register/index?filingId=${id}`;
  if (move === 'decideAid') return `/staff/filing/aid/index?filingId=${id}`;
  if (move === 'requestCorrection') return `/staff/filing/correct/index?filingId=${id}`;
  return `/staff/filing/decide/index?filingId=${id}&move=${move}`;
}

/** The court's own day, whatever the phone's clock says: the last day less what is left until it. */
export function courtDayOf({ decisionDue, daysLeft }: Pick<Filing, 'decisionDue' | 'daysLeft'>, now: number): string {
  if (decisionDue === null || daysLeft === null) return dayOf(now);
  return new Date(Date.parse(`${decisionDue}T00:00:00Z`) - daysLeft * 86_400_000).toISOString().slice(0, 10);
}

/** 两位法官同时办: who came first, and what he did, for who comes second. */
export function doneBefore({ history }: Pick<Filing, 'history'>, now: number): string {
  const last = history[history.length - 1];
  return last ? `${momentText(last.at, now)}，${last.by}：${last.what}。` : '';
}
