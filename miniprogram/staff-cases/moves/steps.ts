/** 有哪些步: every step that is a form, by the name its address has. */
import type { Step } from '../step';
import { CLOSING_STEPS } from './closing';
import { COURSE_STEPS } from './course';
import { HEARING_STEPS } from './hearing';
import { HELD_STEPS } from './held';
import { LIMIT_STEPS } from './limits';
import { MEASURE_STEPS } from './measures';
import { NOTICE_STEPS } from './notices';
import { PARTY_STEPS } from './parties';
import { PROCEDURE_STEPS } from './procedure';
import { PUBLIC_STEPS } from './public';

const STEPS: Readonly<Record<string, Step>> = {
  ...HEARING_STEPS,
  ...HELD_STEPS,
  ...NOTICE_STEPS,
  ...PARTY_STEPS,
  ...PROCEDURE_STEPS,
  ...PUBLIC_STEPS,
  ...LIMIT_STEPS,
  ...MEASURE_STEPS,
  ...COURSE_STEPS,
  ...CLOSING_STEPS,
};

/** Throws Error where no page names such a step: a link that was typed. */
export function stepNamed(name: string): Step {
  const step = STEPS[name];
  if (!step) throw new Error(`no such step: ${name}`);
  return step;
}
