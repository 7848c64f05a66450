/** 填的内容: what of it is filled, and what the guide can take. Free of wx. */
import type { DataOf } from '../../../api/services';
import { fenOf, yuanTyped } from '../../../text/yuan';

export type Template = DataOf<'guide', 'template'>['template'];
export type Field = Template['fields'][number];
export type Values = Readonly<Record<string, string>>;

/** The guide takes at most 11 digits of yuan. */
const MOST_FEN = 10 ** 13 - 1;

export const isFilled = (values: Values, { fieldId }: Pick<Field, 'fieldId'>) => (values[fieldId] ?? '').trim() !== '';

/** An amount as the guide takes it, from how people write it; undefined: it cannot be read. */
export function amountOf(typed: string): string | undefined {
  const fen = fenOf(typed);
  return fen === undefined || fen > MOST_FEN ? undefined : yuanTyped(fen);
}

/** What fills the document; `unread`: amounts that nobody could read stay blank, and are told. */
export function sendable(fields: readonly Field[], values: Values) {
  const sent: { fieldId: string; value: string }[] = [];
  const unread: Field[] = [];
  for (const field of fields) {
    if (!isFilled(values, field)) continue;
    const typed = (values[field.fieldId] ?? '').trim();
    const value = field.kind === 'money' ? amountOf(typed) : isOffered(field, typed) ? typed : undefined;
    if (value === undefined) unread.push(field);
    else sent.push({ fieldId: field.fieldId, value });
  }
  return { values: sent, unread };
}

/** The court may have changed the options since. */
const isOffered = ({ kind, options }: Field, value: string) => kind !== 'choice' || options?.includes(value) === true;

/** Blanks that are to be filled and are not. */
export const lacking = (fields: readonly Field[], values: Values) =>
  fields.filter((field) => !field.optional && !isFilled(values, field));

/** What is known without asking: the chosen court's name, and today. */
export function knownValues(fields: readonly Field[], known: { court: string; today: string }): Record<string, string> {
  const has = (id: string) => fields.some(({ fieldId }) => fieldId === id);
  return {
    ...(known.court && has('court') ? { court: known.court } : {}),
    ...(has('signedOn') ? { signedOn: known.today } : {}),
  };
}
