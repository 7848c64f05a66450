/** 审限: the time a court has to finish a case (TIME-9, TIME-10). */

import type { Step } from '../step';
import { type Interval, leaveOut, onWorkingDay } from './exclusion';
import { addDays, addMonths, type LegalDate, legalDateText } from './legal-date';
import {
  APPROVER_NAMES,
  type ExtensibleCase,
  type Extension,
  endAfter,
  extensionProblem,
  lengthText,
  levelsOf,
} from './trial-limit-extension';
import {
  CONVERSIONS,
  EXCLUSIONS,
  type ExclusionKind,
  type ExclusionRow,
  TRIAL_LIMITS,
  type TrialCase,
} from './trial-limit-table';

/** TIME-10: both days included; without `to` it still lasts. */
export interface Exclusion extends Interval {
  kind: ExclusionKind;
  /** Who ordered it. */
  officer: string;
  ground: string;
}

export interface TrialLimitInput extends ExtensibleCase {
  /** 涉外, and 涉港澳台 as those (审限规定2.9): civil trials have no limit (民诉法287). */
  foreign?: boolean | undefined;
  extensions?: readonly Extension[] | undefined;
  exclusions?: readonly Exclusion[] | undefined;
  /** Procedures before `kind` in the same case, in order; `until`: day of the ruling that ended each. */
  earlier?: readonly { kind: TrialCase; until: LegalDate; extensions?: readonly Extension[] | undefined }[] | undefined;
}

/** `leftOut`: how many days did not count. `cautions`: what was recorded later than the law wants, in Chinese. */
export type TrialLimit = { steps: Step[]; cautions: string[] } & (
  | { state: 'none' }
  | { state: 'standsStill'; since: LegalDate; daysLeft: number; leftOut: number }
  | { state: 'running'; nominalLastDay: LegalDate; lastDay: LegalDate; provisional: boolean; leftOut: number }
);

/**
 * TIME-9, TIME-10: the last day of a trial limit, or that it stands still or does not exist.
 * @param input `from` and the kind as in TRIAL_LIMITS; after a conversion `from` stays the first registration
 * Throws RangeError for an extension, exclusion or conversion that the law does not know: ask `extensionProblem` and
 * `exclusionProblem` first.
 */
export function trialLimit(input: TrialLimitInput): TrialLimit {
  const { kind, from, foreign, earlier = [], extensions = [], exclusions = [] } = input;
  const row = TRIAL_LIMITS[kind];
  if (foreign && row.law === 'civil') {
    const text = '涉外、涉港澳台民事案件没有审限，法院仍应及时审理。';
    return { state: 'none', steps: [{ text, rule: 'TIME-9 民事诉讼法第287条、审限规定第2条' }], cautions: [] };
  }
  const steps: Step[] = [
    { text: `${legalDateText(from)}${row.from}，当天不算，从第二天开始计算。`, rule: 'TIME-9 审限规定第8条第1款' },
  ];
  const cautions = [...conversionCautions(input)];
  for (const { kind: before } of earlier) {
    const text = `由${TRIAL_LIMITS[before].name}转来，仍从最初立案那天起算，不另起算。`;
    steps.push({ text, rule: 'TIME-9 民诉法解释第258条第3款、行诉解释第105条' });
  }
  let end = endAfter(from, [row.length]);
  steps.push({ text: `${row.name}的审限是 ${lengthText(row.length)}，到 ${legalDateText(end)}。`, rule: row.rule });
  for (const [i, extension] of extensions.entries()) {
    const granted = extensions.slice(0, i);
    const problem = extensionProblem(input, granted, extension);
    if (problem) throw new RangeError(`an extension the law does not allow: ${problem}`);
    const soFar = trialLimit({ ...input, earlier: [], extensions: granted });
    if (soFar.state === 'running' && extension.approvedOn > soFar.lastDay) {
      cautions.push(`延长应当在审限届满前批准；${legalDateText(extension.approvedOn)}批准时，审限已经届满。`);
    }
    end = endAfter(from, [row.length, ...granted.map(({ length }) => length), extension.length]);
    const level = levelsOf(input).find(({ by }) => by === extension.by);
    steps.push(extensionStep(extension, end, level?.rule ?? row.rule));
  }
  for (const exclusion of exclusions) {
    const problem = exclusionProblem(kind, exclusion);
    if (problem) throw new RangeError(`an exclusion the law does not know: ${problem}`);
    steps.push(exclusionStep(exclusion));
  }
  const moved = leaveOut(from, end, exclusions.map(countedPart));
  if (moved.standsStill) {
    const { since, daysLeft } = moved;
    const text = `从 ${legalDateText(since)}起审限停止计算，还剩 ${daysLeft} 天；恢复以后再接着算。`;
    return {
      state: 'standsStill',
      since,
      daysLeft,
      leftOut: moved.days,
      steps: [...steps, { text, rule: 'TIME-10' }],
      cautions,
    };
  }
  if (moved.days > 0) {
    const text = `一共扣除 ${moved.days} 天（重叠的日子只扣一次），顺延到 ${legalDateText(moved.end)}。`;
    steps.push({ text, rule: 'TIME-10 审限规定第9条' });
  }
  const { lastDay, provisional, steps: shift } = onWorkingDay(moved.end);
  // The last step is for those who hand something in (TIME-3), not for the court's own time.
  steps.push(...shift.slice(0, -1));
  return { state: 'running', nominalLastDay: moved.end, lastDay, provisional, leftOut: moved.days, steps, cautions };
}

