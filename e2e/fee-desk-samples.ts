/** What the court's pages of fees are looked at with: a refund to confirm, money that does not fit, aid asked for, a fee that is overdue. */
import type { PayFeeResult } from '../functions/pay-fee/contract';
import { feeOrders } from '../records/fee/order';
import { atTill, feeOf, mispaid, stand } from './fee-samples';
import type { JourneyCourt } from './journey';
import { shanghaiDay } from './shanghai-day';

interface Sample {
  as: string;
  route: string;
  query: string;
  name: string;
}

const DAY_MS = 86_400_000;

const ofOrder = (orderId: string) => `?orderId=${encodeURIComponent(orderId)}`;

const caseOf = (orderId: string): string => orderId.split(':').slice(0, -2).join(':');

/** Paid by the plaintiff at the stand-in. */
export async function paidOrder(court: JourneyCourt, defendant: string): Promise<string> {
  const { orderId } = await feeOf(court, defendant);
  await stand(court, `${await atTill(court, 'o-plaintiff', orderId)}/succeed`);
  return orderId;
}

/** As it stands when its last day is over: what keep-time writes, without a night's wait. */
async function overdueOrder(court: JourneyCourt, defendant: string): Promise<string> {
  const { orderId } = await feeOf(court, defendant);
  const day = (ago: number) => shanghaiDay(court.emulator.clock.now() - ago * DAY_MS);
  const [noticeServedOn, lastDay] = [day(12), day(5)];
  const dueKey = `${lastDay}:${orderId}`;
  await feeOrders.updateWhere({ _id: orderId }, { state: 'overdue', noticeServedOn, lastDay, dueKey });
  return orderId;
}

export const askAid = (court: JourneyCourt, orderId: string, kind: 'exempt' | 'reduce' = 'exempt') =>
  court.must<PayFeeResult<'applyAid'>>('pay-fee', 'o-plaintiff', {
    action: 'applyAid',
    orderId,
    kind,
    grounds: [kind === 'exempt' ? 'subsistence' : 'disaster'],
    reasons: '去年发大水，家里的鱼塘全没了，现在靠低保过日子，交不起这笔费用。',
    proofs: [],
  });

export async function feeDeskSamples(court: JourneyCourt): Promise<Sample[]> {
  const page = (as: string, route: string, query = '', name = ''): Sample => ({
    as: `o-${as}`,
    route: `staff/fees/${route}/index`,
    query,
    name,
  });
  const owed = (await feeOf(court, '孙大海')).orderId;
  const asked = (await feeOf(court, '周小平')).orderId;
  const { aidId } = await askAid(court, asked);
  const paid = await paidOrder(court, '吴长江');
  const late = await overdueOrder(court, '郑有才');
  const off = (await feeOf(court, '冯一鸣')).orderId;
  const { refundNo } = await mispaid(court, off);
  const of = ofOrder;
  return [
    { as: 'o-finance', route: 'staff/home/index', query: '', name: 'finance' },
    { as: 'o-leader', route: 'staff/home/index', query: '', name: 'leader' },
    page('leader', 'days', '', 'leader'),
    page('finance', 'refunds'),
    page('finance', 'refunds/one', `${of(off)}&refundNo=${refundNo}`),
    page('finance', 'doubts'),
    page('finance', 'days'),
    page('finance', 'days/one'),
    page('finance', 'ledger'),
    page('finance', 'orders', '?state=issued'),
    page('judge', 'orders', '?state=overdue', 'overdue'),
    page('finance', 'order', of(paid), 'paid'),
    page('clerk', 'order', of(owed)),
    page('finance', 'bank', of(owed)),
    page('clerk', 'case'),
    page('clerk', 'case', `?caseId=${encodeURIComponent(caseOf(paid))}`, 'found'),
    page('clerk', 'issue', `?caseId=${encodeURIComponent(caseOf(paid))}`),
    page('clerk', 'propose', of(paid)),
    page('judge', 'aid'),
    page('judge', 'aid/one', `${of(asked)}&aidId=${encodeURIComponent(aidId)}`),
    page('judge', 'lapse', of(late)),
    page('clerk', 'lapses'),
    page('clerk', 'lapses/sign', of(late)),
    page('plaintiff', 'refunds', '', 'stranger'),
  ];
}
