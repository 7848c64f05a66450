/** 我的期限: periods from one's own service, step by step, and dates to come to; done and over ones, too (SERVE-6, TIME-8). */
import { legalDateOf } from '../../court/time/legal-date';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { CASE_DATES, type CaseDate } from '../../records/case/date';
import { groundIn, outagesOn } from '../../records/court/outage';
import type { CheckProgressInput, CheckProgressResult } from './contract';
import { dateView, isFor } from './dates';
import { lookupByCase, seen } from './seen';

/** Of all parties together; a case has few. */
const MOST = 1000;

export const deadlines: ReadOperation<
  CheckProgressInput<'deadlines'>,
  CheckProgressResult<'deadlines'>,
  VerifiedGrant
> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId }, grant: { openid }, clock }) {
    const now = clock.now();
    const { part, more } = await seen<{ dates: CaseDate[] }>({ caseId, openid, now }, [
      lookupByCase(CASE_DATES, 'dates', { key: 'dateKey', order: 'asc', limit: MOST }),
    ]);
    const own = more.dates.filter((one) => isFor(one, part.parties));
    const grounds = await groundsOf(own, now);
    return {
      dates: own.map((one) => {
        const ground = grounds.get(one._id);
        return { ...dateView(one, now), steps: one.steps, ...(ground ? { ground } : {}) };
      }),
    };
  },
};

/** Days on which one's periods ended are few; of more, the latest count: what was missed long ago is asked back no more. */
const MOST_DAYS = 20;

/**
 * TIME-3, TIME-5: of periods that were not done by their last day, today's among them, those whose last day fell into an outage on
 * record. One database action for each such day; none where nothing has ended.
 */
async function groundsOf(
  own: readonly CaseDate[],
  now: number,
): Promise<Map<string, { text: string; askUntil: string | null }>> {
  const today = legalDateOf(now);
  const ended = own.filter(
    ({ partyId, state, on }) => partyId !== null && on <= today && (state === 'running' || state === 'over'),
  );
  const days = [...new Set(ended.map(({ on }) => on))].sort().slice(-MOST_DAYS);
  const [first] = ended;
  if (!first) return new Map();
  const known = new Map(
    await Promise.all(days.map(async (day) => [day, await outagesOn(first.courtId, day)] as const)),
  );
  return new Map(
    ended.flatMap(({ _id, on }) => {
      const ground = groundIn(on, known.get(on) ?? [], now);
      return ground ? [[_id, { text: ground.text, askUntil: ground.askUntil }] as const] : [];
    }),
  );
}
