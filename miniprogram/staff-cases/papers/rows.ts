/** 收到的材料, a line each: what it is, whose, by when something is due. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayOf, daysBetween, dayText, momentText } from '../../text/day';
import type { Tone } from '../../text/tone';

export type PaperLine = DataOf<'file-paper', 'inbox'>['papers'][number];

const TONES = new Map<string, Tone>([
  ['received', 'yours'],
  ['signing', 'running'],
  ['granted', 'over'],
  ['refused', 'over'],
  ['noted', 'over'],
  ['withdrawn', 'over'],
]);

export const paperTone = (state: string): Tone => TONES.get(state) ?? 'quiet';

export interface PaperRow {
  paperId: string;
  name: string;
  who: string;
  caseNo: string;
  caseTitle: string;
  stateName: string;
  tone: Tone;
  at: string;
  /** What is due, by when; '' nothing has a day. */
  due: string;
  urgent: boolean;
  /** What is to be looked at: 逾期, 有疑问, 暂不公开. */
  marks: string;
}

/** From so many days before it on, a day stands out. */
const SOON = 2;
const OPEN: readonly string[] = ['received', 'signing'];

function dueOf({ state, decideBy, decideAt, copiesBy }: PaperLine, now: number): { due: string; urgent: boolean } {
  const today = dayOf(now);
  if (OPEN.includes(state) && decideAt) return { due: `情况紧急，${momentText(decideAt, now)} 以前决定`, urgent: true };
  const all = [
    ...(OPEN.includes(state) && decideBy ? [{ by: decideBy, text: '决定' }] : []),
    ...(copiesBy ? [{ by: copiesBy, text: '送副本' }] : []),
  ].sort((a, b) => (a.by < b.by ? -1 : 1));
  const left = all.map(({ by }) => daysBetween(today, by))[0];
  return {
    due: all.map(({ by, text }) => `${dayText(by)} 前${text}${by < today ? '（已过）' : ''}`).join('；'),
    urgent: left !== undefined && left <= SOON,
  };
}

export const paperRows = (papers: readonly PaperLine[], now: number): PaperRow[] =>
  papers.map((paper) => ({
    paperId: paper.paperId,
    name: paper.name,
    who: paper.names.join('、'),
    caseNo: paper.caseNo,
    caseTitle: paper.caseTitle,
    stateName: OFFICER_NAMES.get(paper.state) ?? paper.stateName,
    tone: paperTone(paper.state),
    at: momentText(paper.at, now),
    ...dueOf(paper, now),
    marks: [
      paper.late ? '过了期限' : '',
      paper.doubts > 0 ? `有 ${paper.doubts} 处要看` : '',
      paper.embargo ? '暂不公开' : '',
    ]
      .filter(Boolean)
      .join('；'),
  }));

/** What the state is to who deals with it. */
export const OFFICER_NAMES = new Map([
  ['received', '等处理'],
  ['signing', '等签名'],
]);
