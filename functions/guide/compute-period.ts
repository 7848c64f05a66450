/** 期间计算: the last day of a period, step by step (TIME-1..4). */

import { isLegalDate } from '../../court/time/legal-date';
import { type PeriodInput, computePeriod as reckon } from '../../court/time/period';
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import type { GuideInput, GuideResult } from './contract';
import { PERIOD_NOTICE } from './words';

const UNITS = ['days', 'months', 'years'] as const;

export const computePeriod: ReadOperation<GuideInput<'computePeriod'>, GuideResult<'computePeriod'>, unknown> = {
  kind: 'read',
  policy: anyone,
  run: async ({ input }) => ({ ...period(input), notice: PERIOD_NOTICE }),
};

function period(input: GuideInput<'computePeriod'>) {
  const { from } = input;
  if (!isLegalDate(from)) throw wrong('from', '没有这一天，请检查年月日');
  const given = UNITS.filter((unit) => input[unit] !== undefined);
  const [unit] = given;
  if (unit === undefined || given.length > 1) throw wrong('days', '天数、月数、年数请只填一项');
  const amount = input[unit] ?? 0;
  try {
    return reckon({ from, [unit]: amount } as PeriodInput);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw wrong(unit, '请填 1 到 3660 天、1 到 240 个月或 1 到 20 年，并且不超过 2199 年');
  }
}

const wrong = (field: string, what: string) => new CourtError('INVALID_INPUT', `${what}。`, { [field]: what });
