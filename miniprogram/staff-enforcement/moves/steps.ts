/** 有哪些步: every step of an execution that is a form, by the name its address has. */
import { CallFailure } from '../../api/failure';
import type { Step, Steps } from '../move';
import { CLUE_STEPS } from './clues';
import { CONTROL_STEPS } from './control';
import { DEDUCTING_STEPS } from './deducting';
import { DELISTING_STEPS } from './delisting';
import { FULFILMENT_STEPS } from './ending';
import { FIRST_STEPS } from './first';
import { LISTING_STEPS } from './listing';
import { MONEY_STEPS } from './money';
import { MONEY_BACK_STEPS } from './money-back';
import { NOTICE_STEPS } from './notice';
import { PARTY_STEPS } from './parties';
import { PAUSING_STEPS } from './pausing';
import { PAYING_STEPS } from './paying';
import { PLAN_STEPS } from './plan';
import { RELEASE_STEPS } from './release';
import { REPORT_TIME_STEPS } from './report-times';
import { REPORT_STEPS } from './reports';
import { RESTRICTION_STEPS } from './restriction';
import { RESUMPTION_STEPS } from './resumption';
import { ROUND_STEPS } from './round';
import { RULING_STEPS } from './rulings';
import { SEARCHING_STEPS } from './searching';
import { SELLING_STEPS } from './selling';
import { SETTLEMENT_STEPS } from './settlement';
import { TAKEN_STEPS } from './taken';
import { WHEREABOUTS_STEPS } from './whereabouts';

export const STEPS: Steps = {
  ...FIRST_STEPS,
  ...NOTICE_STEPS,
  ...RULING_STEPS,
  ...CONTROL_STEPS,
  ...SELLING_STEPS,
  ...MONEY_STEPS,
  ...MONEY_BACK_STEPS,
  ...RESTRICTION_STEPS,
  ...LISTING_STEPS,
  ...WHEREABOUTS_STEPS,
  ...PARTY_STEPS,
  ...PAUSING_STEPS,
  ...FULFILMENT_STEPS,
  ...ROUND_STEPS,
  ...DEDUCTING_STEPS,
  ...DELISTING_STEPS,
  ...PAYING_STEPS,
  ...PLAN_STEPS,
  ...RELEASE_STEPS,
  ...REPORT_TIME_STEPS,
  ...RESUMPTION_STEPS,
  ...SEARCHING_STEPS,
  ...SETTLEMENT_STEPS,
  ...TAKEN_STEPS,
  ...CLUE_STEPS,
  ...REPORT_STEPS,
};

/** Throws a CallFailure where there is no such step: a link that was typed, or is of another version. */
export function stepNamed(name: string): Step {
  const step = STEPS[name];
  if (!step) throw new CallFailure('NOT_FOUND', '没有这一步。请从执行案件里，点要办的那一步。');
  return step;
}
