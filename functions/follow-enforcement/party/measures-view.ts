/** 措施一览: of the measures of an execution those that one's own side was told of, and how each stands (ENF-4, 7). */
import type { DebtorStanding, Enforcement } from '../../../records/enforcement/enforcement';
import { enforcementFeed, type FeedEntry } from '../../../records/enforcement/feed';
import { MEASURE_NAMES, type Measure } from '../../../records/enforcement/measure';
import type { PartyResult } from '../contract-party';

/** What of the entries of his feed is looked at. */
export type ToldBy = Pick<FeedEntry, 'entryId' | 'takenOff' | 'correctedBy'>;
export const TOLD = ['entryId', 'takenOff', 'correctedBy'] as const satisfies readonly (keyof ToldBy)[];

const MOST = 500;

/** The latest of a feed. One database action. */
export const toldOn = (feed: string): Promise<FeedEntry[]> =>
  enforcementFeed.find({ feed }, { orderBy: [['listKey', 'desc']], limit: MOST, fields: TOLD });

/** ENF-4, PROG-4: those of which his own feed tells still; what was held before this round, both sides know. */
export function toldMeasures(
  measures: readonly Measure[],
  told: readonly ToldBy[],
  { caseId }: Pick<Enforcement, 'caseId'>,
): Measure[] {
  const read = new Set(told.flatMap(({ entryId, takenOff }) => (takenOff ? [] : [entryId])));
  // Of what was taken off, its correction may tell.
  const corrected = told.flatMap(({ entryId, correctedBy }) => (correctedBy && read.has(correctedBy) ? [entryId] : []));
  const known = new Set([...read, ...corrected]);
  const isKnown = (entryId: string | null) =>
    entryId === null || known.has(entryId) || !entryId.startsWith(`${caseId}:`);
  return measures.filter(
    ({ entryId, renewals }) => isKnown(entryId) || renewals.some((one) => known.has(one.entryId ?? '')),
  );
}

const STATE_NAMES: Record<Measure['state'], string> = {
  inForce: '控制中',
  released: '已解除',
  realised: '已处置',
  lapsed: '到期失效',
};

export const measureView = (
  { _id, kind, text, debtor, securedFen, from, until, state }: Measure,
  debtors: readonly Pick<DebtorStanding, 'partyId' | 'name'>[],
): PartyResult<'view'>['measures'][number] => ({
  measureId: _id,
  kindName: MEASURE_NAMES[kind],
  text,
  debtor: debtors.find(({ partyId }) => partyId === debtor)?.name ?? '',
  securedFen,
  from,
  until,
  state,
  stateName: STATE_NAMES[state],
});
