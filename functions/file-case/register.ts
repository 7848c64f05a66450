/**
 * 登记立案: number, case, people, fee order and the filing's new state in one transaction: all of it or nothing
 * (FILE-5, 11, NUM-2). Its papers are made of what stands then, by `issueDocuments` or by who reads them first.
 */
import { type CaseNo, printCaseNo } from '../../court/case-number';
import { type FilingEvent, type FilingState, filingMachine } from '../../court/machines/filing';
import { transition } from '../../court/machines/state-machine';
import { legalDateOf } from '../../court/time/legal-date';
import { embeddedCaseSystem } from '../../platform/case-system';
import { type Court, courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import { type Transaction, transact } from '../../platform/transact';
import { type Case, cases, changedKeyOf } from '../../records/case/case';
import { CASE_DATES, type CaseDate } from '../../records/case/date';
import { CASE_EVENTS, type CaseEvent, entryOf } from '../../records/case/event';
import type { CaseMember } from '../../records/case/member';
import type { CaseParty } from '../../records/case/parties';
import { type AidProof, FEE_AIDS, type FeeAid } from '../../records/fee/aid';
import { feeDatesOf } from '../../records/fee/fee-date';
import type { FeeOrder } from '../../records/fee/order';
import { hasAccount } from '../../records/filing/filer';
import { type Filing, filings, type HistoryEntry, kindOf } from '../../records/filing/filing';
import { isHandedIn, notFound } from '../../records/filing/moves';
import { openContent } from '../../records/filing/sealed-content';
import { standing } from '../../records/filing/standing';
import { tellNew, tellOthers } from '../../records/filing/told';
import { people } from '../../records/person/person';
import { keyOfPerson } from '../../records/representation/party-key';
import { type KeptConsent, SERVICE_CONSENTS } from '../../records/service/consent';
import { askedAid, askedProofs } from './asked-aid';
import { firstConsents, firstEvents } from './case-beginning';
import { membersOf, partiesOf } from './case-people';
import type { FileCaseInput, FileCaseResult } from './contract';
import { feeOrderOf } from './fee-shown';
import type { JudgeGrant } from './judge';
import { feeDueWords, registeredWords } from './registered-words';
import { representedIn } from './represented';
import { codeIn, orderOf, settledCase } from './settled-case';

type Context = WriteContext<FileCaseInput<'register'>, JudgeGrant>;

export const register: WriteOperation<FileCaseInput<'register'>, FileCaseResult<'register'>, JudgeGrant> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const { grant, note } = context;
    const court = await courts.get(grant.staff.courtId);
    if (!court) throw notFound();
    const { filing, registered, order } = (await doneBefore(context)) ?? (await registerAnew(court, context));
    const { fee } = registered;
    if (!fee) throw new Error(`case ${registered._id} has no fee settled`);
    note({ target: registered._id, courtId: court._id });
    await tellOthers(filing, registeredWords(filing, registered, order, context.act.at));
    return {
      filingId: filing._id,
      caseId: registered._id,
      caseNo: registered.caseNo,
      fee: { ...fee, lastDay: order?.lastDay ?? null },
    };
  },
};

export interface Registered {
  filing: Filing;
  registered: Case;
  /** FEE-10: undefined where nothing is paid ahead. */
  order: FeeOrder | undefined;
}

/** What an earlier run of this very act registered. */
async function doneBefore({ input, act, again }: Context): Promise<Registered | undefined> {
  const filing = again ? await filings.get(input.filingId) : undefined;
  if (filing?.lastAct !== act._id || !filing.caseId) return undefined;
  const [registered, order] = await Promise.all([cases.get(filing.caseId), feeOrderOf(filing.caseId)]);
  return registered && { filing, registered, order };
}

async function registerAnew(court: Court, context: Context): Promise<Registered> {
  const found = await filings.get(context.input.filingId);
  if (found?.courtId !== court._id || !isHandedIn(found)) throw notFound();
  refuseOtherStates(found);
  // Which sequence it is drawn from: of a filing under review the content does not change.
  const content = openContent(found._id, found.content);
  const typeCode = codeIn(court, kindOf(found), content);
  const proofs = await askedProofs(found, content);
  // Whose number is proved stays so: read before, since all who register at once wait for one another below.
  const person = hasAccount(found.filer) ? await people.get(found.filer) : undefined;
  const known = { typeCode, proofs, filerKey: (person && keyOfPerson(person)) ?? null };
  return transact((transaction) => registerIn(transaction, court, known, context));
}

