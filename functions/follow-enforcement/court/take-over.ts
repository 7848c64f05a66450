/** 接案: the officer takes a registered execution over, with what the title demands; from then on there is an execution (DOMAIN 3, FILE-12). */
import { estimateFee } from '../../../court/fees/estimate';
import { type Fen, fen } from '../../../court/money';
import { isLegalDate, type LegalDate, legalDateOf, parseLegalDate } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { type Staff, staff, staffCollection } from '../../../platform/policy';
import { type Transaction, transact } from '../../../platform/transact';
import { CASES, type Case, cases, type TrialBody } from '../../../records/case/case';
import { enter } from '../../../records/case/event';
import { ofSide, peopleOf, tellPeople } from '../../../records/case/tell';
import { dueKeyOf, listingKeyOf } from '../../../records/enforcement/due';
import {
  type DebtorStanding,
  ENFORCEMENTS,
  type Enforcement,
  enforcements,
  type Obligation,
} from '../../../records/enforcement/enforcement';
import { enterEntry, entryIdOf } from '../../../records/enforcement/enter';
import { enforcementEntries } from '../../../records/enforcement/entry';
import { type CaseFile, caseFileOf, debtorsOf, kindOfParty } from '../../../records/enforcement/file';
import { noEnforcement } from '../../../records/enforcement/move';
import { NO_SUMS } from '../../../records/enforcement/sums';
import { filings } from '../../../records/filing/filing';
import type { CourtInput, CourtResult } from '../contract-court';
import { needSame, whileStale } from './as-read';
import type { CourtContext, StaffGrant } from './mine';
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
  const before = of.resumes ? await enforcements.get(of.resumes) : undefined;
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
    if (before) await holdBefore(transaction, before, act);
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

async function newEnforcement(
  { input, act, grant: { openid, staff: officer } }: CourtContext<Input>,
  file: CaseFile,
  before: Enforcement | undefined,
): Promise<Enforcement> {
  const { of } = file;
  const obligation = input.obligation ? obligationOf(input.obligation, officer.name, act) : of.carried;
  if (!obligation)
    throw new CourtError('INVALID_INPUT', '请填写执行依据和应当履行的内容、金额。', {
      obligation: '请填写应当履行的义务',
    });
  const filing = await filings.get(of.filingId);
  const receivedOn = of.resumes ? of.registeredOn : (dayOf(filing?.receivedAt) ?? of.registeredOn);
  const { clerk, judge } = await namedIn(input, officer);
  const made: Enforcement = {
    _id: of._id,
    caseId: of._id,
    courtId: of.courtId,
    courtName: of.courtName ?? file.court.name,
    caseNo: of.caseNo,
    registeredOn: of.registeredOn,
    receivedOn,
    state: 'registered',
    lastAct: act._id,
    officer: { openid, name: officer.name, post: '执行员' },
    clerk: { openid: clerk.openid, name: clerk.name },
    judge: judge ? { openid: judge.openid, name: judge.name } : null,
    obligation,
    feeFen: feeOf(input, of, obligation, file),
    sums: NO_SUMS,
    debtors: debtorsOf(file).map((party) => ({
      ...NEW_DEBTOR,
      partyId: party._id,
      name: party.name,
      kind: kindOfParty(file, party),
      ...carriedOver(before, party._id),
    })),
    firstMeasureOn: null,
    noticedOn: null,
    settlement: null,
    stay: null,
    round: {},
    ended: null,
    ...(of.resumes ? { resumes: of.resumes } : {}),
    dueKey: '',
  };
  return { ...made, listingKey: listingKeyOf(of._id, made.debtors), dueKey: dueKeyOf(made, [], []) };
}

const NEW_DEBTOR = {
  noticeServiceId: null,
  performBy: null,
  reportBy: null,
  reportedAt: null,
  missing: null,
  restriction: null,
  listing: null,
} as const;

/** What it is resumed with is what stands there: nobody lifts a restriction there while it is taken over here. Throws Stale. */
async function holdBefore(transaction: Transaction, before: Enforcement, { _id: lastAct }: Act): Promise<void> {
  const all = transaction.collection<Enforcement>(ENFORCEMENTS);
  const now = await all.get(before._id);
  if (!now) throw noEnforcement();
  needSame(now, before);
  await all.update(before._id, { lastAct });
}

/** ENF-10, 12: what binds the debtor goes on when the execution is resumed; each has kept his place among them, and two may bear one name. */
function carriedOver(
  before: Enforcement | undefined,
  partyId: string,
): Partial<Pick<DebtorStanding, 'restriction' | 'listing'>> {
  const placeOf = (id: string) => id.split(':').at(-1);
  const same = before?.debtors.find((one) => placeOf(one.partyId) === placeOf(partyId));
  return same ? { restriction: same.restriction, listing: same.listing } : {};
}

const dayOf = (at: Date | null | undefined): LegalDate | undefined => (at ? legalDateOf(at.getTime()) : undefined);

