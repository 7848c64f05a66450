/** 接案: the officer takes a registered execution over, with what the title demands; from then on there is an execution (DOMAIN 3, FILE-12). */
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { transact } from '../../../platform/transact';
import { CASES, type Case, cases } from '../../../records/case/case';
import { enter } from '../../../records/case/event';
import { ofSide, peopleOf, tellPeople } from '../../../records/case/tell';
import { ENFORCEMENTS, type Enforcement, enforcements } from '../../../records/enforcement/enforcement';
import { enterEntry, entryIdOf } from '../../../records/enforcement/enter';
import { enforcementEntries } from '../../../records/enforcement/entry';
import { caseFileOf, executionFile } from '../../../records/enforcement/file';
import { noEnforcement } from '../../../records/enforcement/move';
import type { CourtInput, CourtResult } from '../contract-court';
import { whileStale } from './as-read';
import type { CourtContext, StaffGrant } from './mine';
import { bodyOf } from './named-officers';
import { holdBefore, newEnforcement } from './new-enforcement';
import { keyOf, shownStep } from './take-step';

type Input = CourtInput<'takeOver'>;

export const takeOver: WriteOperation<Input, CourtResult<'takeOver'>, StaffGrant> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, again, grant, note } = context;
    const of = await cases.get(input.caseId);
    if (of?.courtId !== grant.staff.courtId || of.kind !== 'enforcement') throw noEnforcement();
    note({ courtId: of.courtId, target: of._id });
    const key = keyOf('taken', act);
    const done = again ? await enforcementEntries.get(entryIdOf(of._id, key)) : undefined;
    if (!done) await whileStale(() => taken(context, of, key));
    return shownStep(of._id, key, context.clock);
  },
};

async function taken(context: CourtContext<Input>, of: Case, key: string): Promise<void> {
  const { act, grant } = context;
  const there = await enforcements.get(of._id);
  if (there) throw new CourtError('PRECONDITION_FAILED', `这个执行案件已经由${there.officer.name}承办。请刷新后再看。`);
  if (of.state !== 'registered') throw new CourtError('PRECONDITION_FAILED', '这个执行案件已经结束，不能再接案。');
  const file = await caseFileOf(of, act.at);
  const before = of.resumes ? await executionFile(of.resumes, act.at) : undefined;
  const made = await newEnforcement(context, file, before);
  const people = await peopleOf(of._id, act.at);
  const { trial, officers } = await bodyOf(context.input, grant.staff, of, act);
  const text = `执行案件已立案，案号 ${of.caseNo}，执行员 ${grant.staff.name}。有对方的财产线索请尽快告诉执行员。`;
  await transact(async (transaction) => {
    const inCases = transaction.collection<Case>(CASES);
    const now = await inCases.get(of._id);
    const all = transaction.collection<Enforcement>(ENFORCEMENTS);
    // Of two officers at once, one has it.
    if (await all.get(of._id)) throw new CourtError('PRECONDITION_FAILED', '这个执行案件已经有人承办。请刷新后再看。');
    if (now?.state !== 'registered') throw new CourtError('PRECONDITION_FAILED', '这个执行案件已经结束，不能再接案。');
    if (before) await holdBefore(transaction, before.stored, act);
    await all.insert(made);
    await inCases.update(of._id, { trial: command().set(trial), officers: command().set(officers), lastAct: act._id });
    await enterEntry(
      {
        key,
        caseId: of._id,
        courtId: of.courtId,
        kind: 'registered',
        officer: made.officer,
        doneAt: act.at,
        enteredAt: act.at,
        told: { applicant: { title: '执行员已接案', text, assets: [], media: [] } },
        lastAct: act._id,
        publish: true,
      },
      transaction,
    );
    await enter(
      {
        key: 'trialBody-enforcement',
        caseId: of._id,
        courtId: of.courtId,
        kind: 'trialBody',
        at: act.at,
        title: '确定执行人员',
        text: `本案由执行员${grant.staff.name}承办，书记员${trial.clerk.name}。`,
        by: null,
      },
      transaction,
    );
    await tellPeople(
      of,
      ofSide(people, 'applicant'),
      { key: `${key}:applicant`, title: '执行员已接案', text, at: act.at },
      transaction,
    );
  });
}
