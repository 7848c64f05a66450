/** 正在填的一份: what is typed into a model, and when it is kept on the phone. */
import { chosenCourt } from '../../../../api/court-choice';
import { dayOf } from '../../../../text/day';
import { keep, kept } from '../kept';
import { knownValues, type Template } from '../values';

export interface Work {
  template: Template;
  values: Record<string, string>;
  filingId: string | undefined;
  /** What the program filled in itself and nobody has looked over. */
  known: Set<string>;
  /** Somebody has typed something, now or earlier: a model that was only looked at is not kept. */
  begun: boolean;
  /** Not kept yet. What was deleted elsewhere does not come back. */
  dirty: boolean;
  timer: number;
}

export function workOn(template: Template): { work: Work; at: number; resumed: boolean } {
  const before = kept(template.templateId);
  const { fields } = template;
  const own = knownValues(fields, { court: chosenCourt()?.name ?? '', today: dayOf(Date.now()) });
  const work: Work = {
    template,
    values: { ...own, ...before?.values },
    filingId: before?.filingId,
    known: new Set(Object.keys(own).filter((id) => !before?.values[id])),
    begun: before !== null,
    dirty: false,
    timer: 0,
  };
  return { work, at: Math.min(before?.at ?? 0, fields.length - 1), resumed: before !== null };
}

export function put(work: Work, fieldId: string, value: string): void {
  if (value.trim()) work.values[fieldId] = value;
  else delete work.values[fieldId];
  work.known.delete(fieldId);
  work.begun = true;
  work.dirty = true;
}

/** @returns false where the phone is full */
export function store(work: Work, at: number): boolean {
  const { template, values, filingId } = work;
  const { templateId, title } = template;
  const done = keep(templateId, { title, values, at, ...(filingId ? { filingId } : {}) });
  work.dirty = !done;
  return done;
}