/** As the officer reads it in the title. Throws CourtError INVALID_INPUT. */
export function obligationOf(
  input: NonNullable<Input['obligation']>,
  enteredBy: string,
  act: Pick<Act, 'at'>,
): Obligation {
  const { kind, title, text, debtFen, doubled } = input;
  if (kind === 'money' && debtFen === 0)
    throw new CourtError('INVALID_INPUT', '金钱义务请填写尚欠的金额。', { 'obligation.debtFen': '请填写金额' });
  return {
    kind,
    title: {
      number: title.number.trim(),
      issuedBy: title.issuedBy.trim(),
      effectiveOn: title.effectiveOn ? parseLegalDate(title.effectiveOn) : null,
    },
    text: text.trim(),
    debtFen: fen(debtFen),
    doubled: doubledOf(doubled, debtFen),
    enteredBy,
    enteredAt: act.at,
  };
}

/** Throws CourtError INVALID_INPUT where the base is more than the debt. */
export function doubledOf(
  doubled: { baseFen: number; dueOn: string } | null | undefined,
  debtFen: number,
): Obligation['doubled'] {
  if (!doubled) return null;
  if (doubled.baseFen > debtFen)
    throw new CourtError('INVALID_INPUT', '计算加倍利息的本金不能超过尚欠金额，请核对。', {
      'doubled.baseFen': '请核对金额',
    });
  // 法释〔2014〕8号7: days before it follow older rules, which are not reckoned here.
  if (!isLegalDate(doubled.dueOn) || doubled.dueOn < '2014-07-31')
    throw new CourtError('INVALID_INPUT', '2014年8月1日以前的迟延利息按旧规定计算，请算好后计入尚欠金额。', {
      'doubled.dueOn': '请核对日期',
    });
  return { baseFen: fen(doubled.baseFen), dueOn: doubled.dueOn };
}

/** FEE-10: as registration settled it; paid ahead, nothing is taken out of what comes in. */
function feeOf({ feeFen }: Input, { fee, resumes }: Case, { kind, debtFen }: Obligation, { court }: CaseFile): Fen {
  if (feeFen !== undefined) return fen(feeFen);
  if (fee) return fee.prepaid ? fen(0) : fee.amountFen;
  if (resumes) return fen(0);
  return estimateFee('enforcement', kind === 'money' ? debtFen : undefined, court.fees).feeFen;
}

/** Throws CourtError INVALID_INPUT for who has not this post in the court. */
export async function namedIn(
  { clerkId, judgeId }: { clerkId: string; judgeId?: string | undefined },
  { courtId }: Pick<Staff, 'courtId'>,
): Promise<{ clerk: Staff; judge: Staff | undefined }> {
  const clerk = await officerOf(clerkId, courtId, 'clerk');
  return { clerk, judge: judgeId === undefined ? undefined : await officerOf(judgeId, courtId, 'judge') };
}

const WHO = { clerk: '书记员', judge: '法官', enforcement: '执行人员' } as const;

export async function officerOf(staffId: string, courtId: string, role: keyof typeof WHO): Promise<Staff> {
  const found = await staffCollection.get(staffId);
  if (found?.courtId === courtId && found.active && found.roles.includes(role)) return found;
  const field = role === 'enforcement' ? 'officerId' : `${role}Id`;
  throw new CourtError('INVALID_INPUT', `本院没有这位${WHO[role]}，请重新选择。`, {
    [field]: `请重新选择${WHO[role]}`,
  });
}

/** As the case shows it to its people. */
async function bodyOf(
  input: Input,
  officer: Staff,
  { registeredOn }: Case,
  act: Pick<Act, 'at'>,
): Promise<{ trial: TrialBody; officers: TrialBody['clerk']['openid'][] }> {
  const { clerk, judge } = await namedIn(input, officer);
  const assignedOn = parseLegalDate(input.assignedOn);
  if (assignedOn < registeredOn || assignedOn > legalDateOf(act.at.getTime()))
    throw new CourtError('INVALID_INPUT', '分案日期应当在立案那天到今天之间，请核对。', { assignedOn: '请核对日期' });
  return trialOf(officer, clerk, judge, { assignedOn, assignedBy: input.assignedBy.trim() });
}

export function trialOf(
  officer: Staff,
  clerk: Staff,
  judge: Staff | undefined,
  assigned: Pick<TrialBody, 'assignedOn' | 'assignedBy'>,
): { trial: TrialBody; officers: TrialBody['clerk']['openid'][] } {
  const all = [officer, ...(judge && judge._id !== officer._id ? [judge] : [])];
  return {
    trial: {
      judges: all.map(({ openid, name }) => ({ openid, name, post: '审判员' as const })),
      clerk: { openid: clerk.openid, name: clerk.name },
      ...assigned,
    },
    officers: [...new Set([...all, clerk].map(({ openid }) => openid))],
  };
}
