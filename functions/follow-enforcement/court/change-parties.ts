/**
 * 变更、追加执行当事人 (ENF-9; 变更、追加当事人规定): by a ruling that is signed and sealed, on its ground, whom it names comes into the execution:
 * beside the others, or in the place of one, who leaves by it. He has the ruling, and of a debtor the notice with days of his own.
 */
import { changeScope, partyChange, partyChangeProblem } from '../../../court/enforcement/party-change';
import { fen } from '../../../court/money';
import type { Step } from '../../../court/step';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import type { Transaction } from '../../../platform/transact';
import { caseDates } from '../../../records/case/date';
import { leave } from '../../../records/case/leave';
import { insertParty, newParty } from '../../../records/case/new-party';
import { type CaseParty, caseParties, inOrder } from '../../../records/case/parties';
import { keyOfParty } from '../../../records/case/same-party';
import { type DebtorStanding, NEW_DEBTOR } from '../../../records/enforcement/enforcement';
import { type ExecutionFile, kindOfParty } from '../../../records/enforcement/file';
import { keepMeasureDate } from '../../../records/enforcement/measure-date';
import { enforcementWords } from '../../../records/enforcement/move';
import { linkParty } from '../../../records/person/link';
import { serviceIdOf } from '../../../records/service/service';
import type { CourtInput, CourtResult } from '../contract-court';
import { changePapers } from './change-papers';
import type { StaffGrant } from './mine';
import { noticeId } from './notice-papers';
import type { Asked } from './officer-step';
import { type RuledChange, readRulingId, respondentKey, rulingFor } from './rulings-used';
import { type StepOf, takeStep } from './take-step';

type Input = CourtInput<'changeParties'>;
const MOST = 1000;

export const changeParties: WriteOperation<Input, CourtResult<'changeParties'>, StaffGrant> = {
  kind: 'write',
  policy: staff('enforcement', 'judge'),
  async run(context) {
    const { input, act } = context;
    const { caseId, rulingId } = input;
    const moved = await takeStep(context, {
      caseId,
      name: 'changeParties',
      as: ['enforcement', 'judge'],
      build: (file, key) => comingIn(file, { ...context, key }),
      async beforeSending() {
        const joined = await joinedBy(caseId, rulingId);
        if (joined) await linkParty(joined, act.at);
      },
    });
    return { ...moved, partyId: (await joinedBy(caseId, rulingId))?._id ?? '' };
  },
};

/** Of a ruling comes one party. */
const joinedBy = async (caseId: string, rulingId: string): Promise<CaseParty | undefined> =>
  (await caseParties.find({ caseId }, { limit: MOST })).find(({ joined }) => joined?.act === rulingId);

