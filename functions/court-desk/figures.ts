/** 办案数据: the months of the caller's own court, for its leaders and its administrator; numbers alone (DOMAIN 4, PRIV-5). */
import { FIGURE_GROUPS, FIGURES, type KeptFigures, knownIn, STANDING } from '../../court/figures/definitions';
import { addToMonth, MONTHS_KEPT, type Month, monthOf } from '../../court/figures/month';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import type { ReadOperation } from '../../platform/operation';
import { countMonth, countStanding, keptSince } from '../../records/court/figures';
import { keysOf } from '../../records/filing/form/fields';
import type { CourtDeskInput, CourtDeskResult } from './contract';
import { ownCourt } from './court';
import { type DeskGrant, mayRead } from './desk';
import { csvOf } from './figures-csv';

export interface CountedMonth {
  month: Month;
  live: boolean;
  countedAt: string | null;
  figures: KeptFigures | null;
}

/** The earliest first, from the first in which there is anything; the last is under way and counted now. */
async function monthsOf(courtId: string, today: LegalDate): Promise<CountedMonth[]> {
  const current = monthOf(today);
  const first = addToMonth(current, -MONTHS_KEPT);
  const [kept, live] = await Promise.all([keptSince(courtId, first, MONTHS_KEPT), countMonth(courtId, current, today)]);
  const over = Array.from({ length: MONTHS_KEPT }, (_none, i): CountedMonth => {
    const month = addToMonth(first, i);
    const found = kept.find((one) => one.month === month);
    return {
      month,
      live: false,
      countedAt: found?.countedAt.toISOString() ?? null,
      figures: found ? knownIn(found.figures) : null,
    };
  });
  const begin = over.findIndex(({ figures }) => figures && Object.values(figures).some((value) => (value ?? 0) > 0));
  return [...(begin < 0 ? [] : over.slice(begin)), { month: current, live: true, countedAt: null, figures: live }];
}

export const figures: ReadOperation<CourtDeskInput<'figures'>, CourtDeskResult<'figures'>, DeskGrant> = {
  kind: 'read',
  policy: mayRead,
  async run({ grant: { staff }, clock }) {
    const now = clock.now();
    const [{ name: courtName }, months] = await Promise.all([
      ownCourt(staff.courtId),
      monthsOf(staff.courtId, legalDateOf(now)),
    ]);
    return {
      courtName,
      at: new Date(now).toISOString(),
      months,
      groups: keysOf(FIGURE_GROUPS).map((group) => ({ group, name: FIGURE_GROUPS[group] })),
      definitions: keysOf(FIGURES).map((key) => {
        const definition = FIGURES[key];
        return { key, ...definition, of: 'of' in definition ? definition.of : null };
      }),
    };
  },
};

export const standing: ReadOperation<CourtDeskInput<'standing'>, CourtDeskResult<'standing'>, DeskGrant> = {
  kind: 'read',
  policy: mayRead,
  async run({ grant: { staff }, clock }) {
    const now = clock.now();
    const counted = await countStanding(staff.courtId, legalDateOf(now));
    return {
      at: new Date(now).toISOString(),
      standing: keysOf(STANDING).map((key) => ({ key, ...STANDING[key], cases: counted[key] })),
    };
  },
};

export const figuresCsv: ReadOperation<CourtDeskInput<'figuresCsv'>, CourtDeskResult<'figuresCsv'>, DeskGrant> = {
  kind: 'read',
  policy: mayRead,
  async run({ grant: { staff }, clock }) {
    const today = legalDateOf(clock.now());
    const [{ name: courtName }, months, counted] = await Promise.all([
      ownCourt(staff.courtId),
      monthsOf(staff.courtId, today),
      countStanding(staff.courtId, today),
    ]);
    return {
      name: `${courtName}办案数据-${today}.csv`,
      base64: Buffer.from(csvOf({ courtName, today, months, standing: counted })).toString('base64'),
    };
  },
};
