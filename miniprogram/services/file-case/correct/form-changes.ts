/** 改了表单: what of it reads otherwise than it was handed in, and what is sent of that (FIX-2). Free of wx. */
import { type Content, type Section, same, sendable } from '../draft/content';
import type { Kind } from '../draft/kind';
import { type Step, stepOfField, stepsOf } from '../draft/steps';
import { linesOf } from '../draft/wording';
import type { Written } from './answers';

export interface Change {
  section: Section;
  title: string;
  before: string[];
  after: string[];
}

const NOTHING = ['（空着）'];
const or = (lines: string[]) => (lines.length > 0 ? lines : NOTHING);
const sectionsOf = (kind: Kind) =>
  stepsOf(kind).flatMap(({ title, sections }) => sections.map((section) => ({ section, title })));

/** An id given to what had none is no change: nobody reads it, and it goes with the rest where something else changed. */
const readable = (content: Content, section: Section) =>
  section === 'evidence' ? content.evidence?.map(({ evidenceId: _, ...read }) => read) : content[section];

/** What of the form reads otherwise than it was handed in. */
export const changesOf = (base: Content, { changed }: Written, kind: Kind): Change[] =>
  sectionsOf(kind)
    .filter(({ section }) => section !== 'truthConfirmed' && section in changed)
    .map(({ section, title }) => ({
      section,
      title,
      before: or(linesOf(base, section, 'whole')),
      after: or(linesOf(sendable(changed), section, 'whole')),
    }))
    .filter(({ section }) => !same(readable(sendable(base), section), readable(sendable(changed), section)));

/** undefined: the form stays as it was handed in. */
export function contentOf(base: Content, written: Written, kind: Kind): Content | undefined {
  if (changesOf(base, written, kind).length === 0) return undefined;
  // FILE-17: what is changed is confirmed anew.
  return sendable({ ...base, ...written.changed, truthConfirmed: written.changed.truthConfirmed === true });
}

/** Asked of elsewhere: truth where it is handed in, mediation on the page of the filing. */
const ELSEWHERE = ['truth', 'mediation'];

/** Steps of the form that a correction may change; a step without a section only shows something. */
export const formSteps = (kind: Kind): readonly Step[] =>
  stepsOf(kind).filter(({ id, sections }) => !ELSEWHERE.includes(id) && sections.length > 0);

/** What the court found wrong with the form, and the first step where it is mended; '' none: it is not about the form. */
export function wrongIn(fields: Record<string, string>, kind: Kind): { wrong: Record<string, string>; step: string } {
  const entries = Object.entries(fields).map(([path, text]) => [path.replace(/^content\./, ''), text] as const);
  const step = entries.flatMap(([path]) => stepOfField(path, kind)?.id ?? [])[0] ?? '';
  return { wrong: Object.fromEntries(entries), step };
}
