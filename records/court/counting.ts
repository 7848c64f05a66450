/** 计数: what the figures of a month are counted with, along an index. */
import type { FigureKey, Figures } from '../../court/figures/definitions';
import type { Took } from '../../court/figures/duration';
import type { LegalDate } from '../../court/time/legal-date';

/** From a first day to the day before `end`. */
export interface Span {
  courtId: string;
  from: LegalDate;
  end: LegalDate;
}

/** More groups than a month of a court has. */
export const MOST_GROUPS = 10_000;
const DAY_MS = 86_400_000;

export const within = ({ from, end }: Span) => ({ $gte: from, $lt: end });
export const midnight = (day: LegalDate): Date => new Date(`${day}T00:00:00+08:00`);
export const withinInstants = ({ from, end }: Span) => ({ $gte: midnight(from), $lt: midnight(end) });

/** Whole days from one field to another, both `YYYY-MM-DD`; null where one is missing. */
export const daysFrom = (from: string, to: string) => {
  const at = (field: string) => ({ $dateFromString: { dateString: field } });
  return { $divide: [{ $subtract: [at(to), at(from)] }, DAY_MS] };
};

export interface Counted<K> {
  _id: K;
  n: number;
}

export const each = { $sum: 1 };
export const sumOf = <K>(counted: readonly Counted<K>[], which: (id: K) => boolean = () => true): number =>
  counted.reduce((sum, { _id, n }) => (which(_id) ? sum + n : sum), 0);
export const tookOf = (counted: readonly Counted<{ days: number | null }>[]): Took[] =>
  counted.flatMap(({ _id: { days }, n }) => (days === null ? [] : [{ days, cases: n }]));

export type Part<K extends FigureKey> = Promise<Pick<Figures, K>>;
