/**
 * 变更、追加执行当事人 (ENF-9; 变更、追加当事人规定): by a ruling that is signed and sealed, on its ground, whom it names comes into the execution:
 * beside the others, or in the place of one, who leaves by it. He has the ruling, and of a debtor the notice with days of his own.
 */
import { changeScope, partyChange, partyChangeProblem } from '../../../court/enforcement/party-change';
import { fen } from '../../../court/money';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import type { Transaction } from '../../../platform/transact';
import { caseDates } from '../../../records/case/date';
import { leave } from '../../../records/case/leave';
import { insertParty } from '../../../records/case/new-party';
import { type CaseParty, type Coming, cameBy, caseParties } from '../../../records/case/parties';
import { type DebtorStanding, NEW_DEBTOR } from '../../../records/enforcement/enforcement';
import { type ExecutionFile, kindOfParty } from '../../../records/enforcement/file';
import { keepMeasureDate } from '../../../records/enforcement/measure-date';
import { enforcementWords } from '../../../records/enforcement/move';
import { linkParty } from '../../../records/person/link';
import { serviceIdOf } from '../../../records/service/service';
import type { CourtInput, CourtResult } from '../contract-court';
import { needNamed, needUnused, standingsOf, warningsOf } from './change-checks';
import { changePapers } from './change-papers';
import type { StaffGrant } from './mine';
import { noticeId } from './notice-papers';
import type { Asked } from './officer-step';
import { needNotResumed } from './resumed';
import { readRulingId, rulingFor } from './rulings-used';
import { type StepOf, takeStep } from './take-step';
import { takesToo, whoComes, withParty } from './who-comes';

type Input = CourtInput<'changeParties'>;
const MOST = 1000;

export const changeParties: WriteOperation<Input, CourtResult<'changeParties'>, StaffGrant> = {
  kind: 'write',
  policy: staff('enforcement', 'judge'),
  async run(context) {
    const { input, act } = context;
    const { caseId, rulingId } = input;
    let came: CaseParty | undefined;
    const moved = await takeStep(context, {
      caseId,
      name: 'changeParties',
      as: ['enforcement', 'judge'],
      build: (file, key) => comingIn(file, { ...context, key }),
      async beforeSending() {
        came = cameBy(await caseParties.find({ caseId }, { limit: MOST }), rulingId);
        if (came) await linkParty(came, act.at);
      },
    });
    return { ...moved, partyId: came?._id ?? '' };
  },
};

async function comingIn(file: ExecutionFile, { input, act, key }: Asked<Input>): Promise<StepOf> {
  const { found, everybody, today } = file;
  needNotResumed(file);
  const ruling = await rulingFor(found.caseId, input.rulingId, 'changeParties');
  const change = readRulingId(ruling._id)?.change;
  if (!change) throw new Error(`the ruling ${ruling._id} changes nobody`);
  needUnused(file, ruling._id);
  const { ground } = change;
  const { side, replaces } = partyChange(ground);
  const { inPlaceOf } = input;
  const limitFen = input.limitFen === undefined ? undefined : fen(input.limitFen);
  const problem = partyChangeProblem({ ground, inPlaceOf, limitFen }, standingsOf(file));
  if (problem)
    throw new CourtError('PRECONDITION_FAILED', problem.text, {
      [replaces === 'must' || inPlaceOf ? 'inPlaceOf' : 'limitFen']: problem.text,
    });
  const coming: Coming = { on: today, ground, act: ruling._id, ...(inPlaceOf ? { inPlaceOf } : {}) };
  const { party, isNew } = whoComes(file, input, coming);
  needNamed(change, party.name);
  const replaced = everybody.find(({ _id }) => _id === inPlaceOf);
  const after = withParty(file, party, inPlaceOf);
  const liability = { ground, limitFen: limitFen ?? null };
  const dates = replaced ? await caseDates.find({ caseId: found.caseId }, { limit: MOST }) : [];
  const words = enforcementWords(
    { event: 'changeParties' },
    {
      change: `${replaced ? '变更' : '追加'}当事人：${partyChange(ground).name}`,
      joined: party.name,
      role: `${side === 'applicant' ? '申请执行人' : '被执行人'}${replaced ? `，${isNew ? '' : '也'}代替${replaced.name}` : ''}${changeScope(ground, liability.limitFen)}`,
    },
  );
  const papers = changePapers(after, { ruling, party, isNew, replaced, ground, liability, key });
  return {
    move: { event: 'changeParties', holds: { changeByLaw: true } },
    set:
      side === 'applicant'
        ? {}
        : { debtors: command().set(debtorsAfter(after, party, { isNew, inPlaceOf, liability, key })) },
    entry: { kind: 'parties', title: replaced ? '变更当事人' : '追加当事人', told: words },
    letsIn: true,
    async also(transaction) {
      if (isNew) await insertParty(transaction, party);
      else await takesToo(transaction, party, coming);
      if (replaced) {
        const left = { on: today, why: 'replaced' } as const;
        const people = [...file.members, ...file.waiting];
        await leave(transaction, { partyIds: [replaced._id], left, at: act.at }, people, dates);
      }
      if (side === 'applicant') await keepCalendars(transaction, after);
    },
    decides: input.paperId
      ? {
          paperId: input.paperId,
          kind: 'changeDebtor',
          outcome: 'granted',
          title: '执行裁定书（变更、追加当事人）',
          reasons: '理由写在裁定书里',
        }
      : undefined,
    papers,
    warnings: warningsOf(file, party, replaced, change),
  };
}

/** Whom he follows owes no more; he has the notice's days by his own service, where the notice is out and the execution goes on. */
function debtorsAfter(
  file: ExecutionFile,
  party: CaseParty,
  {
    isNew,
    inPlaceOf,
    liability,
    key,
  }: {
    isNew: boolean;
    inPlaceOf: string | undefined;
    liability: NonNullable<DebtorStanding['liability']>;
    key: string;
  },
): DebtorStanding[] {
  const { found, today } = file;
  const others = found.debtors.map((one) => (one.partyId === inPlaceOf ? { ...one, left: one.left ?? today } : one));
  // Who is in it already owes by the title, and has his notice.
  if (!isNew) return others;
  const noticeServiceId = found.noticedOn && !found.ended ? serviceIdOf(noticeId(party._id, key), party._id) : null;
  const { _id: partyId, name } = party;
  return [...others, { ...NEW_DEBTOR, partyId, name, kind: kindOfParty(file, party), liability, noticeServiceId }];
}

/** What is held ends for who stands there now. */
async function keepCalendars(transaction: Transaction, { measures, parties }: ExecutionFile): Promise<void> {
  for (const measure of measures.filter(({ state }) => state === 'inForce'))
    await keepMeasureDate(transaction, measure, parties);
}
