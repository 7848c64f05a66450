/**
 * DOMAIN 4: every action of this service by everybody: the side that owes, its agent and one who was it, the other side, people of
 * another case, every office of the court, and those of another court. An action without a line does not compile.
 */
import { parseLegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { staffCollection } from '../../platform/policy';
import { caseMembers } from '../../records/case/member';
import { payDoubts } from '../../records/fee/doubt';
import type { FeeOrder } from '../../records/fee/order';
import { payCodeOf, payKeyOf } from '../../records/fee/pay-code';
import { contract, type PayFeeAction } from './contract';
import { AID, startTrial, type Trial } from './decisions/trial';

const OWN = ['o-plaintiff', 'o-lawyer'] as const;
const OTHERS = ['o-defendant', 'o-elder', 'o-company', 'o-newcomer'] as const;
const OFFICES = [
  'window',
  'filing-judge',
  'judge',
  'clerk',
  'enforcement',
  'archivist',
  'mediator',
  'finance',
  'admin',
];
const COURT = [...OFFICES, 'leader'].map((role) => `o-${role}`);
const ELSEWHERE = ['filing-judge', 'judge', 'clerk', 'finance', 'leader', 'admin'].map((role) => `o-gz-${role}`);
const SESSION: readonly string[] = [...OWN, ...OTHERS, ...COURT, ...ELSEWHERE];
const PEOPLE = [undefined, ...SESSION];

const MONEY = ['o-finance', 'o-leader'];
const FEES = ['o-filing-judge', 'o-judge', 'o-clerk', ...MONEY];
const AIDS = ['o-filing-judge', 'o-judge', 'o-clerk'];
const ISSUERS = ['o-filing-judge', 'o-clerk'];
/** What procedure it goes by, and what is joined, the judge of the case decides. */
const LATER = [...ISSUERS, 'o-judge'];

/** Who is let in, and finds the case there. */
const MAY: Record<PayFeeAction, readonly string[]> = {
  orders: OWN,
  order: [...OWN, ...FEES],
  sharePay: OWN,
  // With the code; what it shows is of the order alone.
  forPayer: SESSION,
  scannedOrder: SESSION,
  prepay: OWN,
  confirm: OWN,
  giveUp: OWN,
  aidGrounds: SESSION,
  applyAid: OWN,
  // Who asked for it, and nobody for him.
  withdrawAid: ['o-plaintiff'],
  refunds: OWN,
  readDocument: [...OWN, ...FEES],
  caseFees: FEES,
  courtOrders: FEES,
  computeIssue: LATER,
  issue: LATER,
  serveNotice: ISSUERS,
  aidQueue: AIDS,
  aidProof: [...OWN, ...AIDS],
  decideAid: ['o-filing-judge', 'o-judge'],
  computeRefund: ['o-clerk'],
  proposeRefund: ['o-clerk'],
  refundQueue: ['o-clerk', ...MONEY],
  confirmRefund: ['o-finance'],
  rejectRefund: ['o-finance'],
  retryRefund: ['o-finance'],
  finishByHand: ['o-finance'],
  recordPayment: ['o-finance'],
  previewLapse: ['o-judge'],
  lapse: ['o-judge'],
  lapsesToSign: ['o-clerk'],
  readLapse: ['o-judge', 'o-clerk'],
  signLapse: ['o-clerk'],
  ledger: MONEY,
  reconcile: ['o-finance'],
  reconciliations: MONEY,
  doubts: MONEY,
  settleDoubt: ['o-finance'],
  orderDocuments: FEES,
  sweep: [],
};
/** They answer whoever has the office, or is anybody, with his own: of these cases, nothing to others. */
const LISTS: readonly PayFeeAction[] = [
  ...(['orders', 'refunds', 'courtOrders', 'aidQueue', 'refundQueue', 'lapsesToSign', 'ledger', 'doubts'] as const),
  // Of one's own court, whichever it is.
  ...(['reconcile', 'reconciliations'] as const),
];
const NO_CASES: readonly PayFeeAction[] = ['reconcile', 'reconciliations'];
const REFUSED = ['UNAUTHENTICATED', 'IDENTITY_REQUIRED', 'FORBIDDEN', 'NOT_FOUND'];
const DAY = '2025-03-04';

let trial: Trial;
let events: Record<PayFeeAction, object>;
let ids: string[];

beforeAll(async () => {
  trial = await startTrial();
  for (const role of ['finance', 'leader', 'admin'] as const) await elsewhere(role);
  const first = await trial.registered();
  await trial.defendant(first);
  await agent(first, 'o-lawyer');
  await agent(first, 'o-elder', new Date(trial.emulator.clock.now()));
  const overdue = await trial.copy(first, 2, {
    ...{ state: 'overdue', lastDay: parseLegalDate('2025-02-28'), noticeServedOn: parseLegalDate('2025-02-21') },
  });
  const returning = await trial.copy(first, 3);
  const asking = await trial.copy(first, 4);
  const other = await trial.copy(first, 5);
  await inOtherCase(other);
  const proof = { name: '低保证', fileIds: [await trial.upload(Buffer.from('%PDF-1.4\n%%EOF'))] };
  const { aidId } = await trial.did('o-plaintiff', {
    action: 'applyAid',
    orderId: asking._id,
    ...AID,
    proofs: [proof],
  });
  const refund = {
    ...{ orderId: returning._id, ground: 'mediated', basis: '调解书', effectiveOn: DAY },
    refundFen: returning.amountFen / 2,
  };
  await trial.paid(returning._id);
  const { refundNo } = await trial.did('o-clerk', { action: 'proposeRefund', ...refund });
  await trial.did('o-judge', { action: 'lapse', orderId: overdue._id, reasons: '没有交费。' });
  await payDoubts.insert({
    ...{
      _id: 'billOnly:1',
      courtId: 'yuyao',
      kind: 'billOnly',
      orderId: first._id,
      outTradeNo: 'x',
      transactionId: '1',
    },
    ...{ outRefundNo: null, saidFen: 1, ownFen: null, at: new Date(0), state: 'open', settledBy: null, note: null },
  });
  const { documents } = await trial.did('o-clerk', { action: 'orderDocuments', orderId: returning._id });
  events = eventsOn({
    ...{ caseId: first.caseId, orderId: first._id, overdue: overdue._id, returning: returning._id, refund, refundNo },
    ...{ asking: asking._id, aidId, documentId: documents[0]?.documentId ?? '' },
  });
  ids = [first, overdue, returning, asking].flatMap(({ _id, caseId, caseNo }) => [_id, caseId, caseNo]);
});
afterAll(() => trial.stop());

async function elsewhere(role: 'finance' | 'leader' | 'admin'): Promise<void> {
  const openid = `o-gz-${role}` as OpenId;
  const of = { courtId: 'gz-intermediate', name: '穗', roles: [role], hallIds: [] };
  await staffCollection.insert({ _id: openid, openid, ...of, active: true });
}

async function agent({ caseId, courtId }: FeeOrder, who: string, to?: Date): Promise<void> {
  const openid = who as OpenId;
  const of = { caseId, courtId, openid, role: 'agent' as const, side: 'plaintiff' as const, from: new Date(0) };
  await caseMembers.insert({ _id: `${caseId}:${openid}`, ...of, ...(to ? { to } : {}) });
}

async function inOtherCase({ caseId, courtId }: FeeOrder): Promise<void> {
  const openid = 'o-company' as OpenId;
  const of = { caseId, courtId, openid, role: 'plaintiff' as const, from: new Date(0) };
  await caseMembers.insert({ _id: `${caseId}:${openid}`, ...of });
}

type Facts = Record<
  'caseId' | 'orderId' | 'overdue' | 'returning' | 'refundNo' | 'asking' | 'aidId' | 'documentId',
  string
>;

/** What each is asked: all of it there, and none of it for who is not let in. */
function eventsOn(of: Facts & { refund: object }): Record<PayFeeAction, object> {
  const { caseId, orderId, overdue, returning, refund, refundNo, asking, aidId, documentId } = of;
  const occasion = { for: 'claimRaised', claimFen: 20_000_000 };
  return {
    orders: {},
    order: { orderId },
    sharePay: { orderId },
    forPayer: { orderId, code: payCodeOf(orderId) },
    scannedOrder: { key: payKeyOf(orderId) },
    prepay: { orderId },
    confirm: { orderId },
    giveUp: { orderId },
    aidGrounds: {},
    applyAid: { orderId: overdue, ...AID },
    withdrawAid: { aidId },
    refunds: {},
    readDocument: { orderId: returning, documentId },
    caseFees: { caseId },
    courtOrders: { state: 'refunding' },
    computeIssue: { caseId, occasion },
    issue: { caseId, occasion, amountFen: 1 },
    serveNotice: { orderId, servedOn: DAY },
    aidQueue: {},
    aidProof: { aidId, proof: 0 },
    decideAid: { aidId, granted: false, reasons: '不符合条件。' },
    computeRefund: { orderId: returning, ground: 'mediated' },
    proposeRefund: refund,
    refundQueue: {},
    confirmRefund: { refundNo },
    rejectRefund: { refundNo, reason: '再核对' },
    retryRefund: { refundNo },
    finishByHand: { refundNo, reference: 'T-1', on: DAY },
    recordPayment: { orderId, reference: 'B-1', amountFen: 1, paidOn: DAY, payerName: '某人' },
    previewLapse: { orderId: overdue, reasons: '没有交费。' },
    lapse: { orderId: overdue, reasons: '没有交费。' },
    lapsesToSign: {},
    readLapse: { orderId: overdue },
    signLapse: { orderId: overdue },
    ledger: { from: DAY, to: DAY },
    reconcile: { day: '2025-03-03' },
    reconciliations: {},
    doubts: {},
    settleDoubt: { doubtId: 'billOnly:1', note: '已核对' },
    orderDocuments: { orderId: asking },
    sweep: {},
  };
}

const ACTIONS = Object.keys(MAY).filter((one): one is PayFeeAction => Object.hasOwn(contract.actions, one));

const asked = async (openid: string | undefined, action: PayFeeAction) => {
  const result = await trial.call('pay-fee', openid, { ...events[action], action });
  const shown = result.ok && ids.some((one) => JSON.stringify(result.data).includes(one));
  return { code: result.ok ? 'OK' : result.error.code, shown };
};

test('every action of the contract has its line', () => {
  expect([...ACTIONS].sort()).toEqual(Object.keys(contract.actions).sort());
});

test.each(ACTIONS)('PRIV-5 %s is for those of its line, and for others there is nothing', async (action) => {
  for (const openid of PEOPLE) {
    const { code, shown } = await asked(openid, action);
    const may = openid !== undefined && MAY[action].includes(openid);
    if (may) expect([openid, REFUSED]).toEqual([openid, expect.not.arrayContaining([code])]);
    else if (LISTS.includes(action)) expect([openid, shown]).toEqual([openid, false]);
    else expect([openid, REFUSED]).toEqual([openid, expect.arrayContaining([code])]);
    if (openid === undefined)
      expect([action, code]).toEqual([action, action === 'sweep' ? 'FORBIDDEN' : 'UNAUTHENTICATED']);
    if (may && LISTS.includes(action) && !NO_CASES.includes(action)) expect([openid, shown]).toEqual([openid, true]);
  }
});

test('FEE-17 a wrong code opens nothing to anybody, and a code of one order not another', async () => {
  const { orderId } = { orderId: '', ...events.order };
  for (const code of ['00000000', payCodeOf(`${orderId}1`)])
    for (const action of ['forPayer', 'prepay', 'confirm', 'giveUp'] as const)
      for (const openid of SESSION)
        expect(await trial.ask(openid, { action, orderId, code })).toMatchObject({ error: { code: 'NOT_FOUND' } });
});
