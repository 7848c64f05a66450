/** A paid fee on its way back: what the tests of refunds stand on. */
import type { OpenId } from '../../../platform/caller';
import type { Result } from '../../../platform/errors';
import { staffCollection } from '../../../platform/policy';
import { cases } from '../../../records/case/case';
import { caseMembers } from '../../../records/case/member';
import type { FeeOrder } from '../../../records/fee/order';
import { type FeeRefund, feeRefunds } from '../../../records/fee/refund';
import type { PayFeeResult } from '../contract';
import { AMOUNT, CASE, member, ORDER, PLAINTIFF, startTrial, type Trial } from '../trial';

export { AMOUNT, ORDER, PLAINTIFF };

export const CLERK = 'o-clerk';
export const FINANCE = 'o-finance';
export const SECOND = 'o-finance-2';

export interface RefundTrial extends Trial {
  /** Paid by the plaintiff's phone. */
  paid(more?: Partial<FeeOrder>): Promise<FeeOrder>;
  /** Paid at the bank. */
  paidAtBank(reference?: string, amountFen?: number): Promise<FeeOrder>;
  /** Another case of the same parties. */
  caseLike(caseId: string): Promise<void>;
  proposal(more?: object): { action: 'proposeRefund' } & Record<string, unknown>;
  /** After mediation, half of it, unless said otherwise. */
  proposed(more?: object): Promise<FeeRefund>;
  refund(refundNo: string): Promise<FeeRefund>;
  finance(
    action: string,
    refundNo: string,
    more?: object,
    openid?: string,
  ): Promise<Result<PayFeeResult<'confirmRefund'>>>;
  /** What becomes of it at the stand-in. */
  atProvider(outRefundNo: string, what: 'succeed' | 'abnormal' | 'close' | 'notify', how?: object): Promise<number>;
}

export async function startRefundTrial(intercept?: (params: Record<string, unknown>) => void): Promise<RefundTrial> {
  const trial = await startTrial(intercept);
  await officer(SECOND, ['finance'], '银财务');
  const proposal: RefundTrial['proposal'] = (more = {}) => ({
    action: 'proposeRefund',
    orderId: ORDER,
    ground: 'mediated',
    basis: '（2025）浙0281民初1号民事调解书',
    effectiveOn: '2025-03-04',
    refundFen: AMOUNT / 2,
    ...more,
  });
  const refund: RefundTrial['refund'] = async (refundNo) => {
    const found = await feeRefunds.get(refundNo);
    if (!found) throw new Error(`no refund ${refundNo}`);
    return found;
  };
  const settled = async (more: Partial<FeeOrder>) => {
    await trial.registered(more);
    const { outTradeNo } = await trial.did(PLAINTIFF, { action: 'prepay', orderId: more._id ?? ORDER });
    await trial.pay(outTradeNo);
    return trial.order(more._id ?? ORDER);
  };
  return {
    ...trial,
    paid: (more = {}) => settled(more),
    async paidAtBank(reference = 'B-1', amountFen = AMOUNT) {
      await trial.registered();
      const paidOn = '2025-03-04';
      await trial.did(FINANCE, {
        action: 'recordPayment',
        ...{ orderId: ORDER, reference, amountFen, paidOn, payerName: '陈晓梅' },
      });
      return trial.order();
    },
    async caseLike(caseId) {
      const like = await cases.get(CASE);
      if (!like) throw new Error('there is no case yet');
      const seq = caseId.split(':').at(-1);
      await cases.insert({ ...like, _id: caseId, caseNo: `（2025）浙0281民初${seq}号` });
      await caseMembers.insert({ ...member(PLAINTIFF, 'plaintiff'), _id: `${caseId}:${PLAINTIFF}`, caseId });
    },
    proposal,
    async proposed(more) {
      const { refundNo } = await trial.did(CLERK, proposal(more));
      return refund(refundNo);
    },
    refund,
    finance: (action, refundNo, more = {}, openid = FINANCE) =>
      trial.call('pay-fee', openid, { action, refundNo, ...more }),
    async atProvider(outRefundNo, what, how = {}) {
      const response = await fetch(`${trial.emulator.url}/pay/refund/${outRefundNo}/${what}`, {
        method: 'POST',
        body: JSON.stringify(how),
      });
      return response.status;
    },
  };
}

export async function officer(
  openid: string,
  roles: ('finance' | 'clerk' | 'leader')[],
  name: string,
  courtId = 'yuyao',
): Promise<void> {
  await staffCollection.insert({
    _id: openid,
    openid: openid as OpenId,
    courtId,
    name,
    roles,
    hallIds: [],
    active: true,
  });
}
