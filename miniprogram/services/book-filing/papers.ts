/** 一起交的材料: drafts for this court that may go with a booking, and what is said before one chooses (APPT-2, 3). Free of wx. */
import type { DataOf } from '../../api/services';
import { type Matter, matterOf } from './matters';

type Draft = DataOf<'file-case', 'mine'>['filings'][number];
type Warning = DataOf<'book-filing', 'consider'>['warnings'][number];

/** Nothing goes with it. */
export const TIME_ONLY = 'none';
/** Of each one asks what would happen: few people have more for one court. */
export const MOST_DRAFTS = 5;

export interface Papers {
  filingId: string;
  version: number;
  title: string;
  matter: Matter;
  /** The time to sue looks over before the day that is booked; '' no. */
  late: string;
  /** On this phone are words that the court has not got. */
  unsent: boolean;
}

/** What runs out before the day, in words; '' nothing that is known. */
export const lateOf = (warnings: readonly Warning[]): string =>
  warnings.find(({ rule }) => /^APPT-2\s/.test(rule))?.text ?? '';

/** Neither side is named yet. */
const UNTITLED = /^(（未填写） 诉 （未填写）|$)/;

export const papersOf = (draft: Draft, warnings: readonly Warning[], unsent: readonly string[]): Papers => ({
  filingId: draft.filingId,
  version: draft.version,
  title: UNTITLED.test(draft.title) ? '还没有写完的那一份' : draft.title,
  matter: matterOf(draft.kind),
  late: lateOf(warnings),
  unsent: unsent.includes(draft.filingId),
});

export interface PapersOption {
  value: string;
  label: string;
  note: string;
}

export const optionsOf = (papers: readonly Papers[]): PapersOption[] => [
  ...papers.map(({ filingId, title }) => ({
    value: filingId,
    label: `一起交：${title}`,
    note: '今天就算收到，有收件凭证；法官从今天起 7 天内决定，和约在哪天没有关系。',
  })),
  { value: TIME_ONLY, label: '只约时间，今天不交', note: '还不算起诉，期限照样在走。到了窗口交上材料才算。' },
];

/** What runs out before the day booked if nothing is handed in now; '' nothing, or it is handed in. */
export const lateIfOnly = (papers: readonly Papers[], chosen: string): { text: string; filingId: string } => {
  const found = papers.find(({ late }) => late !== '');
  if (!found || papers.some(({ filingId }) => filingId === chosen)) return { text: '', filingId: '' };
  return { text: found.late, filingId: found.filingId };
};
