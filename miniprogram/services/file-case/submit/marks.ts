/** 哪里要改、可以补: each with the step it is mended in. Free of wx. */
import type { Content } from '../draft/content';
import type { Kind } from '../draft/kind';
import { stepOfField } from '../draft/steps';

export interface Mark {
  /** Path of the field. */
  key: string;
  text: string;
  stepId: string;
  stepTitle: string;
}

export const marksOf = (found: readonly (readonly [path: string, text: string])[], kind: Kind = 'civil'): Mark[] =>
  found.map(([path, text]) => {
    const step = stepOfField(path, kind);
    return { key: path, text, stepId: step?.id ?? '', stepTitle: step?.title ?? '' };
  });

/** Evidence that is only named: as a doubt, since it may be handed in so. */
export const namedOnly = ({ evidence = [] }: Content, files: number): [path: string, text: string][] =>
  evidence.length > 0 && files === 0 ? [['evidence', '证据只写了名称，还没有传照片或者文件']] : [];
