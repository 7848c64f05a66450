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
import { type Case, cases } from '../../records/case/case';
import type { CaseMember } from '../../records/case/member';
import type { CaseParty } from '../../records/case/parties';
import { type AidProof, FEE_AIDS, type FeeAid } from '../../records/fee/aid';
import type { FeeOrder } from '../../records/fee/order';
import { type Filing, filings, type HistoryEntry, kindOf } from '../../records/filing/filing';
import { isHandedIn, notFound } from '../../records/filing/moves';
import { openContent } from '../../records/filing/sealed-content';
import { standing } from '../../records/filing/standing';
import { tell, tellOthers } from '../../records/filing/told';
import { askedAid, askedProofs } from './asked-aid';
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
  return transact((transaction) => registerIn(transaction, court, typeCode, proofs, context));
}

async function registerIn(
  transaction: Transaction,
  court: Court,
  typeCode: CaseNo['typeCode'],
  proofs: AidProof[],
  context: Context,
): Promise<Registered> {
  const { input, grant, act } = context;
  const today = legalDateOf(act.at.getTime());
  // NUM-1: the year is that of the day of registration in Shanghai. The number first: who cannot have it now has done
  // nothing else yet, and where the filing is refused below, the transaction gives it back.
  const number: CaseNo = await embeddedCaseSystem.issueNumber(transaction, court, typeCode, Number(today.slice(0, 4)));
  const filing = await transaction.collection<Filing>('filings').get(input.filingId);
  if (filing?.courtId !== court._id || !isHandedIn(filing)) throw notFound();
  refuseOtherStates(filing);
  const content = openContent(filing._id, filing.content);
  const { registered: settled, fee } = settledCase({ filing, content, court, today, decision: input });
  const caseId = `${court._id}:${number.typeCode}:${number.year}:${number.seq}`;
  const registered: Case = { _id: caseId, caseNo: printCaseNo(number), ...settled };
  const order = orderOf(registered, fee, act, court.pay?.subMchid ?? null);
  const of = { caseId, courtId: court._id };
  await transaction.collection<Case>('cases').insert(registered);
  const represented = await representedIn(transaction, filing);
  const inMembers = transaction.collection<CaseMember>('case_members');
  for (const member of membersOf(of, filing, content, represented, act.at)) await inMembers.insert(member);
  const inParties = transaction.collection<CaseParty>('case_parties');
  for (const party of partiesOf(of, filing, content, represented)) await inParties.insert(party);
  const aid = order && askedAid(filing, content, order, proofs);
  if (order) await transaction.collection<FeeOrder>('fee_orders').insert({ ...order, aidId: aid?._id ?? null });
  if (aid) await transaction.collection<FeeAid>(FEE_AIDS).insert(aid);
  await tell(filing, registeredWords(filing, registered, order, act.at), transaction);
  const bill = feeDueWords(filing, order, act.at);
  if (bill) await tell(filing, bill, transaction);
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
