/** 退费的计算: what of an order may go back on a ground, reckoned on the whole fee it is of, less what went back before (FEE-15). */
import { type GiveBackGround, giveBack } from '../../../court/fees/give-back';
import { halve } from '../../../court/fees/halving';
import type { Tariff } from '../../../court/fees/tariff';
import { FeeUnknown, propertyTariff, tariffOf } from '../../../court/fees/tariffs';
import { type Fen, fen, yuanText } from '../../../court/money';
import type { Step } from '../../../court/step';
import { courts } from '../../../platform/courts';
import { CourtError } from '../../../platform/errors';
import { type FeeOrder, feeOrders } from '../../../records/fee/order';
import { feeSoFar, ordersOfFee } from '../../../records/fee/whole-claim';
import { wholeFee } from '../../../records/fee/whole-fee';
import { noOrder } from '../who';

export interface RefundAsked {
  orderId: string;
  ground: GiveBackGround;
  claimFen?: number | undefined;
  bornFen?: number | undefined;
}

export interface Reckoned {
  order: FeeOrder;
  /** With it, those of the same fee, as it was reckoned from them. */
  orders: FeeOrder[];
  refundFen: Fen;
  keptFen: Fen;
  /** What counted for this order and has not gone back. */
  paidFen: Fen;
  steps: Step[];
}

/** Throws NOT_FOUND for another court's; PRECONDITION_FAILED where nothing was paid; INVALID_INPUT where the ground needs a number. */
export async function reckoned(asked: RefundAsked, courtId: string): Promise<Reckoned> {
  const order = await feeOrders.get(asked.orderId);
  if (order?.courtId !== courtId) throw noOrder();
  const { paid, refundedFen, returningFen = 0 } = order;
  if (!paid) throw new CourtError('PRECONDITION_FAILED', '这张缴费单还没有收到钱，没有可退的。');
  const orders = await ordersOfFee(order);
  const { due, paidFen: allFen, givenFen } = feeSoFar(orders);
  const { refundFen: wholeFen, steps } = giveBack({
    ground: asked.ground,
    due,
    paidFen: allFen,
    appeal: order.occasion.kind === 'appeal',
    lowered: await loweredOf(order, orders, asked),
    bornFen: bornOf(asked),
  });
  const left = fen(paid.amountFen - refundedFen - returningFen);
  const refundFen = fen(Math.max(0, Math.min(left, wholeFen - givenFen)));
  return {
    order,
    orders,
    refundFen,
    keptFen: fen(left - refundFen),
    paidFen: left,
    steps: [...steps, ...together(orders, givenFen, refundFen, wholeFen)],
  };
}

/** Where it is reckoned over several orders, or something went back before. */
function together(orders: readonly FeeOrder[], givenFen: Fen, refundFen: Fen, wholeFen: Fen): Step[] {
  if (refundFen === wholeFen) return [];
  const before = givenFen > 0 ? `之前已退或者正在退 ${yuanText(givenFen)}，` : '';
  const several = orders.length > 1 ? '同一笔费用有几张缴费单，一起计算；' : '';
  return [
    { text: `${several}${before}这张缴费单退 ${yuanText(refundFen)}。`, rule: 'FEE-15 诉讼费用交纳办法第53条第2款' },
  ];
}

function bornOf({ ground, bornFen }: RefundAsked): Fen | undefined {
  if (ground !== 'settled') return undefined;
  if (bornFen === undefined)
    throw new CourtError('INVALID_INPUT', '请填写生效文书写明由他负担的金额。', { bornFen: '请填写' });
  return fen(bornFen);
}

/** FEE-7: the fee of the claim that is left, halved and reduced as the fee before. */
async function loweredOf(
  order: FeeOrder,
  orders: readonly FeeOrder[],
  { ground, claimFen }: RefundAsked,
): Promise<Tariff | undefined> {
  if (ground !== 'claimLowered') return undefined;
  if (claimFen === undefined)
    throw new CourtError('INVALID_INPUT', '请填写减少以后的诉讼请求金额。', { claimFen: '请填写' });
  const court = await courts.get(order.courtId);
  if (!court) throw new Error(`order ${order._id} has no court`);
  const { due } = feeSoFar(orders);
  const whole = wholeFee(orders.at(-1) ?? order).exact;
  try {
    const { kind } = order;
    const own = kind === 'counterclaim' || kind === 'thirdPartyClaim';
    const after = own ? propertyTariff(fen(claimFen)) : tariffOf(kind, fen(claimFen), court.fees);
    return alike(halve(after, due.halvedFor), due, whole);
  } catch (error) {
    if (error instanceof FeeUnknown || error instanceof RangeError)
      throw new CourtError('PRECONDITION_FAILED', '按本院现有的收费标准算不出减少以后的费用，请核对金额。');
    throw error;
  }
}

/** FEE-14: what was let off of the fee before is let off of this one, in the same part. */
function alike(after: Tariff, { exact }: Tariff, whole: Tariff['exact']): Tariff {
  const [left, all] = [exact.numerator * whole.denominator, exact.denominator * whole.numerator];
  if (left >= all) return after;
  return {
    ...after,
    exact: { numerator: after.exact.numerator * left, denominator: after.exact.denominator * all },
    steps: [...after.steps, { text: '减交的比例和原来一样', rule: 'FEE-14 诉讼费用交纳办法第46条' }],
  };
}
