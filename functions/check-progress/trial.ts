/** A living case and its people, for the tests of this service. */

import type { LegalDate } from '../../court/time/legal-date';
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { type LivingCase, type LivingWishes, livingCase } from '../../demo/living-case';
import type { Result } from '../../platform/errors';
import { type CaseDate, caseDates, dateKeyOf } from '../../records/case/date';
import type { CheckProgressAction, CheckProgressResult } from './contract';
import { main } from './index';

export interface Trial extends CourtCloud {
  ask<A extends CheckProgressAction>(
    openid: string | undefined,
    event: { action: A } & Record<string, unknown>,
  ): Promise<Result<CheckProgressResult<A>>>;
  did<A extends CheckProgressAction>(
    openid: string | undefined,
    event: { action: A } & Record<string, unknown>,
  ): Promise<CheckProgressResult<A>>;
  /** `OK`, or the code it was refused with. */
  code(openid: string | undefined, event: { action: CheckProgressAction } & Record<string, unknown>): Promise<string>;
  living(wishes?: LivingWishes): Promise<LivingCase>;
  at(instant: string): void;
}

export const START = '2025-03-03T10:00:00+08:00';

export async function startTrial(intercept?: (params: Record<string, unknown>) => void): Promise<Trial> {
  const court = await startCourt({ 'check-progress': main }, intercept ? { intercept } : {});
  const at = (instant: string) => court.emulator.clock.set(Date.parse(instant));
  at(START);
  return {
    ...court,
    at,
    ask: (openid, event) => court.call('check-progress', openid, event),
    did: (openid, event) => court.must('check-progress', openid, event),
    async code(openid, event) {
      const answer = await court.call('check-progress', openid, event);
      return answer.ok ? 'OK' : answer.error.code;
    },
    living: livingCase,
  };
}

/** A date of a case, as services and schedules write them. */
export async function aDate(
  { caseId, caseNo }: Pick<LivingCase, 'caseId' | 'caseNo'>,
  key: string,
  more: Partial<Omit<CaseDate, 'on'>> & { on: string },
): Promise<CaseDate> {
  const one = {
    _id: `${caseId}:${key}`,
    caseId,
    courtId: 'yuyao',
    caseNo,
    kind: 'appeal',
    partyId: null,
    title: '上诉期',
    next: '不服判决的，请在这一天以前提交上诉状。',
    at: null,
    steps: [{ text: '收到后有 15 天。', rule: 'TIME-8 民事诉讼法第171条' }],
    provisional: false,
    from: null,
    state: 'running',
    dateKey: '',
    ...more,
    // A boundary: written by hand in tests.
    on: more.on as LegalDate,
  } satisfies CaseDate;
  const kept = { ...one, dateKey: dateKeyOf(one) };
  await caseDates.insert(kept);
  return kept;
}
