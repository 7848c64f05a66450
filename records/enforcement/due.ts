/** 先办哪件: what of an execution is due first, for the officer's list (ENF-1, 7, 14). Nothing follows from it by itself (clause A). */

import { noticeDue } from '../../court/enforcement/notice';
import { enforcementMachine } from '../../court/machines/enforcement';
import type { LegalDate } from '../../court/time/legal-date';
import { type Changes, command } from '../../platform/database';
import type { DebtorStanding, Enforcement, Listing } from './enforcement';
import type { Measure } from './measure';
import type { MoneyEntry } from './money';

const NEVER = '9999-12-31';

/** ENF-1: last day of the notice; null: it is out, or nothing goes on. */
export function noticeBy({ state, noticedOn, receivedOn, firstMeasureOn }: Enforcement): LegalDate | null {
  const { states } = enforcementMachine;
  if (noticedOn || ('final' in states[state] && states[state].final)) return null;
  const measured = firstMeasureOn && firstMeasureOn >= receivedOn ? { measureOn: firstMeasureOn } : {};
  return noticeDue({ receivedOn, ...measured }).dueOn;
}

/** `<day or 9999-12-31>:<caseId>` */
export function dueKeyOf(found: Enforcement, measures: readonly Measure[], money: readonly MoneyEntry[]): string {
  const days = [
    noticeBy(found),
    ...measures.filter(({ state }) => state === 'inForce').map(({ renewBy }) => renewBy),
    ...money.filter(({ leftFen }) => (leftFen ?? 0) > 0).map(({ payOutBy }) => payOutBy),
  ];
  const [first = NEVER] = days.filter((day) => day !== null).toSorted();
  return `${first}:${found._id}`;
}

/** ENF-12: the day that ends an entry in the list; null: it has no period, and nothing has ended it, or it is gone. */
export function listingEnds(listing: Listing | null): LegalDate | null {
  if (!listing || listing.deleted) return null;
  return listing.ending ? listing.ending.on : listing.until;
}

/** `Enforcement.listingKey` */
export function listingKeyOf(caseId: string, debtors: readonly DebtorStanding[]): string {
  const [first] = debtors.flatMap(({ listing }) => listingEnds(listing) ?? []).toSorted();
  return first === undefined ? '' : `${first}:${caseId}`;
}

/** All debtors, one of whom was listed or is to be taken off. */
export const listedDebtors = (caseId: string, debtors: readonly DebtorStanding[]): Changes => ({
  debtors: command().set([...debtors]),
  listingKey: listingKeyOf(caseId, debtors),
});
