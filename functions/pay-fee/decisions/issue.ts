/**
 * 开缴费单: a later order of a case: the claim raised, summary procedure become ordinary, a counterclaim, an application (FEE-6..8, 10,
 * 11). The amount follows from the case and what was paid; orders not paid yet that it takes the place of are replaced in the same
 * transaction. Then the notice is made, and only then served and told.
 */
import { feeName } from '../../../court/documents/fee-occasion';
import { feeOrderId } from '../../../court/fees/payment';
import { prepaymentOf } from '../../../court/fees/prepayment';
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../../court/machines/fee-order';
import { transition } from '../../../court/machines/state-machine';
import { yuanText } from '../../../court/money';
import { legalDateOf, legalDateText } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import type { OpenId } from '../../../platform/caller';
import { DuplicateKeyError } from '../../../platform/database';
import { renderPdf } from '../../../platform/documents/documents';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type Transaction, transact } from '../../../platform/transact';
import type { Case } from '../../../records/case/case';
import { inOrder } from '../../../records/case/parties';
import { pendingAidOf } from '../../../records/fee/aid';
import { keepFeeDate } from '../../../records/fee/fee-date';
import { tellLapseVoid, withoutLapse } from '../../../records/fee/lapse';
import { FEE_ORDERS, type FeeOrder, feeOrders, newFeeOrder } from '../../../records/fee/order';
import { setServedDay } from '../../../records/fee/set-served-day';
import { payersOf, tellOfOrder } from '../../../records/fee/told';
import { payerWords } from '../../../records/fee/told-words';
import { keptFee } from '../../../records/fee/whole-fee';
import { type CaseFile, caseFileOf, isServedHere, noCase, partiesAs } from '../case-file';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { type OrderView, orderView } from '../order-view';
import { make, noticeOf } from '../papers';
import { releaseTill } from '../till';
import type { StaffGrant } from '../who';
import { type LaterFee, laterFee, type Occasion, refuseOver } from './later-fee';

/** A case has few orders: one page holds them. */
const MOST = 200;

const ordersOf = (caseId: string): Promise<FeeOrder[]> => feeOrders.find({ caseId }, { limit: MOST });

const policy = staff('filing-judge', 'clerk', 'judge');

export const computeIssue: ReadOperation<PayFeeInput<'computeIssue'>, PayFeeResult<'computeIssue'>, StaffGrant> = {
  kind: 'read',
  policy,
  async run({ input: { caseId, occasion }, grant }) {
    const file = await caseFileOf(caseId, grant.staff.courtId);
    const { amountFen, steps, kind, replaces, payer, parties } = laterFee(
      { ...file, orders: await ordersOf(caseId) },
      occasion,
    );
    return {
      amountFen,
      steps,
      payerText: `${prepaymentOf(kind).text}。`,
      parties: inOrder(partiesAs(file, payer)).map(({ _id, name }) => ({
        partyId: _id,
        name,
        owes: parties?.includes(_id) === true,
      })),
      replaces: replaces.map(({ _id }) => _id),
    };
  },
};

export const issue: WriteOperation<PayFeeInput<'issue'>, OrderView, StaffGrant> = {
  kind: 'write',
  policy,
  async run({ input: { caseId, occasion, amountFen }, grant, act, again, clock, note }) {
    const file = await caseFileOf(caseId, grant.staff.courtId);
    note({ target: caseId, courtId: file.registered.courtId });
    const before = again ? (await ordersOf(caseId)).find(({ issuedBy }) => issuedBy?.act === act._id) : undefined;
    const order = before ?? (await issueAnew(file, occasion, amountFen, grant, act));
    note({ target: order._id, courtId: order.courtId });
    return orderView(await noticed(order, file, clock.now()), grant, 'court', clock.now());
  },
};

/** Two tries: the second after a till was freed. */
async function issueAnew(
  file: CaseFile,
  occasion: Occasion,
  seenFen: number,
  grant: StaffGrant,
  act: Act,
): Promise<FeeOrder> {
  const { registered } = file;
  for (let tries = 0; tries < 2; tries += 1) {
    const orders = await ordersOf(registered._id);
    const fee = laterFee({ ...file, orders }, occasion);
    const { item, amountFen, replaces } = fee;
    if (replaces.length === 0 && !grant.staff.roles.some((role) => role === 'clerk' || role === 'filing-judge'))
      throw new CourtError('FORBIDDEN', '新的缴费单由书记员或者立案法官开出。');
    const { parties } = fee;
    if (!parties)
      throw new CourtError('INVALID_INPUT', '这一方有几位当事人，请选择是谁提出的：缴费单只给他们看，由他们交。', {
        parties: '请选择',
      });
    await refusePending(replaces);
    if (amountFen !== seenFen)
      throw new CourtError('CONFLICT', `金额有变化，现在应交 ${yuanText(amountFen)}。请重新核对后再开。`, {
        amountFen: '金额有变化',
      });
    const paying = replaces.filter(({ state }) => state === 'paying');
    for (const one of paying) await releaseTill(one, act.at);
    if (paying.length > 0) continue;
    const seq = Math.max(0, ...orders.filter((one) => one.item === item).map((one) => one.seq)) + 1;
    const order = orderOf(file, { ...fee, parties }, seq, grant, act);
    // A character that cannot be shown is found before anything is written.
    const paper = noticeOf(order)?.paper(file, legalDateOf(act.at.getTime()));
    if (paper) await renderPdf(paper);
    const side = await payersOf(order);
    return transact((transaction) => issueIn(transaction, order, { fee, occasion, side, orders }));
  }
  throw busy();
}

