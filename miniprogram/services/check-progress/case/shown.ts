/** 案件页的样子: what the page shows beside what the court says itself. Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayOf, dayText } from '../../../text/day';
import type { Tone } from '../../../text/tone';
import { yuanText } from '../../../text/yuan';
import { caseTone } from '../case-tone';
import { type CourseRow, courseRow } from '../course-shown';
import { type DateRow, type Deadline, dateRow } from '../dates-shown';

type Overview = DataOf<'check-progress', 'overview'>;
type Timeline = DataOf<'check-progress', 'timeline'>;
type Order = DataOf<'pay-fee', 'orders'>['orders'][number];

export interface DeadlineRow extends DateRow {
  steps: Deadline['steps'];
  /** Of who stands for several: whose it is. */
  whose: string;
  /** TIME-3, TIME-5: the platform was down on the last day, and what can be asked for; '' it was not. */
  ground: string;
}

/** A fee that is to be paid in this case. */
export interface Owed {
  orderId: string;
  text: string;
}

export interface Shown {
  /** 2026年12月1日 立案 */
  registered: string;
  /** 2026年12月3日; '' not in force. */
  effective: string;
  tone: Tone;
  /** How the case goes on; '' where his own turn says it already. */
  goesOn: string;
  /** What his turn is, or what the court does. */
  next: string;
  yours: boolean;
  nearest: DeadlineRow | null;
  ahead: DeadlineRow[];
  past: DeadlineRow[];
  course: CourseRow[];
  /** 原告 陈晓梅 … */
  people: string;
  judges: string;
  limitDay: string;
}

export function shownOf(of: Overview, deadlines: readonly Deadline[], { entries }: Timeline, now: number): Shown {
  const names = new Map(of.parties.map(({ partyId, name }) => [partyId, name]));
  const several = of.parties.filter(({ mine }) => mine).length > 1;
  const rows = deadlines.map((one) => deadlineRow(one, several ? names.get(one.partyId ?? '') : undefined));
  const today = dayOf(now);
  const ahead = rows.filter((_, i) => isAhead(deadlines[i], today));
  const nearest = ahead.find(({ calledOff, ended }) => !calledOff && !ended) ?? null;
  return {
    registered: `${plainDay(of.registeredOn)} 立案`,
    effective: of.effectiveOn ? plainDay(of.effectiveOn) : '',
    tone: caseTone(of.state),
    ...turnOf(of, nearest),
    nearest,
    ahead,
    // The latest first: who looks back looks for what was last.
    past: rows.filter((_, i) => !isAhead(deadlines[i], today)).reverse(),
    course: entries.map((entry) => courseRow(entry, now)),
    people: of.parties.map(({ roleName, name }) => `${roleName} ${name}`).join('，'),
    judges: of.trial ? of.trial.judges.map(({ name, post }) => `${post} ${name}`).join('，') : '',
    limitDay: of.limit?.lastDay ? dayText(of.limit.lastDay) : '',
  };
}

/** Without its weekday. */
const plainDay = (day: string): string => dayText(day).split(' ')[0] ?? '';

/** His own turn before what the court does: who he is to the case, what waits to be opened, the nearest day. */
function turnOf({ me, unread, next, state }: Overview, nearest: DeadlineRow | null) {
  if (me.missing !== null) return { goesOn: '', next: me.missing, yours: true };
  const open = unread > 0 ? `法院有 ${unread} 份文书等您查收，请先打开看。` : '';
  if (!open && !nearest?.next) return { goesOn: '', next, yours: caseTone(state) === 'yours' };
  return { goesOn: next, next: `${open}${nearest?.next ?? ''}`, yours: true };
}

/**
 * A date that was called off stays in sight until its day is over, so that nobody goes there; a period that is over, as long as it
 * may be asked back because the platform was down (TIME-5).
 */
function isAhead(one: Deadline | undefined, today: string): boolean {
  if (!one) return false;
  const { state, daysLeft, at, ground } = one;
  if (state === 'running' || state === 'over') {
    const askable = ground !== undefined && (ground.askUntil === null || ground.askUntil >= today);
    return askable || (state === 'running' && daysLeft >= 0);
  }
  return daysLeft >= 0 && (state === 'stayed' || (state === 'calledOff' && at !== null));
}

const deadlineRow = (one: Deadline, whose: string | undefined): DeadlineRow => ({
  ...dateRow(one),
  steps: one.steps,
  whose: whose ? `${whose}的` : '',
  ground: one.ground?.text ?? '',
});

export const owedOf = (orders: readonly Order[]): Owed[] =>
  orders
    .filter(({ state }) => ['issued', 'overdue', 'deferred', 'paying'].includes(state))
    .map(({ orderId, itemName, amountFen, lastDay }) => ({
      orderId,
      text: `${itemName} ${yuanText(amountFen)}${lastDay ? `，最后一天 ${dayText(lastDay).slice(5)}` : ''}`,
    }));
