/**
 * 登记送达: the day a notice of payment, or a decision on aid with its new last day, was served outside the program: from then the days
 * run, and not before (FEE-11, SERVE-3).
 */
import { feeOrderMachine } from '../../../court/machines/fee-order';
import { isLegalDate, type LegalDate, legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { feeAids } from '../../../records/fee/aid';
import { type FeeOrder, feeOrders } from '../../../records/fee/order';
import { setServedDay } from '../../../records/fee/set-served-day';
import { payersOf, tellOfOrder } from '../../../records/fee/told';
import type { PayFeeInput } from '../contract';
import { type OrderView, orderView } from '../order-view';
import { noOrder, type StaffGrant } from '../who';

export const serveNotice: WriteOperation<PayFeeInput<'serveNotice'>, OrderView, StaffGrant> = {
  kind: 'write',
  policy: staff('clerk', 'filing-judge'),
  async run({ input: { orderId, servedOn }, grant, act, clock, note }) {
    const found = await feeOrders.get(orderId);
    if (found?.courtId !== grant.staff.courtId) throw noOrder();
    note({ target: orderId, courtId: found.courtId });
    if (!isLegalDate(servedOn)) throw new RangeError(servedOn);
    const order = found.lastAct === act._id ? found : await served(found, servedOn, act);
    await tellOfOrder(order, await payersOf(order), {
      key: `served:${servedOn}`,
      title: '缴费通知已经送达',
      text: order.lastDay
        ? `缴费通知已于 ${legalDateText(servedOn)}送达，请最迟 ${legalDateText(order.lastDay)}交。`
        : `缴费通知已于 ${legalDateText(servedOn)}送达。您申请了司法救助，决定之前不用交。`,
      at: act.at,
      ...(order.lastDay
        ? { message: { template: 'feeDue', values: { number: order.caseNo, due: order.lastDay } } }
        : {}),
    });
    return orderView(order, grant, 'court', clock.now());
  },
};

async function served(found: FeeOrder, servedOn: LegalDate, act: { _id: string; at: Date }): Promise<FeeOrder> {
  await refuse(found, servedOn, legalDateOf(act.at.getTime()));
  const order = await setServedDay(found._id, {
    servedOn,
    states: [found.state],
    when: ({ lastAct, attempts }) => lastAct === found.lastAct && attempts === found.attempts,
    set: { lastAct: act._id },
  });
  if (order) return order;
  throw new CourtError('CONFLICT', '这张缴费单刚刚有变化，请刷新后再登记。');
}

async function refuse({ state, noticeServedOn, issuedAt, aidId }: FeeOrder, servedOn: LegalDate, today: LegalDate) {
  if (!feeOrderMachine.open.includes(state))
    throw new CourtError('PRECONDITION_FAILED', '这张缴费单已经不用交了，不用登记送达。');
  if (noticeServedOn !== null)
    throw new CourtError('PRECONDITION_FAILED', `已经登记过：${legalDateText(noticeServedOn)}送达。`);
  if (servedOn > today)
    throw new CourtError('INVALID_INPUT', '送达日期不能晚于今天，请核对送达回证。', { servedOn: '不能晚于今天' });
  const decidedAt = (aidId === null ? undefined : await feeAids.get(aidId))?.decided?.at;
  const made = legalDateOf((decidedAt ?? issuedAt).getTime());
  if (servedOn < made)
    throw new CourtError(
      'INVALID_INPUT',
      `送达日期不能早于通知作出的那天（${legalDateText(made)}），请核对送达回证。`,
      {
        servedOn: '早于通知作出的日期',
      },
    );
}
