/** 我的日程: periods and dates of all one's cases, the nearest first: what a lawyer with eighty cases opens each morning. */
import { addDays, type LegalDate, legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { cases } from '../../records/case/case';
import { type CaseDate, caseDates } from '../../records/case/date';
import { partsOf } from '../../records/case/my-parts';
import { isActive } from '../../records/case/part';
import type { CheckProgressInput, CheckProgressResult } from './contract';
import { dateView, isFor } from './dates';

const USUAL_DAYS = 60;
const USUAL = 50;
/** One look: those of other parties of the same cases are among them. */
const PIECE = 500;

export const calendar: ReadOperation<CheckProgressInput<'calendar'>, CheckProgressResult<'calendar'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { days = USUAL_DAYS, cursor, limit = USUAL }, grant: { openid }, clock }) {
    const now = clock.now();
    const found = await ownDates({ openid, now, days, cursor, wanted: limit + 1 });
    const page = found.slice(0, limit);
    const titles = await titlesOf(page);
    return {
      dates: page.map((one) => ({ ...dateView(one, now), caseTitle: titles.get(one.caseId) ?? '' })),
      next: found.length > limit ? (page.at(-1)?.dateKey ?? null) : null,
    };
  },
};

async function titlesOf(dates: readonly CaseDate[]): Promise<Map<string, string>> {
  const ids = [...new Set(dates.map(({ caseId }) => caseId))];
  if (ids.length === 0) return new Map();
  const found = await cases.find({ _id: command().in(ids) }, { limit: ids.length, fields: ['title'] });
  return new Map(found.map(({ _id, title }) => [_id, title]));
}

export interface Coming {
  openid: OpenId;
  /** Epoch ms. */
  now: number;
  /** From today on. */
  days: number;
  /** dateKey of the last one that was shown. */
  cursor?: string | undefined;
  wanted: number;
}

/** One's own periods, and dates of everybody, in cases in which one takes part now; called-off ones too, so that nobody comes for nothing. */
export async function ownDates({ openid, now, days, cursor, wanted }: Coming): Promise<CaseDate[]> {
  const parts = (await partsOf(openid, now)).filter(({ member }) => isActive(member, now));
  const parties = new Map(parts.map(({ member, parties: own }) => [member.caseId, own]));
  if (parties.size === 0) return [];
  const today = legalDateOf(now);
  const shown: CaseDate[] = [];
  let above = cursor === undefined || cursor < today ? today : cursor;
  const below = addDays(today, days);
  for (;;) {
    const piece = await pieceOf([...parties.keys()], above, below);
    shown.push(...piece.filter((one) => isShown(one, parties.get(one.caseId) ?? [])));
    above = piece.at(-1)?.dateKey ?? above;
    if (shown.length >= wanted || piece.length < PIECE) return shown.slice(0, wanted);
  }
}

const pieceOf = (ids: readonly string[], above: string, below: LegalDate): Promise<CaseDate[]> =>
  caseDates.find(
    { caseId: command().in([...ids]), dateKey: command().gt(above).and(command().lt(below)) },
    { orderBy: [['dateKey', 'asc']], limit: PIECE },
  );

const isShown = (one: CaseDate, own: readonly string[]): boolean =>
  isFor(one, own) &&
  (one.state === 'running' || one.state === 'stayed' || (one.state === 'calledOff' && one.at !== null));