const busy = () => new CourtError('CONFLICT', '这个案件的缴费单刚刚有变化，请刷新核对后再开。');

/** Also one that came too late, and stopped nothing (FEE-13). */
async function refusePending(replaces: readonly FeeOrder[]): Promise<void> {
  if ((await Promise.all(replaces.map(pendingAidOf))).some(Boolean))
    throw new CourtError('PRECONDITION_FAILED', '原来那张缴费单的救助申请还没有决定。请先决定，再开新的缴费单。');
}

function orderOf(
  { registered, court }: CaseFile,
  {
    item,
    kind,
    occasion,
    payer,
    parties,
    amountFen,
    steps,
    whole,
    namedDay,
    replaces,
  }: LaterFee & { parties: string[] },
  seq: number,
  { openid }: StaffGrant,
  { _id: act, at }: Act,
): FeeOrder {
  const { _id: caseId, courtId, caseNo } = registered;
  // FEE-13: what was put off stays put off.
  const deferred = replaces.find(({ state }) => state === 'deferred');
  return newFeeOrder({
    _id: feeOrderId(caseId, item, seq),
    caseId,
    courtId,
    seq,
    courtName: registered.courtName ?? court.name,
    caseNo,
    item,
    kind,
    occasion,
    payer,
    parties,
    amountFen,
    steps,
    due: keptFee(whole),
    state: transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, 'issue', deferred ? 'deferred' : 'usual').to,
    issuedAt: at,
    issuedBy: { openid, act },
    noticeServedOn: null,
    lastDay: deferred?.lastDay ?? null,
    ...(namedDay ? { namedDay } : {}),
    subMchid: court.pay?.subMchid ?? null,
    lastAct: act,
  });
}

interface Issuing {
  fee: LaterFee;
  occasion: Occasion;
  side: readonly OpenId[];
  /** Those it was reckoned from: one that has moved since makes another amount of it. */
  orders: readonly FeeOrder[];
}

async function issueIn(transaction: Transaction, order: FeeOrder, issuing: Issuing): Promise<FeeOrder> {
  const { occasion, side, orders } = issuing;
  const { replaces } = issuing.fee;
  const { caseId, lastAct: actId, issuedAt: at } = order;
  const found = await transaction.collection<Case>('cases').get(caseId);
  if (!found) throw noCase();
  refuseOver(found, occasion);
  const inOrders = transaction.collection<FeeOrder>(FEE_ORDERS);
  for (const { _id, lastAct, lastMoney, state } of orders.filter((one) => one.payer === order.payer)) {
    const now = await inOrders.get(_id);
    if (now?.state !== state || now.lastAct !== lastAct || now.lastMoney !== lastMoney) throw busy();
  }
  try {
    await inOrders.insert(order);
  } catch (error) {
    // Somebody else has issued one of this number meanwhile.
    if (error instanceof DuplicateKeyError) throw busy();
    throw error;
  }
  const { to } = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, 'replace');
  for (const one of replaces) {
    await inOrders.update(one._id, { state: to, replacedBy: order._id, lastAct: actId, ...withoutLapse(one) });
    await keepFeeDate(transaction, { ...one, state: to });
    const title = '缴费单有变化';
    await tellOfOrder(one, side, { key: 'replaced', title, text: payerWords('replace', undefined), at }, transaction);
    await tellLapseVoid(one, '另开了新的缴费单', at, transaction);
  }
  return order;
}

/** The notice is made; to who agreed to it, it is served by that (SERVE-3), and the days run. Then it is told. */
async function noticed(order: FeeOrder, file: CaseFile, now: number): Promise<FeeOrder> {
  const notice = noticeOf(order);
  if (!notice) throw new Error(`${order._id} was issued by nobody`);
  const { createdAt } = await make(order, file, notice, new Date(now));
  const served = isServedHere(file, order) ? await servedOn(order, createdAt) : order;
  await tellOfOrder(served, await payersOf(order), {
    key: 'issued',
    title: `请交${feeName(order.occasion)}`,
    text: wordsOf(served),
    at: createdAt,
    ...(served.lastDay
      ? { message: { template: 'feeDue', values: { number: order.caseNo, due: served.lastDay } } }
      : {}),
  });
  return served;
}

async function servedOn(order: FeeOrder, at: Date): Promise<FeeOrder> {
  const served = { servedOn: legalDateOf(at.getTime()), states: ['issued', 'deferred'] as const };
  return (await setServedDay(order._id, served)) ?? (await feeOrders.get(order._id)) ?? order;
}

function wordsOf({ state, lastDay, amountFen, noticeServedOn, occasion }: FeeOrder): string {
  const amount = yuanText(amountFen);
  if (state === 'deferred' && lastDay)
    return payerWords('issue', 'deferred', { amount, lastDay: legalDateText(lastDay) });
  if (noticeServedOn !== null && lastDay)
    return `请交${feeName(occasion)} ${amount}，最后一天是 ${legalDateText(lastDay)}；有困难的可以申请减、免。`;
  return `请交${feeName(occasion)} ${amount}。交纳诉讼费用通知书送达后开始计算期限，一般是 7 日；现在就可以交，有困难的可以申请减、免。`;
}
