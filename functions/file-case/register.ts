/** 登记立案: number, case, people, fee order and the filing's new state in one transaction: all of it or nothing (FILE-5, 11, NUM-2). */
import { type CaseNo, printCaseNo } from '../../court/case-number';
import { feeDeadline } from '../../court/fees/deadline';
import { feeOrderId } from '../../court/fees/payment';
import { type FilingEvent, type FilingState, filingMachine } from '../../court/machines/filing';
import { transition } from '../../court/machines/state-machine';
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import { embeddedCaseSystem } from '../../platform/case-system';
import { type Court, courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { notify } from '../../platform/notify';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import { type Transaction, transact } from '../../platform/transact';
import type { Case } from '../../records/case/case';
import { type FeeOrder, feeOrders } from '../../records/case/fee-order';
import type { CaseMember } from '../../records/case/member';
import type { HistoryEntry } from '../../records/filing/filing';
import { type Filing, filings } from '../../records/filing/filing';
import { isHandedIn, notFound } from '../../records/filing/moves';
import { filingPage } from '../../records/filing/page';
import { openContent } from '../../records/filing/sealed-content';
import { standing } from '../../records/filing/standing';
import type { FileCaseInput, FileCaseResult } from './contract';
import { suitFee } from './fee';
import type { JudgeGrant } from './judge';

type Context = WriteContext<FileCaseInput<'register'>, JudgeGrant>;

export const register: WriteOperation<FileCaseInput<'register'>, FileCaseResult<'register'>, JudgeGrant> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const { grant, note } = context;
    const court = await courts.get(grant.staff.courtId);
    if (!court) throw notFound();
    const { filing, order } =
      (await doneBefore(context)) ?? (await transact((transaction) => registerIn(transaction, court, context)));
    const { caseId, caseNo } = filing;
    if (!caseId || !caseNo) throw new Error(`filing ${filing._id} is registered without a case`);
    note({ target: caseId, courtId: court._id });
    return {
      filingId: filing._id,
      caseId,
      caseNo,
      fee: { kind: order.kind, amountFen: order.amountFen, steps: order.steps, lastDay: order.lastDay },
    };
  },
};

interface Registered {
  filing: Filing;
  order: FeeOrder;
}

/** What an earlier run of this very act registered. */
async function doneBefore({ input, act, again }: Context): Promise<Registered | undefined> {
  const filing = again ? await filings.get(input.filingId) : undefined;
  if (filing?.lastAct !== act._id || !filing.caseId) return undefined;
  const order = await feeOrders.get(feeOrderId(filing.caseId, 'acceptanceFee', 1));
  return order && { filing, order };
}

async function registerIn(transaction: Transaction, court: Court, { input, grant, act }: Context): Promise<Registered> {
  const today = legalDateOf(act.at.getTime());
  // NUM-1: the year is that of the day of registration in Shanghai. The number first: who cannot have it now has done
  // nothing else yet, and where the filing is refused below, the transaction gives it back.
  const number: CaseNo = await embeddedCaseSystem.issueNumber(transaction, court, '民初', Number(today.slice(0, 4)));
  const inFilings = transaction.collection<Filing>('filings');
  const filing = await inFilings.get(input.filingId);
  if (filing?.courtId !== court._id || !isHandedIn(filing)) throw notFound();
  refuseOtherStates(filing);
  const caseNo = printCaseNo(number);
  const caseId = `${court._id}:${number.typeCode}:${number.year}:${number.seq}`;
  const content = openContent(filing._id, filing.content);
  const fee = suitFee(content, court, input);
  const order: FeeOrder = {
    _id: feeOrderId(caseId, 'acceptanceFee', 1),
    caseId,
    courtId: court._id,
    item: 'acceptanceFee',
    kind: fee.kind,
    amountFen: fee.feeFen,
    steps: fee.steps,
    state: 'issued',
    issuedAt: act.at,
    // FEE-11, SERVE-1, 3: the notice on this platform is served now only to who agreed to that.
    lastDay: feeDeadline({
      kind: 'plaintiff',
      noticeServedOn: content.addressConfirmation?.eService ? today : null,
    }).lastDay,
  };
  await transaction.collection<Case>('cases').insert({
    _id: caseId,
    courtId: court._id,
    caseNo,
    filingId: filing._id,
    state: 'registered',
    registeredOn: today,
    causeOfAction: content.causeOfAction ?? null,
    title: filing.title,
  });
  await transaction.collection<CaseMember>('case_members').insert({
    _id: `${caseId}:${filing.filer}`,
    caseId,
    openid: filing.filer,
    courtId: court._id,
    role: content.agentAuthority && content.agentAuthority !== 'none' ? 'agent' : 'plaintiff',
    from: act.at,
  });
  await transaction.collection<FeeOrder>('fee_orders').insert(order);
  await notify(
    {
      _id: `${filing._id}:registered`,
      openid: filing.filer,
      courtId: court._id,
      title: '已立案',
      text: `案号 ${caseNo}。${order.lastDay ? `请交纳案件受理费，最迟 ${legalDateText(order.lastDay)}。` : '缴费通知送达后 7 日内交纳案件受理费。'}`,
      page: filingPage(filing._id),
      at: act.at,
    },
    transaction,
  );
  const changes = {
    state: 'registered' as const,
    lastAct: act._id,
    judge: grant.openid,
    inCourt: false,
    caseId,
    caseNo,
    ...standing(filing._id, 'registered', act.at),
  };
  const entry: HistoryEntry = { event: 'register', at: act.at, judge: grant.staff.name };
  const history = [...filing.history, entry];
  // Set whole, not pushed: a request that comes twice would tell it twice.
  await inFilings.update(filing._id, { ...changes, history: command().set(history) });
  return { filing: { ...filing, ...changes, history }, order };
}

function refuseOtherStates({ state }: Filing): void {
  const { from } = transition<FilingState, FilingEvent>(filingMachine, 'register');
  if (!from.includes(state))
    throw new CourtError(
      'PRECONDITION_FAILED',
      state === 'registered' ? '这份申请已经立案。' : '请先接收并审查这份申请，再登记立案。',
    );
}
