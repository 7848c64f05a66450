/** 查结果、离开收银台: what the phone says is a hint; the provider is asked (FEE-17). */
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import { type FeeOrder, feeOrders } from '../../records/fee/order';
import { isOwedBy } from '../../records/fee/owed-by';
import type { PayFeeInput, PayFeeResult } from './contract';
import { standingOf } from './standing';
import { askTill, releaseTill } from './till';
import { mayPay, noOrder, type PersonGrant } from './who';

export const confirm: WriteOperation<PayFeeInput<'confirm'>, PayFeeResult<'confirm'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  async run({ input, grant: { openid }, act, note }) {
    const order = await payable(input, openid);
    note({ target: order._id, courtId: order.courtId });
    return standingOf(order.state === 'paying' ? (await askTill(order, act.at)).order : order);
  },
};

export const giveUp: WriteOperation<PayFeeInput<'giveUp'>, PayFeeResult<'giveUp'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  async run({ input, grant: { openid }, act, note }) {
    const order = await payable(input, openid);
    note({ target: order._id, courtId: order.courtId });
    if (order.state === 'paying' && order.paying?.openid !== openid)
      throw new CourtError('PRECONDITION_FAILED', '正在付款的不是您，不能替别人取消。请等几分钟再看结果。');
    return standingOf(await releaseTill(order, act.at));
  },
};

async function payable(input: { orderId: string; code?: string | undefined }, openid: OpenId): Promise<FeeOrder> {
  const part = await mayPay(input, openid);
  const order = await feeOrders.get(input.orderId);
  if (!order || (part && !isOwedBy(order, part))) throw noOrder();
  return order;
}
