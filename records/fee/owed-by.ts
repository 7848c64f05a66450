/**
 * 谁的缴费单: an order is of certain parties (FEE-10). Who is one of them, or acts for one, sees and pays it; another of the same side does
 * not: of an application that is held back he must not learn even from its fee (PROG-4, FILE-16).
 */
import { command, type Where } from '../../platform/database';
import { sideOf } from '../case/member';
import type { CasePart } from '../case/part';
import type { CaseParty } from '../case/parties';
import type { FeeOrder } from './order';

export type Owed = Pick<FeeOrder, 'payer' | 'parties' | 'occasion'>;

/** Paid ahead by the plaintiff, for the suit that all of them have filed: of it the whole suit depends (解释199, 213, 行诉解释61). */
const OF_THE_SUIT: readonly FeeOrder['occasion']['kind'][] = ['plaintiff', 'topUp'];
export const isOfTheSuit = ({ occasion }: Pick<FeeOrder, 'occasion'>): boolean => OF_THE_SUIT.includes(occasion.kind);

/**
 * Whether somebody in the case owes it. For whom it is not found yet for which party he stands (his power waits to be confirmed, or his
 * name was typed otherwise), he pays what his whole side owes for the suit, and sees nothing else.
 */
export function isOwedBy(order: Owed, { member, parties }: Pick<CasePart, 'member' | 'parties'>): boolean {
  if (parties.length === 0) return isOfTheSuit(order) && sideOf(member) === order.payer;
  return parties.some((partyId) => order.parties.includes(partyId));
}

/** The same, for a guarded update. */
export const owedBy = ({ member, parties }: Pick<CasePart, 'member' | 'parties'>): Where =>
  parties.length === 0
    ? { payer: sideOf(member) ?? '', 'occasion.kind': command().in([...OF_THE_SUIT]) }
    : { parties: command().in([...parties]) };

/** Those who owe it, of the parties of its case. */
export const owersAmong = <T extends Pick<CaseParty, '_id'>>(
  { parties }: Pick<FeeOrder, 'parties'>,
  all: readonly T[],
) => all.filter(({ _id }) => parties.includes(_id));
