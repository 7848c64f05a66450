/** Registered cases with a fee to pay, and the till of WeChat's, for the tests of this service. */
import { randomUUID } from 'node:crypto';
import type { FeeOrderState } from '../../court/machines/fee-order';
import { fen } from '../../court/money';
import type { LegalDate } from '../../court/time/legal-date';
import type { CourtCloud } from '../../demo/court-cloud';
import { startPayCourt } from '../../demo/pay-court';
import type { OpenId } from '../../platform/caller';
import type { Result } from '../../platform/errors';
import { type Case, cases } from '../../records/case/case';
import { caseMembers } from '../../records/case/member';
import { caseParties } from '../../records/case/parties';
import { type FeeOrder, feeOrders, newFeeOrder } from '../../records/fee/order';
import type { PayFeeAction, PayFeeResult } from './contract';

export const CASE = 'yuyao:民初:2025:1';
export const ORDER = `${CASE}:acceptanceFee:1`;
export const PLAINTIFF = 'o-plaintiff' as OpenId;
export const AMOUNT = 230000;

export interface Trial extends CourtCloud {
  ask<A extends PayFeeAction>(
    openid: string | undefined,
    event: { action: A } & Record<string, unknown>,
  ): Promise<Result<PayFeeResult<A>>>;
  did<A extends PayFeeAction>(
    openid: string | undefined,
    event: { action: A } & Record<string, unknown>,
  ): Promise<PayFeeResult<A>>;
  /** A registered case of o-plaintiff against o-defendant, with an order for its acceptance fee. */
  registered(more?: Partial<FeeOrder>): Promise<FeeOrder>;
  order(orderId?: string): Promise<FeeOrder>;
  /** What becomes of a payment at the stand-in, as `POST /pay/<no>/<what>` does it. */
  pay(outTradeNo: string, what?: 'succeed' | 'fail' | 'notify', how?: Record<string, unknown>): Promise<unknown>;
  sweep(): Promise<PayFeeResult<'sweep'>>;
  at(instant: string): void;
}

export const START = '2025-03-04T10:00:00+08:00';

export async function startTrial(intercept?: (params: Record<string, unknown>) => void): Promise<Trial> {
  const court = await startPayCourt(intercept ? { intercept } : {});
  const at = (instant: string) => court.emulator.clock.set(Date.parse(instant));
  at(START);
  return {
    ...court,
    at,
    ask: (openid, event) => court.call('pay-fee', openid, event),
    did: (openid, event) => court.must('pay-fee', openid, event),
    async registered(more = {}) {
      const order = { ...newOrder(), ...more };
      await cases.insert(aCase());
      await caseMembers.insert(member(PLAINTIFF, 'plaintiff'));
      await caseMembers.insert(member('o-defendant' as OpenId, 'defendant'));
      await caseParties.insert(party('plaintiff', '陈晓梅', PLAINTIFF));
      await caseParties.insert(party('defendant', '王建国', 'o-defendant'));
      await feeOrders.insert(order);
      return order;
    },
    async order(orderId = ORDER) {
      const found = await feeOrders.get(orderId);
      if (!found) throw new Error(`no order ${orderId}`);
      return found;
    },
    async pay(outTradeNo, what = 'succeed', how = {}) {
      const response = await fetch(`${court.emulator.url}/pay/${outTradeNo}/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(how),
      });
      const said: unknown = await response.json();
      if (!response.ok) throw new Error(`the stand-in refused: ${JSON.stringify(said)}`);
      return said;
    },
    async sweep() {
      const result = await court.emulator.functions.call(
        'pay-fee',
        { action: 'sweep', requestId: randomUUID() },
        { source: 'wx_trigger' },
      );
      // The boundary: a function answers with its contract's result.
      const { ok, data } = result as { ok: boolean; data: PayFeeResult<'sweep'> };
      if (!ok) throw new Error(JSON.stringify(result));
      return data;
    },
  };
}

const of = { caseId: CASE, courtId: 'yuyao' };
const from = new Date(START);

const aCase = (): Case => ({
  _id: CASE,
  courtId: 'yuyao',
  courtName: '余姚市人民法院',
  caseNo: '（2025）浙0281民初1号',
  kind: 'civil',
  typeCode: '民初',
  filingId: 'filing-1',
  state: 'registered',
  registeredOn: '2025-03-04' as LegalDate,
  causeOfAction: '民间借贷纠纷',
  title: '陈晓梅与王建国民间借贷纠纷',
});

export const member = (openid: OpenId, role: 'plaintiff' | 'defendant') => ({
  _id: `${CASE}:${openid}`,
  ...of,
  openid,
  role,
  parties: [`${CASE}:${role}:1`],
  from,
});

const party = (role: 'plaintiff' | 'defendant', name: string, openid: string) => ({
  _id: `${CASE}:${role}:1`,
  ...of,
  role,
  name,
  idHash: null,
  released: true,
  openid,
});

export const newOrder = (state: FeeOrderState = 'issued'): FeeOrder =>
  newFeeOrder({
    _id: ORDER,
    ...of,
    seq: 1,
    courtName: '余姚市人民法院',
    caseNo: '（2025）浙0281民初1号',
    item: 'acceptanceFee',
    kind: 'property',
    occasion: { kind: 'plaintiff' },
    payer: 'plaintiff',
    parties: [`${CASE}:plaintiff:1`],
    amountFen: fen(AMOUNT),
    steps: [{ text: '100,000.00 元的部分：2,300.00 元', rule: 'FEE-2 诉讼费用交纳办法第13条第1款第(1)项' }],
    state,
    issuedAt: from,
    noticeServedOn: '2025-03-04' as LegalDate,
    lastDay: '2025-03-11' as LegalDate,
    subMchid: '1900000101',
    lastAct: 'act-register',
  });
