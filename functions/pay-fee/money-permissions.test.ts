/** Who may do what with the court's money: clerk, finance, leader of the own court, and nobody of another (DOMAIN 4, PRIV-5). */
import type { ErrorCode } from '../../platform/errors';
import { payDoubts } from '../../records/fee/doubt';
import type { PayFeeAction } from './contract';
import { CLERK, FINANCE, ORDER, officer, PLAINTIFF, type RefundTrial, startRefundTrial } from './refunds/trial';

let trial: RefundTrial;
let refundNo = '';
beforeAll(async () => {
  trial = await startRefundTrial();
  await trial.paid();
  refundNo = (await trial.proposed())._id;
  await officer('o-gz-finance', ['finance'], '穗财务', 'gz-intermediate');
  await officer('o-gz-leader', ['leader'], '穗院长', 'gz-intermediate');
  await payDoubts.insert({
    ...{ _id: 'billOnly:1', courtId: 'yuyao', kind: 'billOnly', orderId: null, outTradeNo: 'x', transactionId: '1' },
    ...{ outRefundNo: null, saidFen: 1, ownFen: null, at: new Date(0), state: 'open', settledBy: null, note: null },
  });
});
afterAll(() => trial.stop());

const DAY = '2025-03-04';
const EVENTS = () =>
  ({
    computeRefund: { orderId: ORDER, ground: 'mediated' },
    proposeRefund: trial.proposal(),
    refundQueue: {},
    confirmRefund: { refundNo },
    rejectRefund: { refundNo, reason: '再核对' },
    retryRefund: { refundNo },
    finishByHand: { refundNo, reference: 'T-1', on: DAY },
    recordPayment: { orderId: ORDER, reference: 'B-1', amountFen: 1, paidOn: DAY, payerName: '某人' },
    ledger: { from: DAY, to: DAY },
    reconcile: { day: DAY },
    reconciliations: {},
    doubts: {},
    settleDoubt: { doubtId: 'billOnly:1', note: '已核对' },
    courtOrders: { state: 'paid' },
    caseFees: { caseNo: '（2025）浙0281民初1号' },
  }) satisfies Partial<Record<PayFeeAction, object>>;

type Money = keyof ReturnType<typeof EVENTS>;

const codeOf = async (openid: string | undefined, action: Money): Promise<ErrorCode | 'OK'> => {
  const result = await trial.call('pay-fee', openid, { ...EVENTS()[action], action });
  return result.ok ? 'OK' : result.error.code;
};

/** Roles that each is for; others are refused before anything is looked up. */
const FOR: Record<Money, readonly string[]> = {
  computeRefund: [CLERK],
  proposeRefund: [CLERK],
  refundQueue: [CLERK, FINANCE, 'o-leader'],
  confirmRefund: [FINANCE],
  rejectRefund: [FINANCE],
  retryRefund: [FINANCE],
  finishByHand: [FINANCE],
  recordPayment: [FINANCE],
  ledger: [FINANCE, 'o-leader'],
  reconcile: [FINANCE],
  reconciliations: [FINANCE, 'o-leader'],
  // An administrator: those of no court's account, and of no other.
  doubts: [FINANCE, 'o-leader', 'o-admin'],
  settleDoubt: [FINANCE, 'o-admin'],
  courtOrders: [CLERK, FINANCE, 'o-leader', 'o-judge', 'o-filing-judge'],
  caseFees: [CLERK, FINANCE, 'o-leader', 'o-judge', 'o-filing-judge'],
};
const ALL = [CLERK, FINANCE, 'o-leader', 'o-judge', 'o-filing-judge', 'o-window', 'o-admin', PLAINTIFF, undefined];

const ACTIONS = Object.keys(FOR).filter((action): action is Money => Object.hasOwn(FOR, action));

test.each(ACTIONS)('PRIV-5 %s is refused to whoever’s it is not', async (action) => {
  for (const openid of ALL.filter((one) => one === undefined || !FOR[action].includes(one)))
    expect([openid, await codeOf(openid, action)]).toEqual([
      openid,
      openid === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN',
    ]);
});

test('PRIV-5 of another court there is no refund, order, case or doubt, whatever one’s role', async () => {
  for (const action of [
    'confirmRefund',
    'rejectRefund',
    'retryRefund',
    'finishByHand',
    'recordPayment',
    'settleDoubt',
  ] as const)
    expect([action, await codeOf('o-gz-finance', action)]).toEqual([action, 'NOT_FOUND']);
  for (const action of ['computeRefund', 'proposeRefund', 'caseFees'] as const)
    expect([action, await codeOf('o-gz-clerk', action)]).toEqual([action, 'NOT_FOUND']);
  for (const openid of ['o-gz-finance', 'o-gz-leader']) {
    expect(await trial.did(openid, { action: 'refundQueue' })).toEqual({ refunds: [], next: null });
    expect(await trial.did(openid, { action: 'doubts' })).toEqual({ doubts: [], next: null });
    expect(await trial.did(openid, { action: 'ledger', from: DAY, to: DAY })).toMatchObject({ inFen: 0, lines: [] });
    expect(await trial.did(openid, { action: 'courtOrders', state: 'refunding' })).toMatchObject({ orders: [] });
  }
});

test('PRIV-5 a leader reads the court’s money and moves none of it; finance sees money and days of a case, and no more', async () => {
  expect(await trial.did('o-leader', { action: 'refundQueue' })).toMatchObject({ refunds: [{ refundNo, can: [] }] });
  expect(await trial.did(CLERK, { action: 'refundQueue' })).toMatchObject({ refunds: [{ refundNo, can: [] }] });
  const { orders } = await trial.did(FINANCE, { action: 'courtOrders', state: 'refunding' });
  expect(orders).toMatchObject([{ orderId: ORDER, state: 'refunding' }]);
  expect(await trial.did(FINANCE, { action: 'caseFees', caseNo: ' (2025)浙0281民初1号 ' })).toMatchObject({
    orders: [{ orderId: ORDER }],
  });
  expect(await trial.ask(FINANCE, { action: 'caseFees' })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
});
