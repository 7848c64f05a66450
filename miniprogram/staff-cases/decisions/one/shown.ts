/** 一份裁判文书, as its officers see it: where it stands, what is missing, who has signed, and what each can do. Free of wx. */
import type { DataOf } from '../../../api/services';
import type { FormField } from '../../../components/form/field';
import { dayText, momentText } from '../../../text/day';

type Decision = DataOf<'check-progress', 'decision'>;

export interface Shown {
  caseId: string;
  caseNo: string;
  title: string;
  state: string;
  stateName: string;
  next: string;
  version: number;
  gaps: string[];
  obstacles: { text: string; rule: string }[];
  signers: { key: string; who: string; signed: string }[];
  pronounced: string;
  mayWrite: boolean;
  mayLay: boolean;
  mayTakeBack: boolean;
  mayDrop: boolean;
  mayPronounce: boolean;
  maySign: boolean;
}

const ROLES = { judges: '审判人员', clerk: '书记员' };
const HOW: Readonly<Record<string, string>> = { inCourt: '当庭宣判', later: '定期宣判' };

/** @param me whether he is a judge, and whether it waits for his signature */
export function shownOf(decision: Decision, me: { judge: boolean; signs: boolean }, now: number): Shown {
  const { caseId, caseNo, title, state, stateName, next, version, gaps, obstacles, signers, pronounced, what } =
    decision;
  const isDraft = state === 'draft';
  const isOpen = isDraft || state === 'signing';
  return {
    caseId,
    caseNo,
    title,
    state,
    stateName,
    next,
    version,
    gaps,
    obstacles,
    signers: signers.map(({ name, role, signedAt }, i) => ({
      key: `${i}`,
      who: `${ROLES[role]} ${name}`,
      signed: signedAt ? `${momentText(signedAt, now)} 已签名` : '还没有签名',
    })),
    pronounced: pronounced ? `${dayText(pronounced.on)} ${HOW[pronounced.how] ?? ''}` : '',
    mayWrite: isDraft && me.judge,
    mayLay: isDraft && me.judge && gaps.length === 0,
    mayTakeBack: state === 'signing' && me.judge,
    mayDrop: isDraft && me.judge,
    mayPronounce: isOpen && me.judge && what === 'judgment' && pronounced === null,
    maySign: state === 'signing' && me.signs,
  };
}

export const pronounceFields = (today: string): FormField[] => [
  {
    name: 'how',
    label: '怎样宣判',
    is: 'choice',
    options: [
      { value: 'inCourt', label: '当庭宣判', note: '判决书的日期就是宣判那天' },
      { value: 'later', label: '定期宣判', note: '另外定日子，公开宣告' },
    ],
    value: 'later',
  },
  { name: 'on', label: '哪天宣判的', is: 'day', end: today, value: today },
];