async function registerIn(
  transaction: Transaction,
  court: Court,
  known: { typeCode: CaseNo['typeCode']; proofs: AidProof[]; filerKey: string | null },
  context: Context,
): Promise<Registered> {
  const { input, grant, act } = context;
  const today = legalDateOf(act.at.getTime());
  // NUM-1: the year is that of the day of registration in Shanghai. The number first: who cannot have it now has done
  // nothing else yet, and where the filing is refused below, the transaction gives it back.
  const number: CaseNo = await embeddedCaseSystem.issueNumber(
    transaction,
    court,
    known.typeCode,
    Number(today.slice(0, 4)),
  );
  const filing = await transaction.collection<Filing>('filings').get(input.filingId);
  if (filing?.courtId !== court._id || !isHandedIn(filing)) throw notFound();
  refuseOtherStates(filing);
  const content = openContent(filing._id, filing.content);
  const { registered: settled, fee } = settledCase({ filing, content, court, today, decision: input });
  const caseId = `${court._id}:${number.typeCode}:${number.year}:${number.seq}`;
  const changedKey = changedKeyOf(caseId, act.at);
  const receivedOn = filing.receivedAt ? { receivedOn: legalDateOf(filing.receivedAt.getTime()) } : {};
  const registered: Case = { _id: caseId, caseNo: printCaseNo(number), ...settled, ...receivedOn, changedKey };
  await transaction.collection<Case>('cases').insert(registered);
  const inIt = {
    caseId,
    courtId: court._id,
    filing,
    content,
    represented: await representedIn(transaction, filing),
    filerKey: known.filerKey,
  };
  // Nothing of a new number is there yet: each kind is entered in one action, without looking.
  const members = membersOf(inIt, act.at);
  await transaction.collection<CaseMember>('case_members').insertAll(members);
  const parties = partiesOf(inIt);
  await transaction.collection<CaseParty>('case_parties').insertAll(parties);
  const consents = firstConsents(filing, content, registered, members);
  await transaction.collection<KeptConsent>(SERVICE_CONSENTS).insertAll(consents);
  const events = firstEvents(filing, registered, act.at).map(entryOf);
  await transaction.collection<CaseEvent>(CASE_EVENTS).insertAll(events);
  const order = orderOf(registered, fee, act, { parties, subMchid: court.pay?.subMchid ?? null });
  const aid = order && askedAid(filing, content, order, known.proofs);
  if (order) {
    await transaction.collection<FeeOrder>('fee_orders').insert({ ...order, aidId: aid?._id ?? null });
    // FEE-11: its last day, where one runs already, among the dates of the case.
    await transaction.collection<CaseDate>(CASE_DATES).insertAll(feeDatesOf(order));
  }
  if (aid) await transaction.collection<FeeAid>(FEE_AIDS).insert(aid);
  const bill = feeDueWords(filing, order, act.at);
  const words = registeredWords(filing, registered, order, act.at);
  await tellNew(filing, bill ? [words, bill] : [words], transaction);
  return { filing: await moved(transaction, filing, registered, context, grant), registered, order };
}

async function moved(
  transaction: Transaction,
  filing: Filing,
  { _id: caseId, caseNo, registeredFirst = false }: Case,
  { act }: Context,
  { openid, staff: { name } }: JudgeGrant,
): Promise<Filing> {
  const changes = {
    state: 'registered' as const,
    lastAct: act._id,
    judge: openid,
    inCourt: false,
    caseId,
    caseNo,
    registeredFirst,
    ...standing(filing._id, 'registered', act.at),
  };
  const entry: HistoryEntry = { event: 'register', at: act.at, judge: name };
  const history = [...filing.history, entry];
  // Set whole, not pushed: a request that comes twice would tell it twice.
  await transaction.collection<Filing>('filings').update(filing._id, { ...changes, history: command().set(history) });
  return { ...filing, ...changes, history };
}

function refuseOtherStates({ state }: Filing): void {
  const { from } = transition<FilingState, FilingEvent>(filingMachine, 'register');
  if (!from.includes(state))
    throw new CourtError(
      'PRECONDITION_FAILED',
      state === 'registered' ? '这份申请已经立案。' : '请先接收并审查这份申请，再登记立案。',
    );
}
