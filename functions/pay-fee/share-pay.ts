/** 请人代付 (FEE-17): a code for an order, and what its holder is shown: no name in full, nothing of the case but its number. */
import { feeName } from '../../court/documents/fee-occasion';
import { FEE_ORDER_STATES } from '../../court/machines/fee-order-words';
import { maskName } from '../../court/people/mask';
import type { ReadOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import { caseParties, inOrder } from '../../records/case/parties';
import { feeOrders } from '../../records/fee/order';
import { owersAmong } from '../../records/fee/owed-by';
import { payerPage } from '../../records/fee/page';
import { payCodeOf, paySceneOf } from '../../records/fee/pay-code';
import { payments } from '../../records/fee/payment';
import type { PayFeeInput, PayFeeResult } from './contract';
import { receiptLine } from './documents';
import { canPay, payingView } from './paying';
import { mayPay, mustOwe, noOrder, type PersonGrant } from './who';

export const sharePay: ReadOperation<PayFeeInput<'sharePay'>, PayFeeResult<'sharePay'>, PersonGrant> = {
  kind: 'read',
  policy: person,
  async run({ input: { orderId }, grant: { openid } }) {
    const order = await feeOrders.get(orderId);
    if (!order) throw noOrder();
    await mustOwe(order, openid);
    return { code: payCodeOf(orderId), path: payerPage(orderId), scene: paySceneOf(orderId) };
  },
};

/** Who has scanned it has what who was sent the link has. */
export const scannedOrder: ReadOperation<PayFeeInput<'scannedOrder'>, PayFeeResult<'scannedOrder'>, PersonGrant> = {
  kind: 'read',
  policy: person,
  async run({ input: { key } }) {
    const [order] = await feeOrders.find({ payKey: key }, { limit: 1 });
    if (!order) throw noOrder();
    return { orderId: order._id, code: payCodeOf(order._id) };
  },
};

/** Payments of one person on one order: more than these he does not begin. */
const MOST = 100;

export const forPayer: ReadOperation<PayFeeInput<'forPayer'>, PayFeeResult<'forPayer'>, PersonGrant> = {
  kind: 'read',
  policy: person,
  async run({ input, grant: { openid }, clock }) {
    await mayPay(input, openid);
    const order = await feeOrders.get(input.orderId);
    if (!order) throw noOrder();
    const [party] = owersAmong(order, inOrder(await caseParties.find({ caseId: order.caseId }, { limit: MOST })));
    const own = (await payments.find({ orderId: order._id }, { limit: MOST })).filter((one) => one.openid === openid);
    const { courtName, caseNo, amountFen, state, lastDay } = order;
    return {
      orderId: order._id,
      courtName,
      caseNo,
      itemName: feeName(order.occasion),
      forName: maskName(party?.name ?? ''),
      amountFen,
      state,
      stateName: FEE_ORDER_STATES[state].name,
      next: FEE_ORDER_STATES[state].next,
      lastDay,
      paying: payingView(order, openid, clock.now()),
      paidByMeFen: own.reduce((sum, { paidFen }) => sum + (paidFen ?? 0), 0),
      documents: own.filter(({ countedFen }) => countedFen > 0).map(receiptLine),
      can: canPay(order, openid, clock.now()),
    };
  },
};
