/** 立案内容: the form of a filing as it is saved, step by step; everything may be missing while it is a draft. */
import * as z from 'zod/mini';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import { CourtError } from '../../platform/errors';
import { administrative } from './form/administrative';
import { aid } from './form/aid';
import { shared, suit } from './form/civil';
import { enforcement } from './form/enforcement';
import { text } from './form/fields';
import { representation } from './form/representation';

/** FILE-2, 20, 22. One form for all kinds: which fields a kind has, `refuseFieldsOfOthers` says. */
export const content = z.strictObject({
  ...suit,
  causeOfAction: text('案由', 50),
  ...representation,
  ...aid,
  ...enforcement,
  ...administrative,
  ...shared,
});

export type Content = z.output<typeof content>;
type Field = keyof Content;

const SUIT: readonly string[] = [...Object.keys(suit), 'causeOfAction', ...Object.keys(aid)];
const ALWAYS: readonly string[] = [...Object.keys(representation), ...Object.keys(shared)];
const FIELDS: Record<FilingKind, ReadonlySet<string>> = {
  civil: new Set([...SUIT, ...ALWAYS]),
  administrative: new Set([...SUIT, ...Object.keys(administrative), ...ALWAYS]),
  enforcement: new Set([...Object.keys(enforcement), ...ALWAYS]),
};

/** Throws INVALID_INPUT naming the fields that filings of this kind do not have. */
export function refuseFieldsOfOthers(kind: FilingKind, given: Content): void {
  const others = Object.keys(given).filter((field) => !FIELDS[kind].has(field));
  if (others.length === 0) return;
  const fields = Object.fromEntries(others.map((field) => [`content.${field}`, '这类案件没有这一项，请去掉']));
  throw new CourtError('INVALID_INPUT', '有的内容不属于这类案件，请检查选择的案件类型。', fields);
}

/** 当事人: lists of them by the form's field, each with what they are in a case. */
export const PARTY_FIELDS = {
  plaintiffs: 'plaintiff',
  defendants: 'defendant',
  thirdParties: 'thirdParty',
  applicants: 'applicant',
  judgmentDebtors: 'judgmentDebtor',
} as const satisfies Partial<Record<Field, string>>;
export type PartyField = keyof typeof PARTY_FIELDS;
export const PARTY_LISTS: readonly PartyField[] = [
  'plaintiffs',
  'defendants',
  'thirdParties',
  'applicants',
  'judgmentDebtors',
];

/** The side that files, and the other. */
export const ownSide = (kind: FilingKind): PartyField => (kind === 'enforcement' ? 'applicants' : 'plaintiffs');
export const otherSide = (kind: FilingKind): PartyField => (kind === 'enforcement' ? 'judgmentDebtors' : 'defendants');
