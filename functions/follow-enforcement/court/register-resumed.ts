/** 恢复执行立案 (ENF-8, NUM-4, 5; 解释517.2): a new case with what is left of the debt, linked both ways. */
import { printCaseNo } from '../../../court/case-number';
import { attempt } from '../../../court/machines/attempt';
import { enforcementMachine } from '../../../court/machines/enforcement';
import { fen, yuanText } from '../../../court/money';
import { type LegalDate, legalDateOf } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import { embeddedCaseSystem } from '../../../platform/case-system';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type Transaction, transact } from '../../../platform/transact';
import { CASES, type Case, changedKeyOf } from '../../../records/case/case';
import { enter } from '../../../records/case/event';
import { ofSide, tellPeople } from '../../../records/case/tell';
import { ENFORCEMENTS, type Enforcement, enforcements } from '../../../records/enforcement/enforcement';
import { enterEntry } from '../../../records/enforcement/enter';
import { type ExecutionFile, executionFile } from '../../../records/enforcement/file';
import { enforcementWords, noEnforcement } from '../../../records/enforcement/move';
import { type KeptConsent, serviceConsents } from '../../../records/service/consent';
import type { CourtInput, CourtResult } from '../contract-court';
import { needSame, whileStale } from './as-read';
import type { CourtContext, StaffGrant } from './mine';
import { copyPeople } from './resumed-people';
import { keyOf } from './take-step';

const MOST = 1000;

export const registerResumed: WriteOperation<
  CourtInput<'registerResumed'>,
  CourtResult<'registerResumed'>,
  StaffGrant
> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const { input, act, grant, note } = context;
    const found = await enforcements.get(input.caseId);
    if (found?.courtId !== grant.staff.courtId) throw noEnforcement();
    note({ courtId: found.courtId, target: found._id });
    return { ...(await registered(context, input.caseId, act.at)), resumes: found.caseNo };
  },
};

/** What changed meanwhile is read again. */
export async function registered(
  context: CourtContext<CourtInput<'registerResumed'>>,
  caseId: string,
  at: Date,
): Promise<{ caseId: string; caseNo: string }> {
  return whileStale(async () => {
    const file = await executionFile(caseId, at);
    const consents = await serviceConsents.find({ caseId }, { limit: MOST });
    return transact((transaction) => registerIn(transaction, context, file, consents));
  });
}

async function registerIn(
  transaction: Transaction,
  { input, act, grant }: CourtContext<CourtInput<'registerResumed'>>,
  file: ExecutionFile,
  consents: readonly KeptConsent[],
): Promise<{ caseId: string; caseNo: string }> {
  const all = transaction.collection<Enforcement>(ENFORCEMENTS);
  const { found, of, court, today } = file;
  const now = await all.get(found._id);
  const asked = now?.resumptions?.find(({ id }) => id === input.resumptionId);
  if (!now || !asked)
    throw new CourtError('INVALID_INPUT', '没有找到这份恢复执行的申请，请重新选择。', { resumptionId: '请重新选择' });
  if (asked.registered) return asked.registered;
  // What is carried over was reckoned by the file: money that came in meanwhile is to be taken off too.
  needSame(now, file.stored);
  if (file.owed.heldFen > 0)
    throw new CourtError(
      'PRECONDITION_FAILED',
      `原案还有 ${yuanText(file.owed.heldFen)}在法院账户里，请先由执行员${now.officer.name}发放或者退还，再登记恢复执行。`,
    );
  const answer = attempt(enforcementMachine, {
    state: undefined,
    event: 'register',
    outcome: 'resumed',
    actor: 'filing-judge',
    holds: (guard) => (guard === 'earlierRoundClosed' ? now.state === 'roundClosed' : asked.assets !== ''),
  });
  if ('refused' in answer)
    throw new CourtError(
      'PRECONDITION_FAILED',
      answer.refused === 'guards' ? answer.unmet.map(({ text }) => text).join('') : '现在不能恢复执行。',
    );
  const number = await embeddedCaseSystem.issueNumber(transaction, court, '执恢', Number(today.slice(0, 4)));
  const caseId = `${court._id}:${number.typeCode}:${number.year}:${number.seq}`;
  const made = { caseId, caseNo: printCaseNo(number) };
  await transaction.collection<Case>(CASES).insert(resumedCase(file, made, act));
  await copyPeople(transaction, file, made, consents, act);
  // Whoever else asked for it, asked for this: of one debt two executions would each collect the whole.
  const resumptions = (now.resumptions ?? []).map((one) => ({ ...one, registered: made }));
  await all.update(now._id, { resumptions: command().set(resumptions), resumptionOpen: false, lastAct: act._id });
  const key = keyOf('resumed', act);
  const { applicant = '' } = enforcementWords(
    { event: 'register', outcome: 'resumed' },
    { caseNo: made.caseNo, officer: '接案后告诉您' },
  );
  await enterEntry(
    {
      key,
      caseId: now._id,
      courtId: now.courtId,
      kind: 'resume',
      officer: { openid: grant.openid, name: grant.staff.name, post: '立案法官' },
      doneAt: act.at,
      enteredAt: act.at,
      told: { applicant: { title: '已恢复执行', text: applicant, assets: [], media: [] } },
      lastAct: act._id,
      publish: true,
    },
    transaction,
  );
  const text = `${court.name}登记立案，案号 ${made.caseNo}，恢复执行 ${of.caseNo}。`;
  const entry = {
    courtId: of.courtId,
    at: act.at,
    by: null,
    kind: 'registration',
    title: '恢复执行立案',
    text,
  } as const;
  await enter({ ...entry, key: 'registration', caseId }, transaction);
  const telling = { key: 'registered', title: '已恢复执行', text: applicant, at: act.at };
  await tellPeople({ _id: caseId, courtId: of.courtId }, ofSide(file.members, 'applicant'), telling, transaction);
  return made;
}

function resumedCase(
  { of, found, owed, today }: ExecutionFile,
  { caseId, caseNo }: { caseId: string; caseNo: string },
  act: Act,
): Case {
  const { courtId, courtName, filingId, causeOfAction, title } = of;
  const { obligation } = found;
  return {
    _id: caseId,
    courtId,
    ...(courtName ? { courtName } : {}),
    caseNo,
    kind: 'enforcement',
    typeCode: '执恢',
    filingId,
    state: 'registered',
    lastAct: act._id,
    registeredOn: legalDateOf(act.at.getTime()),
    causeOfAction,
    title,
    changedKey: changedKeyOf(caseId, act.at),
    resumes: of._id,
    // 解释465 alike: what was paid is taken off; the double part goes on with what is left of its base.
    carried: {
      ...obligation,
      debtFen: owed.dueFen,
      doubled: doubledLeft(obligation.doubled, owed.baseLeftFen, today),
    },
    fee: {
      kind: 'enforcement',
      amountFen: fen(owed.feeLeftFen),
      steps: [{ text: '原执行案件没有收到的执行申请费。', rule: 'FEE-10 诉讼费用交纳办法第20条第2款' }],
      prepaid: false,
      payment: '执行后由被执行人负担',
    },
  };
}

const doubledLeft = (
  doubled: Enforcement['obligation']['doubled'],
  baseFen: Enforcement['feeFen'],
  today: LegalDate,
): Enforcement['obligation']['doubled'] =>
  doubled && baseFen > 0 ? { baseFen, dueOn: today > doubled.dueOn ? today : doubled.dueOn } : null;
