/** 各步的样子: the steps as the list shows them. Free of wx. */
import type { Content, Doubt, Section } from '../draft/content';
import { STEPS, type Standing, standingOf } from '../draft/steps';

export interface StepRow extends Standing {
  id: string;
  title: string;
}

export const rowsOf = (content: Content, doubts: readonly Doubt[], errors: Record<string, string>): StepRow[] =>
  STEPS.map((step) => ({
    id: step.id,
    title: step.term ? `${step.title}（${step.term}）` : step.title,
    ...standingOf(step, content, doubts, errors),
  }));

/** Of the steps that these sections belong to, each once. */
export const stepTitles = (sections: readonly Section[]): string[] =>
  STEPS.filter((step) => step.sections.some((one) => sections.includes(one))).map(({ title }) => title);
