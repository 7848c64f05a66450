/** 是否按时: what is answered about a time limit: never a refusal, always with what may be done all the same (FILE-1). */
import type { Step } from '../../step';
import { daysBetween, type LegalDate, legalDateText } from '../../time/legal-date';

/** `late` and `unclear` are what it looks like to a program; only an officer decides (DOMAIN clause A). */
export type Standing = 'inTime' | 'late' | 'unclear';

export interface TimeLimit {
  standing: Standing;
  /** The last day that is certain; undefined: none can be told, or there is none. Today or later only if `inTime`. */
  lastDay: LegalDate | undefined;
  steps: Step[];
  /** What to find out, as questions; none if it would not change the answer. */
  missing: string[];
  /** That one may file, what the court or the other side may do, and what to do next. */
  notice: string;
}

/** `open`: no end in sight. */
export type End = LegalDate | 'open';

export interface Reckoned {
  /** In time for certain until here; undefined: what was told is not enough. */
  sure: End | undefined;
  /** Late for certain after here; what is not known yet may lead so far. */
  possible: End;
  steps: Step[];
  /** Questions whose answers can only give more time. */
  askLonger?: readonly string[];
  /** Questions whose answers can take time away. */
  askShorter?: readonly string[];
}

/** @param rule for the sentence that sums up */
export function answer(
  { sure, possible, steps, askLonger = [], askShorter = [] }: Reckoned,
  today: LegalDate,
  rule: string,
  notices: Record<Standing, string>,
): TimeLimit {
  const standing = standingOf(sure, possible, today);
  const last = sure ?? (standing === 'late' ? possible : undefined);
  const lastDay = last === 'open' ? undefined : last;
  return {
    standing,
    lastDay,
    steps: [...steps, { text: summary(standing, lastDay, today), rule }],
    missing: standing === 'late' ? [] : [...(standing === 'inTime' ? [] : askLonger), ...askShorter],
    notice: notices[standing],
  };
}

function standingOf(sure: End | undefined, possible: End, today: LegalDate): Standing {
  if (sure !== undefined && reaches(sure, today)) return 'inTime';
  return reaches(possible, today) ? 'unclear' : 'late';
}

function summary(standing: Standing, lastDay: LegalDate | undefined, today: LegalDate): string {
  const now = `今天是 ${legalDateText(today)}`;
  if (standing === 'inTime') {
    if (lastDay === undefined) return `${now}，目前没有要赶的最后一天。`;
    const left = daysBetween(today, lastDay);
    return left === 0 ? `${now}，就是最后一天，请今天提交。` : `${now}，看来还在期限内，离最后一天还有 ${left} 天。`;
  }
  const day = lastDay === undefined ? '' : `（${legalDateText(lastDay)}）`;
  if (standing === 'late') return `${now}，按您说的情况，看来已经过了最后一天${day}。`;
  return lastDay === undefined
    ? `${now}，现有的情况还算不出最后一天。`
    : `${now}，只按现在知道的情况，${legalDateText(lastDay)}已经过了；但可能还有没算进去的时间，先不能说过期。`;
}

const reaches = (end: End, today: LegalDate): boolean => end === 'open' || today <= end;

/** The earlier of two ends. */
export const earlier = (a: End, b: End): End => (a === 'open' ? b : b === 'open' || a <= b ? a : b);

/** The later of two ends. */
export const later = (a: End, b: End): End => (a === 'open' || b === 'open' ? 'open' : a >= b ? a : b);
