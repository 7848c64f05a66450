/** 记一笔: what the officer says of his work, and to whom. Free of wx. */
import type { Said } from '../../kept/kept';
import { KINDS, type Kind, type Sentence } from './sentences';

/** `later`: kept back from the debtor until an officer tells him (PROG-4). */
type Debtor = 'now' | 'later' | 'never';

export interface Draft {
  kind: Kind;
  title: string;
  applicant: string;
  debtor: string;
  tell: Debtor;
  /** Ids of pictures, on the phone or with the court. */
  media: string[];
  /** To the street. */
  place: string;
  internal: string;
  /** When it was begun, ms. */
  began: number;
  /** YYYY-MM-DD, HH:MM in Shanghai. */
  day: string;
  time: string;
}

/** What is searched for and not held yet must not reach who would carry it off. */
const TELL: Record<Kind, Debtor> = {
  scene: 'now',
  inquiry: 'later',
  valuation: 'now',
  auction: 'now',
  clue: 'never',
  other: 'now',
};

export const TELLS: { value: Debtor; label: string; note: string }[] = [
  { value: 'now', label: '公布时也告诉他', note: '两边同时看到' },
  { value: 'later', label: '先不告诉他', note: '财产还没有控制住时选这个；控制住以后，您再点一下告诉他' },
  { value: 'never', label: '不告诉他', note: '只有申请执行人看到' },
];

const SHANGHAI_MS = 8 * 3_600_000;
const inShanghai = (ms: number) => new Date(ms + SHANGHAI_MS).toISOString();

export const newDraft = (now: number, kind: Kind = 'scene'): Draft => ({
  kind,
  title: '',
  applicant: '',
  debtor: '',
  tell: TELL[kind],
  media: [],
  place: '',
  internal: '',
  began: now,
  day: inShanghai(now).slice(0, 10),
  time: inShanghai(now).slice(11, 16),
});

export const withKind = (draft: Draft, kind: Kind): Draft => ({ ...draft, kind, tell: TELL[kind] });

const joined = (text: string, more: string) => (text && more ? `${text.trimEnd()}${more}` : text || more);

/** After what stands there; the first one is the title, too. */
export const withSentence = (draft: Draft, { title, applicant, debtor }: Sentence): Draft => ({
  ...draft,
  title: draft.title || title,
  applicant: joined(draft.applicant, applicant),
  debtor: draft.debtor.includes(debtor) ? draft.debtor : joined(draft.debtor, debtor),
});

/** ISO; to the second where the officer chose no other time. */
export function doneAtOf({ began, day, time }: Pick<Draft, 'began' | 'day' | 'time'>): string {
  const as = inShanghai(began);
  const same = day === as.slice(0, 10) && time === as.slice(11, 16);
  return new Date(same ? began : Date.parse(`${day}T${time}:00+08:00`)).toISOString();
}

export function errorsOf(draft: Draft, now: number): Record<string, string> {
  const { applicant, debtor, tell, internal } = draft;
  const errors: Record<string, string> = {};
  const told = applicant.trim() || (tell !== 'never' && debtor.trim());
  if (!told && !internal.trim()) errors.applicant = '请写做了什么：点上面现成的话，或者自己写。';
  if (Date.parse(doneAtOf(draft)) > now + 60_000) errors.time = '办理的时间还没有到，请核对。';
  return errors;
}

/** @param exact where the phone is; '' not known */
export function saidOf(draft: Draft, exact: string): Said {
  const { kind, tell, internal, place } = draft;
  const title = draft.title.trim() || KINDS.find(({ value }) => value === kind)?.label || '执行工作';
  const applicant = draft.applicant.trim();
  const debtor = tell === 'never' ? '' : draft.debtor.trim();
  return {
    kind,
    doneAt: doneAtOf(draft),
    told: {
      ...(applicant ? { applicant: { title, text: applicant } } : {}),
      ...(debtor ? { judgmentDebtor: { title, text: debtor } } : {}),
    },
    ...(internal.trim() ? { internal: internal.trim() } : {}),
    ...(place.trim() || exact ? { place: { text: place.trim() || '现场', ...(exact ? { exact } : {}) } } : {}),
    ...(tell === 'later' && debtor ? { embargoed: true } : {}),
  };
}