/** TIME-10: why an exclusion is none that the law knows, in Chinese for the officer who records it; undefined if it is one. */
export function exclusionProblem(kind: TrialCase, exclusion: Exclusion): string | undefined {
  const { name, laws }: ExclusionRow = EXCLUSIONS[exclusion.kind];
  const row = TRIAL_LIMITS[kind];
  if (!laws.includes(row.law)) return `${row.name}没有“${name}”这种扣除。`;
  if (exclusion.to !== undefined && exclusion.to < exclusion.from) return '扣除的结束日不能早于开始日。';
  if (exclusion.officer.trim() === '') return '请填写决定扣除的经办人。';
  if (exclusion.ground.trim() === '') return '请填写扣除的理由。';
  return undefined;
}

/** 审限规定9(5): of an adjournment only a month is left out, whether it is over or not. */
function countedPart({ kind, from, to }: Exclusion): Interval {
  const { firstMonthOnly }: ExclusionRow = EXCLUSIONS[kind];
  if (!firstMonthOnly) return { from, to };
  const monthsEnd = addDays(addMonths(from, 1), -1);
  return { from, to: to !== undefined && to < monthsEnd ? to : monthsEnd };
}

function exclusionStep({ kind, from, to, officer, ground }: Exclusion): Step {
  const { name, firstMonthOnly, rule }: ExclusionRow = EXCLUSIONS[kind];
  const until = to === undefined ? '起，还没有结束' : `到 ${legalDateText(to)}`;
  const most = firstMonthOnly ? '（最多扣除一个月）' : '';
  return {
    text: `${name}：${legalDateText(from)}${until}，不计入审限${most}。理由：${ground}。决定人：${officer}。`,
    rule,
  };
}

function extensionStep({ by, length, approvedOn }: Extension, end: LegalDate, rule: string): Step {
  const how = by === 'record' ? `${APPROVER_NAMES[by]}，` : `经${APPROVER_NAMES[by]}批准，`;
  return { text: `${legalDateText(approvedOn)}${how}延长 ${lengthText(length)}，到 ${legalDateText(end)}。`, rule };
}

/** TIME-9, 民诉法解释258.2: a case changes its procedure before the limit of the earlier one ends. */
function* conversionCautions({ earlier = [], ...input }: TrialLimitInput): Generator<string> {
  for (const [i, { kind, until, extensions }] of earlier.entries()) {
    const next = earlier[i + 1]?.kind ?? input.kind;
    if (!CONVERSIONS[kind]?.includes(next)) throw new RangeError(`no conversion from ${kind} to ${next}`);
    const exclusions = input.exclusions?.filter(({ from }) => from <= until);
    const limit = trialLimit({ ...input, kind, extensions, exclusions });
    if (limit.state === 'running' && until > limit.lastDay) {
      const { name } = TRIAL_LIMITS[kind];
      yield `转程序的裁定应当在${name}的审限届满前（${legalDateText(limit.lastDay)}以前）作出，这里晚了。`;
    }
  }
}
