/** A court with its clock at 9 o'clock of Monday 3 March 2025, for the tests of this service. */

import type { LegalDate } from '../../court/time/legal-date';
import { type CourtCloud, type CourtOptions, startCourt } from '../../demo/court-cloud';
import type { LivingCase } from '../../demo/living-case';
import type { OpenId } from '../../platform/caller';
import type { Result } from '../../platform/errors';
import { TEMPLATES } from '../../platform/messages/templates';
import { type Notification, notify } from '../../platform/notify';
import type { Main } from '../../platform/service';
import { type CaseDate, caseDates, dateKeyOf } from '../../records/case/date';
import { type DossierRequest, dossierRequests } from '../../records/dossier/request';
import type { Filing } from '../../records/filing/filing';
import { newDraft } from '../../records/filing/new-draft';
import { standing } from '../../records/filing/standing';
import { casePapers, dueKeyOf, type FiledPaper } from '../../records/paper/paper';
import { type Service, services } from '../../records/service/service';
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

/** A date of a case, as services and schedules write them: of a period the plaintiff's appeal. */
export async function putDate(
  { caseId, caseNo, plaintiff }: Pick<LivingCase, 'caseId' | 'caseNo' | 'plaintiff'>,
  key: string,
  more: Partial<Omit<CaseDate, 'on'>> & { on: string },
): Promise<CaseDate> {
  const one: CaseDate = {
    ...{ _id: `${caseId}:${key}`, caseId, courtId: 'yuyao', caseNo, kind: 'appeal', partyId: plaintiff },
    ...{ title: '上诉期', next: '不服判决的，请在这一天以前提交上诉状。', at: null, steps: [], provisional: false },
    ...{ from: null, state: 'running', dateKey: '' },
    ...more,
    // A boundary: written by hand in tests.
    on: more.on as LegalDate,
  };
  const kept = { ...one, dateKey: dateKeyOf(one) };
  await caseDates.insert(kept);
  return kept;
}

/** What stands in a living case, as the services leave it. */
const AT = new Date(INSTANT('2025-03-03 10:00'));
/** Boundaries: written by hand in tests. */
export const day = (text: string) => text as LegalDate;
const SEALED = { k: 'local-1', v: '' };

/** Of a document, to one party; `_id` as the service's own. */
export async function putService(
  { caseId, caseNo }: LivingCase,
  partyId: string,
  documentId: string,
  more: Partial<Service> = {},
): Promise<string> {
  const _id = `${documentId}:${partyId}`;
  await services.insert({
    ...{ _id, caseId, caseNo, courtId: 'yuyao', documentId, title: '民事判决书', sha256: 'x', document: 'judgment' },
    ...{ partyId, partyName: '某某', recipients: [], state: 'sent', lastAct: 'a', consentRef: null, channels: [] },
    ...{ others: [], sentAt: AT, sentBy: null, proofBy: null, effectiveAt: null, effectiveOn: null, rule: null },
    ...{ openedAt: {}, paper: null, dispute: null, notice: null, correctedBy: null, corrections: [] },
    ...{ certificateId: null, starts: [], listKey: `${AT.toISOString()}:${_id}` },
    ...more,
  });
  return _id;
}

export async function putPaper(
  { caseId, caseNo, plaintiff }: LivingCase,
  _id: string,
  more: Partial<FiledPaper> = {},
): Promise<void> {
  const paper: FiledPaper = {
    ...{ _id, caseId, courtId: 'yuyao', courtName: '余姚市人民法院', caseNo, caseTitle: '陈晓梅诉王建国' },
    ...{ kind: 'statement', parties: [plaintiff], names: ['陈晓梅'], side: 'plaintiff', by: 'o-plaintiff' as OpenId },
    ...{ byName: '陈晓梅', as: 'plaintiff', state: 'received', lastAct: 'a', version: 1, content: SEALED, files: 0 },
    ...{ createdAt: AT, updatedAt: AT, channel: 'online', handedInOn: null, receiptNo: `A${_id}`, receivedAt: AT },
    ...{ confirmed: null, doubts: [], timings: [], decideBy: null, decideAt: null, copiesBy: null, copies: null },
    ...{ fee: null, decision: null, rulings: 0, dueKey: '', listKey: `${AT.toISOString()}:${_id}` },
    ...more,
  };
  await casePapers.insert({ ...paper, dueKey: dueKeyOf(paper) });
}

export async function putRequest(_id: string, more: Partial<DossierRequest> = {}): Promise<void> {
  const dueOn = more.dueOn ?? day('2025-03-06');
  await dossierRequests.insert({
    ...{ _id, courtId: 'yuyao', courtName: '余姚市人民法院', caseId: null, caseNo: '', number: `阅${_id}` },
    ...{ openid: 'o-lawyer' as OpenId, name: '林律师', kind: 'reading', role: 'agent', partyName: null },
    ...{ purpose: 'trial', reason: '', wanted: '', proof: null, state: 'requested', lastAct: 'a', at: AT, dueOn },
    ...{ granted: null, refused: null, revoked: null, endedAt: null, openedAt: null, copy: null, formId: null },
    ...{ endsAt: null, listKey: `${AT.toISOString()}:${_id}`, dueKey: `${dueOn}:${_id}` },
    ...more,
  });
}
