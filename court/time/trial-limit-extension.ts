/** 审限延长: who may extend a trial limit, for how long, and by when it is asked for (TIME-9, TIME-11). */

import { isDayOff } from './calendar';
import { addDays, addMonths, type LegalDate } from './legal-date';
import {
  type Approver,
  EXTENSION_TIMES,
  type ExtensionLevel,
  type Length,
  TRIAL_LIMITS,
  type TrialCase,
} from './trial-limit-table';

export interface Extension {
  by: Approver;
  length: Length;
  approvedOn: LegalDate;
}

/** A case as far as its extensions depend on it. */
export interface ExtensibleCase {
  kind: TrialCase;
  /** Day of the event from which the limit counts (TRIAL_LIMITS). */
  from: LegalDate;
  /** A high court hears it: in administrative cases the Supreme People's Court extends (行诉法81, 88). */
  heardByHighCourt?: boolean | undefined;
}

export const APPROVER_NAMES: Readonly<Record<Approver, string>> = {
  president: '本院院长',
  superiorCourt: '上级人民法院',
  highCourt: '高级人民法院',
  supremeCourt: '最高人民法院',
  record: '层报高级人民法院备案',
};

/** `6 个月`, `30 天` */
export const lengthText = ({ months, days }: Length) => (months === undefined ? `${days} 天` : `${months} 个月`);

/** The day reached from `from`; months first and added up, so that an end of a month is met once and not at each length. */
export function endAfter(from: LegalDate, lengths: readonly Length[]): LegalDate {
  const months = lengths.reduce((sum, length) => sum + (length.months ?? 0), 0);
  const days = lengths.reduce((sum, length) => sum + (length.days ?? 0), 0);
  return addDays(addMonths(from, months), days);
}

/** TIME-9: at which level the next extension is asked for; undefined: the law allows none (any more). */
export function nextExtension(trial: ExtensibleCase, granted: readonly Extension[]): ExtensionLevel | undefined {
  const levels = levelsOf(trial);
  const at = Math.max(0, ...granted.map(({ by }) => levels.findIndex((level) => level.by === by)));
  const level = levels[at];
  if (level && hasRoom(trial, level, granted)) return level;
  return levels[at + 1];
}

/**
 * TIME-9: why an extension is not one that the law allows, in Chinese for the officer who records it; undefined if it is.
 * @param granted those before it
 */
export function extensionProblem(
  trial: ExtensibleCase,
  granted: readonly Extension[],
  { by, length }: Extension,
): string | undefined {
  const { name } = TRIAL_LIMITS[trial.kind];
  const amount = length.months ?? length.days;
  if (amount === undefined || !Number.isInteger(amount) || amount < 1) return '请填写延长几个月或几天，要填整数。';
  const levels = levelsOf(trial);
  if (levels.length === 0) return `${name}的审限不能延长；办不完的，应当在审限届满前转为普通程序。`;
  const at = levels.findIndex((level) => level.by === by);
  const level = levels[at];
  if (!level) return `${name}的审限应当由${levels.map((each) => APPROVER_NAMES[each.by]).join('、再由')}延长。`;
  const before = levels[at - 1];
  if (before && !granted.some((each) => each.by === before.by)) {
    return `应当先由${APPROVER_NAMES[before.by]}延长，还需要延长的才${by === 'record' ? '' : '报'}${APPROVER_NAMES[by]}。`;
  }
  const later = granted.find((each) => levels.findIndex((other) => other.by === each.by) > at);
  if (later) return `已经由${APPROVER_NAMES[later.by]}延长过，不能再由${APPROVER_NAMES[by]}延长。`;
  const inAll = endAfter(trial.from, [...granted.filter((each) => each.by === by).map((each) => each.length), length]);
  if (level.most && inAll > endAfter(trial.from, [level.most])) {
    return `${APPROVER_NAMES[by]}合计最多可以延长 ${lengthText(level.most)}。`;
  }
  return undefined;
}

/**
 * TIME-11: until when an extension is asked for and decided, each a working day; undefined where no text names a time.
 * @param lastDay of the limit as it is now
 */
export function extensionTimes(
  kind: TrialCase,
  lastDay: LegalDate,
): { askBy: LegalDate; decideBy: LegalDate; rule: string } | undefined {
  const times = EXTENSION_TIMES[TRIAL_LIMITS[kind].law];
  if (!times) return undefined;
  const { ask, decide, rule } = times;
  return { askBy: workingDayUntil(addDays(lastDay, -ask)), decideBy: workingDayUntil(addDays(lastDay, -decide)), rule };
}

/** The last working day on or before a day: what must be done so many days ahead can't move nearer to the end. */
export function workingDayUntil(date: LegalDate): LegalDate {
  let day = date;
  while (isDayOff(day)) day = addDays(day, -1);
  return day;
}

/** Who extends this case, in the order in which they are asked. */
export function levelsOf({ kind, heardByHighCourt }: ExtensibleCase): readonly ExtensionLevel[] {
  const { extensions } = TRIAL_LIMITS[kind];
  if (!heardByHighCourt) return extensions;
  return extensions.map((level) => (level.by === 'highCourt' ? { ...level, by: 'supremeCourt' } : level));
}

function hasRoom({ from }: ExtensibleCase, { by, most }: ExtensionLevel, granted: readonly Extension[]): boolean {
  const used = granted.filter((each) => each.by === by).map(({ length }) => length);
  return most === undefined || endAfter(from, used) < endAfter(from, [most]);
}
