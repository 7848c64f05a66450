/** 各步的样子: the steps as the list shows them. Free of wx. */
import type { Content, Doubt, Section } from '../draft/content';
import type { Kind } from '../draft/kind';
import { isAside, type Standing, standingOf, stepsOf } from '../draft/steps';

export interface StepRow extends Standing {
  id: string;
  title: string;
}

export interface StepRows {
  rows: StepRow[];
  /** Most people have nothing to say there. */
  aside: StepRow[];
}

export function rowsOf(
  kind: Kind,
  content: Content,
  doubts: readonly Doubt[],
  errors: Record<string, string>,
): StepRows {
  const found: StepRows = { rows: [], aside: [] };
  for (const step of stepsOf(kind))
    found[isAside(step, content) ? 'aside' : 'rows'].push({
      id: step.id,
      title: step.term ? `${step.title}（${step.term}）` : step.title,
      ...standingOf(step, content, doubts, errors, kind),
    });
  return found;
}

/** Of the steps that these sections belong to, each once. */
export const stepTitles = (kind: Kind, sections: readonly Section[]): string[] =>
  stepsOf(kind)
    .filter((step) => step.sections.some((one) => sections.includes(one)))
    .map(({ title }) => title);