async function comingIn(file: ExecutionFile, { input, act, key }: Asked<Input>): Promise<StepOf> {
  const { found, of, everybody, today } = file;
  const ruling = await rulingFor(found.caseId, input.rulingId, 'changeParties');
  const change = readRulingId(ruling._id)?.change;
  if (!change) throw new Error(`the ruling ${ruling._id} changes nobody`);
  needUnused(file, ruling._id);
  needNamed(change, input.enters.name);
  const { ground } = change;
  const { side, replaces } = partyChange(ground);
  const { inPlaceOf } = input;
  const limitFen = input.limitFen === undefined ? undefined : fen(input.limitFen);
  const problem = partyChangeProblem({ ground, inPlaceOf, limitFen }, sidesOf(file));
  if (problem)
    throw new CourtError('PRECONDITION_FAILED', problem.text, {
      [replaces === 'must' || inPlaceOf ? 'inPlaceOf' : 'limitFen']: problem.text,
    });
  const party = newParty(of, everybody, input.enters, { ground, role: side, inPlaceOf, act: ruling._id, on: today });
  const replaced = everybody.find(({ _id }) => _id === inPlaceOf);
  const after = withParty(file, party, inPlaceOf);
  const liability = { ground, limitFen: limitFen ?? null };
  const dates = replaced ? await caseDates.find({ caseId: found.caseId }, { limit: MOST }) : [];
  const words = enforcementWords(
    { event: 'changeParties' },
    {
      change: `${replaced ? '变更' : '追加'}当事人：${partyChange(ground).name}`,
      joined: party.name,
      role: `${side === 'applicant' ? '申请执行人' : '被执行人'}${replaced ? `，代替${replaced.name}` : ''}${changeScope(ground, liability.limitFen)}`,
    },
  );
  const papers = changePapers(after, { ruling, party, replaced, ground, liability, key });
  return {
    move: { event: 'changeParties', holds: { changeByLaw: true } },
    set:
      side === 'applicant' ? {} : { debtors: command().set(debtorsAfter(after, party, { inPlaceOf, liability, key })) },
    entry: { kind: 'parties', title: replaced ? '变更当事人' : '追加当事人', told: words },
    letsIn: true,
    async also(transaction) {
      await insertParty(transaction, party);
      if (!replaced) return;
      const left = { on: today, why: 'replaced' } as const;
      const people = [...file.members, ...file.waiting];
      await leave(transaction, { partyIds: [replaced._id], left, at: act.at }, people, dates);
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

/** Of one ruling comes one party. Throws CourtError PRECONDITION_FAILED. */
function needUnused({ everybody }: ExecutionFile, rulingId: string): void {
  const known = everybody.find(({ joined }) => joined?.act === rulingId);
  if (known)
    throw new CourtError('PRECONDITION_FAILED', `已经按这份裁定书办理过：${known.name}已经是本案当事人。`, {
      rulingId: '请重新选择裁定书',
    });
}

/** Whom the ruling names, and nobody else. Throws CourtError INVALID_INPUT. */
function needNamed({ respondent }: RuledChange, name: string): void {
  if (respondentKey(name) !== respondent)
    throw new CourtError('INVALID_INPUT', '姓名或者名称和裁定书里的不一样，请照裁定书填写。', {
      'enters.name': '请照裁定书填写',
    });
}

const sidesOf = ({ parties }: ExecutionFile) =>
  parties.flatMap(({ _id: partyId, role }) =>
    role === 'applicant' || role === 'judgmentDebtor' ? [{ partyId, side: role }] : [],
  );

const withParty = (file: ExecutionFile, party: CaseParty, replaced: string | undefined): ExecutionFile => ({
  ...file,
  parties: inOrder([...file.parties.filter(({ _id }) => _id !== replaced), party]),
});

/** Whom he follows owes no more; he has the notice's days by his own service, where the notice is out. */
function debtorsAfter(
  file: ExecutionFile,
  party: CaseParty,
  {
    inPlaceOf,
    liability,
    key,
  }: { inPlaceOf: string | undefined; liability: NonNullable<DebtorStanding['liability']>; key: string },
): DebtorStanding[] {
  const { found, today } = file;
  const others = found.debtors.map((one) => (one.partyId === inPlaceOf ? { ...one, left: today } : one));
  const noticeServiceId = found.noticedOn ? serviceIdOf(noticeId(party._id, key), party._id) : null;
  const { _id: partyId, name } = party;
  return [...others, { ...NEW_DEBTOR, partyId, name, kind: kindOfParty(file, party), liability, noticeServiceId }];
}

/** What is held ends for who stands there now. */
async function keepCalendars(transaction: Transaction, { measures, parties }: ExecutionFile): Promise<void> {
  for (const measure of measures.filter(({ state }) => state === 'inForce'))
    await keepMeasureDate(transaction, measure, parties);
}

function warningsOf(
  { found }: ExecutionFile,
  party: CaseParty,
  replaced: CaseParty | undefined,
  { ground }: RuledChange,
): Step[] {
  const standing = found.debtors.find(({ partyId }) => partyId === replaced?._id);
  const isDebtor = partyChange(ground).side === 'judgmentDebtor';
  const say = (when: boolean, text: string, rule: string): Step[] => (when ? [{ text, rule }] : []);
  return [
    ...say(
      keyOfParty(party) === undefined,
      `没有填写${party.name}的号码，不能自动关联。请书记员凭他的证件发关联码。`,
      'PROG-1',
    ),
    ...say(
      isDebtor,
      `复议、执行异议之诉的期间和审理期间，不处分${party.name}有争议的财产；申请执行人提供担保请求继续的，可以准许。`,
      'ENF-9 变更、追加当事人规定31.2, 32.2',
    ),
    ...say(
      Boolean(standing?.restriction && !standing.restriction.lifted),
      `${replaced?.name ?? ''}还在限制消费中，请解除。`,
      'ENF-10 限制高消费规定第9条',
    ),
    ...say(
      Boolean(standing?.listing && !standing.listing.deleted),
      `${replaced?.name ?? ''}还在失信名单里，请删除。`,
      'ENF-12 失信名单规定（2017）第10条',
    ),
  ];
}
