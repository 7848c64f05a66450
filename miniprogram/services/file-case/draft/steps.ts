/** 填写的步骤: in the order a clerk would ask; each may be done at any time. Free of wx. */
import type { Content, Doubt, Section } from './content';

export interface Step {
  id: string;
  title: string;
  /** What the law calls it; '' where it is the title's own word. */
  term: string;
  sections: readonly Section[];
  /** What stands in the list while nothing is filled in and the court asks for nothing. */
  empty: string;
}

export const STEPS: readonly Step[] = [
  { id: 'plaintiff', title: '谁来告', term: '原告', sections: ['plaintiffs', 'agentAuthority'], empty: '还没有填' },
  { id: 'defendants', title: '告谁', term: '被告', sections: ['defendants'], empty: '还没有填' },
  { id: 'claims', title: '要什么', term: '诉讼请求', sections: ['causeOfAction', 'claims'], empty: '还没有填' },
  { id: 'facts', title: '事情经过', term: '事实与理由', sections: ['factsAndReasons'], empty: '还没有填' },
  { id: 'evidence', title: '有什么凭据', term: '证据', sections: ['evidence'], empty: '没有凭据可以不填' },
  { id: 'witnesses', title: '有没有人能作证', term: '证人', sections: ['witnesses'], empty: '没有证人可以不填' },
  { id: 'address', title: '文书寄到哪里', term: '送达地址', sections: ['addressConfirmation'], empty: '还没有填' },
  {
    id: 'mediation',
    title: '愿不愿意先调解',
    term: '先行调解',
    sections: ['mediation'],
    empty: '还没有选；不选也可以，法院会问您',
  },
  { id: 'truth', title: '确认写的是真的', term: '', sections: ['truthConfirmed'], empty: '还没有确认' },
];

export const stepOf = (id: string): Step | undefined => STEPS.find((step) => step.id === id);

/** The step in which a field stands: `plaintiffs.0.idNumber` is in `plaintiff`. */
export function stepOfField(path: string): Step | undefined {
  const section = path.split('.')[0];
  return STEPS.find(({ sections }) => sections.some((one) => one === section));
}

export interface Standing {
  /** `wrong` must be mended before submitting; `lacks` is a hint; `free` may stay empty. */
  state: 'wrong' | 'lacks' | 'free' | 'done';
  text: string;
}

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);

export function standingOf(
  step: Step,
  content: Content,
  doubts: readonly Doubt[],
  errors: Record<string, string>,
): Standing {
  const here = (path: string) => stepOfField(path) === step;
  const wrong = Object.entries(errors).find(([path]) => here(path));
  if (wrong) return { state: 'wrong', text: wrong[1] };
  const lacks = doubts.filter(({ field }) => here(field));
  const more = lacks.length > 1 ? `等 ${lacks.length} 处` : '';
  const untouched = step.sections.every((section) => isEmpty(content[section]));
  if (untouched && (step.id === 'witnesses' || step.id === 'evidence')) return { state: 'free', text: step.empty };
  if (lacks[0]) return { state: 'lacks', text: untouched ? step.empty : `${lacks[0].text}${more}` };
  if (untouched) return { state: 'lacks', text: step.empty };
  if (step.id === 'address' && content.addressConfirmation?.eService === undefined)
    return { state: 'lacks', text: '还没有选要不要电子送达' };
  return { state: 'done', text: '填好了' };
}
