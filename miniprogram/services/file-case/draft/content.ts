/** 起诉状内容: what the form holds, by sections; and what of it can be sent. Free of wx, so that it is tested in Node. */
import type { DataOf } from '../../../api/services';

export type Content = NonNullable<DataOf<'file-case', 'get'>['content']>;
export type Section = keyof Content;
export type Party = NonNullable<Content['plaintiffs']>[number];
export type Claim = NonNullable<Content['claims']>[number];
export type Evidence = NonNullable<Content['evidence']>[number];
export type Witness = NonNullable<Content['witnesses']>[number];
export type Address = NonNullable<Content['addressConfirmation']>;
/** What the law asks for and the form does not say yet: a hint, never a refusal (FILE-1). */
export type Doubt = DataOf<'file-case', 'saveDraft'>['warnings'][number];

/** Whether two values of a form are the same, whatever the order of their fields. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const keys = new Set([...left.keys(), ...right.keys()]);
  return Array.isArray(a) === Array.isArray(b) && [...keys].every((key) => same(left.get(key), right.get(key)));
}

/** What an entry is called that was begun and has no name yet: the court's form asks for one. */
export const unnamedEvidence = (i: number) => `证据${i + 1}`;
export const UNNAMED_CLAIM = '支付钱款';
export const UNNAMED_WITNESS = '姓名不详';

/** As it is saved: without empty fields and entries. */
export function sendable(content: Content): Content {
  const { claims, evidence, witnesses, ...rest } = content;
  const cleaned = {
    ...rest,
    plaintiffs: parties(content.plaintiffs),
    defendants: parties(content.defendants),
    claims: entries(claims)?.map((one) => ({ ...one, text: one.text || UNNAMED_CLAIM })),
    evidence: entries(evidence)?.map((one, i) => ({ ...one, name: one.name || unnamedEvidence(i) })),
    witnesses: entries(witnesses)?.map((one) => ({ ...one, name: one.name || UNNAMED_WITNESS })),
    addressConfirmation: content.addressConfirmation && filled(content.addressConfirmation),
  };
  return filled(cleaned);
}

/** Somebody of whom nothing but person or organisation is chosen is nobody yet. */
const parties = (list: readonly Party[] | undefined) =>
  nonEmpty(list?.map(filled).filter((one) => Object.keys(one).length > 1));

/** An id alone says nothing yet. */
const entries = <T extends object>(list: readonly T[] | undefined) =>
  nonEmpty(list?.map(filled).filter((one) => Object.keys(one).some((key) => key !== 'evidenceId')));

const nonEmpty = <T>(list: T[] | undefined) => (list && list.length > 0 ? list : undefined);

function filled<T extends object>(value: T): T {
  const kept = Object.entries(value).filter(
    ([, one]) => one !== undefined && !(typeof one === 'string' && one.trim() === ''),
  );
  // The boundary: fields that may be missing are taken out; those that may not are put back by who calls.
  return Object.fromEntries(kept.map(([key, one]) => [key, typeof one === 'string' ? one.trim() : one])) as T;
}
