/** 中断、中止、扣除: a period that begins anew, stands still, or has days that do not count (民法典†194, 195; 行诉法48.1). */
import type { Step } from '../../step';
import { nextWorkingDay } from '../../time/calendar';
import { addDays, addMonths, daysBetween, type LegalDate, legalDateText } from '../../time/legal-date';
import { computePeriod } from '../../time/period';
import type { End } from './answer';
import { happened, inOrder } from './impossible';

export type Length = { days: number } | { months: number } | { years: number };

/** 时效中断的事由, 民法典†195, 诉讼时效规定†8–14; for enforcement 执行解释†20. */
export interface Interruption {
  /** `promise`: also part payment and settlement; `proceeding`: suit, arbitration, mediation, report to the police, enforcement. */
  kind: 'demand' | 'promise' | 'proceeding';
  /** Of a suit: the day the court received it (FILE-1, 诉讼时效规定†10). */
  on: LegalDate;
  /** Day the proceeding ended; undefined: pending, or not told. */
  endedOn?: LegalDate | undefined;
}

/** 障碍: days on which one could not act, both counted. */
export interface Obstacle {
  from: LegalDate;
  /** undefined: lasts until today */
  to?: LegalDate | undefined;
}

/**
 * What days of an obstacle do. `notCounted`: they are added; `lastSixMonths`: only those of the last six months are;
 * `sixMonthsMore`: from the end of an obstacle in the last six months there are six months (民法典†194.2).
 */
type Resume = 'notCounted' | 'lastSixMonths' | 'sixMonthsMore';

export interface Kind {
  lengthFrom: (from: LegalDate) => Length;
  /** By the reading that gives the least time, and by that which gives the most. */
  resume: Record<View, Resume>;
  /** Whether after a proceeding it certainly begins anew only with the proceeding's end, or only possibly. */
  anewAfterProceeding: View;
  /** Rules to cite. */
  interruptionRule: string;
  obstacleRule: string;
}
type View = 'sure' | 'possible';

export interface Course {
  from: LegalDate;
  today: LegalDate;
  interruptions?: readonly Interruption[] | undefined;
  obstacles?: readonly Obstacle[] | undefined;
}

/** Both ends of a period, and how the certain one comes about. */
export function run(kind: Kind, course: Course): { sure: LegalDate; possible: End; steps: Step[] } {
  const sure = walk(kind, course, 'sure');
  return { sure: sure.lastDay, possible: walk(kind, course, 'possible').end, steps: sure.steps };
}

/** Throws ImpossibleFacts for an interruption or obstacle after today or that ends before it begins. */
export function checkCourse({ interruptions = [], obstacles = [], today }: Omit<Course, 'from'>): void {
  for (const [i, { on, endedOn }] of interruptions.entries()) {
    happened(`interruptions.${i}.on`, on, today);
    happened(`interruptions.${i}.endedOn`, endedOn, today);
    inOrder(`interruptions.${i}.endedOn`, on, endedOn, '结束不会早于开始，请核对日期');
  }
  for (const [i, { from, to }] of obstacles.entries()) {
    happened(`obstacles.${i}.from`, from, today);
    happened(`obstacles.${i}.to`, to, today);
    inOrder(`obstacles.${i}.to`, from, to, '结束不会早于开始，请核对日期');
  }
}

function walk(kind: Kind, course: Course, view: View): { lastDay: LegalDate; end: End; steps: Step[] } {
  let from = course.from;
  let span = spanOf(kind, course, from, view);
  let pending = false;
  const steps: Step[] = [];
  const say = (text: string) => steps.push({ text, rule: kind.interruptionRule });
  for (const each of [...(course.interruptions ?? [])].sort((a, b) => daysBetween(b.on, a.on))) {
    const afterwards = kind.anewAfterProceeding === 'sure' || view === 'possible';
    const anew = (afterwards ? each.endedOn : undefined) ?? each.on;
    pending ||= each.kind === 'proceeding' && each.endedOn === undefined && each.on <= span.lastDay;
    // What lies before the period began does not break it.
    if (anew <= from) continue;
    if (each.on > span.lastDay) {
      // 民法典†192.2: who promises after the end may not plead it any more; nothing else revives it.
      say(`${legalDateText(each.on)}${LATE_TEXT[each.kind === 'promise' ? 'promise' : 'other']}`);
      if (each.kind !== 'promise' || view === 'sure') continue;
    } else say(`${legalDateText(each.on)}${WHAT_TEXT[each.kind]}，时效中断，从 ${legalDateText(anew)}起重新计算。`);
    from = anew;
    span = spanOf(kind, course, from, view);
  }
  return {
    lastDay: span.lastDay,
    end: pending && view === 'possible' ? 'open' : span.lastDay,
    steps: [...steps, ...span.steps],
  };
}

const WHAT_TEXT: Record<Interruption['kind'], string> = {
  demand: '您向对方要求过履行',
  promise: '对方同意过履行或者履行了一部分',
  proceeding: '您起诉、仲裁、申请执行或者请求有关单位处理过',
};
const LATE_TEXT = {
  promise: '对方在期满以后又同意履行的，一般不能再说过了时效；请准备好证据，由法官判断。',
  other: '期限看来已经满了，这时再要求履行不能让时效重新计算。',
};

function spanOf(
  { lengthFrom, resume, obstacleRule }: Kind,
  { obstacles = [], today }: Course,
  from: LegalDate,
  view: View,
): { lastDay: LegalDate; steps: Step[] } {
  const period = computePeriod({ from, ...lengthFrom(from) });
  const nominal = merged(obstacles, today).reduce(
    (end, obstacle) => extended(end, obstacle, from, resume[view]),
    period.nominalLastDay,
  );
  if (nominal === period.nominalLastDay) return period;
  const lastDay = nextWorkingDay(nominal);
  const moved = lastDay === nominal ? '' : `，遇到休息日顺延到 ${legalDateText(lastDay)}`;
  const text = `您说的耽误的时间依法不算或者让期限停下来，最后一天推到 ${legalDateText(nominal)}${moved}。请准备好证明，由法官认定。`;
  return { lastDay, steps: [...period.steps.slice(0, 2), { text, rule: obstacleRule }] };
}

function extended(end: LegalDate, { from, to }: Ended, start: LegalDate, resume: Resume): LegalDate {
  if (to <= start || from > nextWorkingDay(end)) return end;
  if (resume === 'sixMonthsMore') return latest(end, addMonths(to, 6));
  const since = latest(
    from,
    addDays(start, 1),
    ...(resume === 'lastSixMonths' ? [addDays(addMonths(end, -6), 1)] : []),
  );
  return to < since ? end : latest(addDays(end, daysBetween(since, to) + 1), to);
}

interface Ended {
  from: LegalDate;
  to: LegalDate;
}

/** In order of time, each day once. */
function merged(obstacles: readonly Obstacle[], today: LegalDate): Ended[] {
  const result: Ended[] = [];
  for (const { from, to = today } of [...obstacles].sort((a, b) => daysBetween(b.from, a.from))) {
    const before = result.at(-1);
    if (before && from <= before.to) before.to = latest(before.to, to);
    else result.push({ from, to });
  }
  return result;
}

export function latest(first: LegalDate, ...more: readonly LegalDate[]): LegalDate {
  let last = first;
  for (const day of more) if (day > last) last = day;
  return last;
}
