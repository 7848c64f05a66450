/** 填写的步骤: in the order a clerk would ask, by the kind of the filing; each may be done at any time. Free of wx. */
import type { Content, Doubt, Section } from './content';
import type { Kind } from './kind';
import { STEPS_OF, type Step } from './step-list';

export type { Step } from './step-list';

export const stepsOf = (kind: Kind): readonly Step[] => STEPS_OF[kind];

export const stepOf = (id: string, kind: Kind = 'civil'): Step | undefined =>
  stepsOf(kind).find((step) => step.id === id);

/** The step in which a field stands: `plaintiffs.0.idNumber` is in `plaintiff`. */
export function stepOfField(path: string, kind: Kind = 'civil'): Step | undefined {
  // 代理人 of several parties: `agents（plaintiffs.1）`.
  const section = path.split(/[.（]/)[0];
  return stepsOf(kind).find(
    ({ sections, fields = [] }) => sections.some((one) => one === section) || fields.some((one) => one === section),
  );
}

/** Somebody acts for another: then this is no matter apart. */
const actsForAnother = ({ filedAs }: Content) => filedAs !== undefined && filedAs !== 'party';

/** Whether it stands apart in this filing. */
export const isAside = ({ id, aside: apart = false }: Step, content: Content): boolean =>
  apart && !((id === 'agents' || id === 'papers') && actsForAnother(content));

/** Where it stands on the way through: its number from 1 (0: apart), how many there are, and which follows ('' none). */
export function placeOf(step: Step, kind: Kind, content: Content): { number: number; count: number; next: string } {
  const way = stepsOf(kind).filter((one) => !isAside(one, content));
  const number = way.indexOf(step) + 1;
  return { number, count: way.length, next: number > 0 ? (way[number]?.id ?? '') : '' };
}

export interface Standing {
  /** `wrong` must be mended before submitting; `lacks` is a hint; `free` may stay empty. */
  state: 'wrong' | 'lacks' | 'free' | 'done';
  text: string;
}

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** Chosen before anything is written. */
const BY_ITSELF: readonly Section[] = ['filedAs', 'filedFor', 'agentAuthority'];

/** May stay empty: what the court would ask for there is only of use to the filer. */
const FREE = ['witnesses', 'evidence', 'assets', 'papers'];

export function standingOf(
  step: Step,
  content: Content,
  doubts: readonly Doubt[],
  errors: Record<string, string>,
  kind: Kind = 'civil',
): Standing {
  const here = (path: string) => stepOfField(path, kind) === step;
  const wrong = Object.entries(errors).find(([path]) => here(path));
  if (wrong) return { state: 'wrong', text: wrong[1] };
  const lacks = doubts.filter(({ field }) => here(field));
  const more = lacks.length > 1 ? `等 ${lacks.length} 处` : '';
  const untouched = step.sections.every((section) => isEmpty(content[section]) || BY_ITSELF.includes(section));
  if (untouched && (FREE.includes(step.id) || (step.aside && lacks.length === 0)))
    return { state: 'free', text: step.empty };
  if (lacks[0]) return { state: 'lacks', text: untouched && !step.aside ? step.empty : `${lacks[0].text}${more}` };
  if (untouched) return { state: 'lacks', text: step.empty };
  if (step.id === 'address' && content.addressConfirmation?.eService === undefined)
    return { state: 'lacks', text: '还没有选要不要电子送达' };
  return { state: 'done', text: '填好了' };
}
