/**
 * 再退一次: of a refund that did not work. The provider is asked first how it stands: what it closed is asked for by a new number, what it
 * never took by the same one; nothing else goes out a second time (FEE-15, FEE-17).
 */

import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import { wechatPay } from '../../../platform/gateways/pay';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type FeeRefund, feeRefunds, refundNumber } from '../../../records/fee/refund';
import { refundStep } from '../../../records/fee/refund-end';
import { follow } from '../../../records/fee/refund-moves';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { refundCan, refundView } from '../refund-view';
import type { StaffGrant } from '../who';
import { movedOn, ownRefund } from './own';
import { sendRefund } from './send';

type Retry = WriteOperation<PayFeeInput<'retryRefund'>, PayFeeResult<'retryRefund'>, StaffGrant>;

export const retryRefund: Retry = {
  kind: 'write',
  policy: staff('finance'),
  async run({ input: { refundNo }, grant, act, again, clock, note }) {
    const found = await ownRefund(refundNo, grant);
    note({ target: refundNo, courtId: found.courtId });
    // A run before this one has done it, and it went on from there.
    const before = again && !RETRY.from.includes(found.state);
    const retried = before ? found : await retry(found, act);
    const refund = retried.state === 'confirmed' ? await asked(retried, act.at) : retried;
    return refundView(refund, clock.now(), refundCan(refund, grant));
  },
};

const RETRY = refundStep('retry');

async function retry(found: FeeRefund, { _id: lastAct, at }: { _id: string; at: Date }): Promise<FeeRefund> {
  if (!RETRY.from.includes(found.state)) throw movedOn();
  const { subMchid, tries } = found;
  if (!subMchid)
    throw new CourtError('PRECONDITION_FAILED', '银行交的款不能原路退。请用银行转账退回，然后登记凭证号。');
  const outRefundNo = refundNumber(found);
  const standing = await wechatPay.queryRefund({ outRefundNo, subMchid });
  if (standing.state === 'done') return follow(found, { ...standing, outRefundNo }, at);
  if (standing.state === 'abnormal')
    throw new CourtError(
      'PRECONDITION_FAILED',
      '支付机构说付款人的账户仍然收不了款，再退也退不出去。请在支付机构的商户平台办理，或者用银行转账退回后登记。',
    );
  const moved = await feeRefunds.updateAndReturn(
    { _id: found._id, tries, state: command().in([...RETRY.from]) },
    { state: RETRY.to, trouble: null, lastAct, askedAt: at, tries: standing.state === 'closed' ? tries + 1 : tries },
  );
  if (!moved) throw movedOn();
  return standing.state === 'processing' ? follow(moved, { ...standing, outRefundNo }, at) : moved;
}

async function asked(refund: FeeRefund, at: Date): Promise<FeeRefund> {
  try {
    return await sendRefund(refund, at);
  } catch (error) {
    if (error instanceof CourtError && error.code === 'UPSTREAM_FAILED') return refund;
    throw error;
  }
}
