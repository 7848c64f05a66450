/** 哪里要改、可以补: each with the step it is mended in. Free of wx. */
import { stepOfField } from '../draft/steps';

export interface Mark {
  /** Path of the field. */
  key: string;
  text: string;
  stepId: string;
  stepTitle: string;
}

export const marksOf = (found: readonly (readonly [path: string, text: string])[]): Mark[] =>
  found.map(([path, text]) => {
    const step = stepOfField(path);
    return { key: path, text, stepId: step?.id ?? '', stepTitle: step?.title ?? '' };
  });
