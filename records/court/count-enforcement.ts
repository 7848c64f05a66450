/** 执行的数: what ended in a month and how, how long it took, sums in and out, and clues answered in time. */
import { averageDays, medianDays } from '../../court/figures/duration';
import { assetClues } from '../enforcement/clue';
import { type Enforcement, enforcements } from '../enforcement/enforcement';
import { enforcementMoney, type MoneyEntry } from '../enforcement/money';
import { type Counted, daysFrom, each, MOST_GROUPS, type Part, type Span, sumOf, tookOf, within } from './counting';

interface Ended {
  how: NonNullable<Enforcement['ended']>['how'];
  days: number | null;
}

export async function ofExecutions(
  span: Span,
): Part<'ended' | 'completed' | 'terminated' | 'roundsClosed' | 'endDaysAverage' | 'endDaysMedian'> {
  const counted = await enforcements.aggregate<Counted<Ended>>([
    { match: { courtId: span.courtId, 'ended.on': within(span) } },
    { group: { _id: { how: '$ended.how', days: daysFrom('$registeredOn', '$ended.on') }, n: each } },
    { limit: MOST_GROUPS },
  ]);
  const took = tookOf(counted);
  const by = (how: Ended['how']) => sumOf(counted, (one) => one.how === how);
  return {
    ended: sumOf(counted),
    completed: by('completed'),
    terminated: by('terminated'),
    roundsClosed: by('roundClosed'),
    endDaysAverage: averageDays(took),
    endDaysMedian: medianDays(took),
  };
}

export async function ofMoney(span: Span): Part<'receivedFen' | 'paidOutFen' | 'paidDirectlyFen'> {
  const sums = await enforcementMoney.aggregate<Counted<MoneyEntry['kind']>>([
    { match: { courtId: span.courtId, on: within(span) } },
    { group: { _id: '$kind', n: { $sum: '$amountFen' } } },
    { limit: MOST_GROUPS },
  ]);
  const of = (which: MoneyEntry['kind']) => sumOf(sums, (kind) => kind === which);
  return { receivedFen: of('received'), paidOutFen: of('paidOut'), paidDirectlyFen: of('paidDirectly') };
}

/** From midnight of a day in UTC, as `$dateFromString` reads it, to its end in Shanghai. */
const END_OF_DAY_MS = 16 * 3_600_000;

/** ENF-1: in time is until the end of the last day. */
export async function ofClues(span: Span): Part<'cluesDue' | 'cluesInTime'> {
  const end = { $add: [{ $dateFromString: { dateString: '$checkBy' } }, END_OF_DAY_MS] };
  const inTime = { $and: [{ $gt: ['$answer.at', null] }, { $lt: ['$answer.at', end] }] };
  const counted = await assetClues.aggregate<Counted<boolean>>([
    { match: { courtId: span.courtId, checkBy: within(span) } },
    { group: { _id: inTime, n: each } },
    { limit: MOST_GROUPS },
  ]);
  return { cluesDue: sumOf(counted), cluesInTime: sumOf(counted, (was) => was) };
}
