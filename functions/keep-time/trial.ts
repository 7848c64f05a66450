/** A court with its clock at 9 o'clock of Monday 3 March 2025, for the tests of this service. */

import type { LegalDate } from '../../court/time/legal-date';
import { type CourtCloud, type CourtOptions, startCourt } from '../../demo/court-cloud';
import type { OpenId } from '../../platform/caller';
import type { Result } from '../../platform/errors';
import { TEMPLATES } from '../../platform/messages/templates';
import { type Notification, notify } from '../../platform/notify';
import type { Main } from '../../platform/service';
import type { Filing } from '../../records/filing/filing';
import { newDraft } from '../../records/filing/new-draft';
import { standing } from '../../records/filing/standing';
import type { KeepTimeResult } from './contract';
import { main } from './index';

export type Ran = KeepTimeResult<'eachMinute'>['jobs'];

export interface Trial extends CourtCloud {
  /** Moves the clock to a Shanghai time, `2025-03-03 09:00`; it stands there. */
  at(time: string): void;
  now(): number;
  /** Fires the trigger; throws when it fails. */
  run(trigger?: string): Promise<Ran>;
  /** The same again until nothing is left for later. */
  runAll(trigger?: string): Promise<Ran>;
}

export const INSTANT = (time: string) => Date.parse(`${time.replace(' ', 'T')}:00+08:00`);

export async function startTrial(others: Record<string, Main> = {}, options: CourtOptions = {}): Promise<Trial> {
  process.env.MESSAGE_TEMPLATES = JSON.stringify(
    Object.fromEntries(Object.keys(TEMPLATES).map((key) => [key, `t-${key}`])),
  );
  const court = await startCourt({ 'keep-time': main, ...others }, options);
  court.emulator.clock.set(INSTANT('2025-03-03 09:00'));
  const run = async (trigger = 'eachMinute') => {
    const result = (await court.emulator.functions.trigger('keep-time', trigger)) as Result<{ jobs: Ran }>;
    if (!result.ok) throw new Error(`${trigger} failed: ${JSON.stringify(result.error)}`);
    return result.data.jobs;
  };
  return {
    ...court,
    at: (time) => court.emulator.clock.set(INSTANT(time)),
    now: () => court.emulator.clock.now(),
    run,
    async runAll(trigger) {
      const all: Ran = [];
      for (;;) {
        const jobs = await run(trigger);
        all.push(...jobs);
        if (!jobs.some(({ more }) => more)) return all;
      }
    },
  };
}

/** A filing as it stands in the database, received on a Shanghai day at 10 o'clock unless it is a draft. */
export function filingOf(_id: string, more: Partial<Filing> & { updated?: string } = {}): Filing {
  const { updated = '2025-03-03 10:00', ...rest } = more;
  const state = rest.state ?? 'submitted';
  const at = new Date(INSTANT(updated));
  const isDraft = state === 'draft';
  const decisionDue = isDraft ? null : (rest.decisionDue ?? ('2025-03-10' as LegalDate));
  return {
    ...newDraft({
      _id,
      court: { _id: 'yuyao', name: '余姚市人民法院' },
      kind: 'civil',
      filer: 'o-plaintiff' as OpenId,
      content: {},
      courtDoubt: null,
      act: { _id: `act-${_id}`, at },
    }),
    title: '陈晓梅诉王建国',
    ...(isDraft
      ? {}
      : {
          filerName: '陈晓梅',
          receiptNo: `收20250303-${_id.toUpperCase()}`,
          receivedAt: at,
          receivedVersion: 1,
        }),
    inCourt: state === 'submitted' || state === 'resubmitted' || state === 'reviewing',
    ...standing(_id, state, at),
    ...rest,
    state,
    decisionDue,
    dueKey: decisionDue ? `${decisionDue}:${_id}` : '',
  };
}

/** Tells somebody of a received filing, with a message beside it. */
export const tell = (openid: string, _id: string, now: number, more: Partial<Notification> = {}) =>
  notify({
    _id,
    openid: openid as OpenId,
    courtId: 'yuyao',
    title: '法院已收到您的起诉材料',
    text: '收件编号 收20250303-ABCD。',
    page: '/services/file-case/filing/index?filingId=f1',
    at: new Date(now),
    message: {
      template: 'filingReceived',
      values: { number: '收20250303-ABCD', received: '2025-03-03', due: '2025-03-10' },
    },
    ...more,
  });
