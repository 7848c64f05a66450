/**
 * 上诉费: one order for each appeal, on what it disputes (FEE-9); it is there to be paid as soon as the appeal is handed in (FEE-11), and
 * its days run only once a notice of it was served. What cannot be reckoned is left to the officer: the appeal is received all the same.
 */
import { appealFees, appealTariff } from '../../court/fees/appeal';
import type { FeeKind, SuitKind } from '../../court/fees/kinds';
import { feeOrderId } from '../../court/fees/payment';
import { FeeUnknown } from '../../court/fees/tariffs';
import { type Fen, fen, yuanText } from '../../court/money';
import type { Step } from '../../court/step';
import type { LegalDate } from '../../court/time/legal-date';
import { legalDateText } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import type { Court } from '../../platform/courts';
import type { Transaction } from '../../platform/transact';
import type { Case } from '../../records/case/case';
import { FEE_ORDERS, type FeeOrder, feeOrders, newFeeOrder } from '../../records/fee/order';
import { tellOfOrder } from '../../records/fee/told';
import { keptFee } from '../../records/fee/whole-fee';
import type { Content } from '../../records/paper/content';
import type { FiledPaper } from '../../records/paper/paper';
import { appealedOf } from './standing';

const SUITS: readonly SuitKind[] = [
  'property',
  'divorce',
  'personality',
  'otherNonProperty',
  'ip',
  'labour',
  'administrative',
  'administrativeIpMaritime',
];
const SIDES = ['plaintiff', 'defendant', 'thirdParty'] as const;

const LEFT_OPEN = (why: string): Step => ({
  text: `${why}上诉费由书记员核定后通知您，收到通知后 7 天内交。`,
  rule: 'FEE-11 诉讼费用交纳办法第22条第2款',
});

const suitOf = (kind: FeeKind | undefined): SuitKind | undefined => SUITS.find((one) => one === kind);

/** What the appeal costs by the court's tariff; no order where nothing is to be paid, or it is not known. */
export function appealFee(
  found: Case,
  court: Court,
  paper: Pick<FiledPaper, 'parties' | 'side'>,
  content: Content,
): { fee: NonNullable<FiledPaper['fee']>; order?: Pick<FeeOrder, 'kind' | 'amountFen' | 'steps' | 'due'> } {
  const { amountFen } = content;
  if (appealedOf(found, content) !== 'judgment') {
    const text = '对不予受理、驳回起诉、管辖权异议的裁定上诉，不收上诉费。';
    return { fee: { orderId: null, amountFen: fen(0), steps: [{ text, rule: 'FEE-4 诉讼费用交纳办法第8条第(3)项' }] } };
  }
  const suit = suitOf(found.fee?.kind);
  const side = SIDES.find((one) => one === paper.side);
  if (!suit || !side) return left('这个案件的收费种类还没有登记。');
  const disputed: Fen | undefined = amountFen === undefined ? undefined : fen(amountFen);
  try {
    const whole = appealTariff(suit, disputed, court.fees);
    const [one] = appealFees(
      suit,
      [{ appellants: paper.parties.map((partyId) => ({ partyId, side })), ...(disputed ? { disputed } : {}) }],
      court.fees,
    );
    if (!one) return left('');
    const { feeFen, steps } = one.fee;
    return {
      fee: { orderId: null, amountFen: feeFen, steps },
      order: { kind: suit === 'property' ? 'appeal' : suit, amountFen: feeFen, steps, due: keptFee(whole) },
    };
  } catch (error) {
    if (error instanceof FeeUnknown) return left('没有写明不服的金额。');
    throw error;
  }
}

const left = (why: string) => ({ fee: { orderId: null, amountFen: null, steps: [LEFT_OPEN(why)] } });

/** FEE-17: where the next free number of its case is looked for. */
export async function nextSeq(caseId: string): Promise<number> {
  const all = await feeOrders.find({ caseId }, { limit: 1000 });
  return Math.max(0, ...all.filter(({ item }) => item === 'acceptanceFee').map(({ seq }) => seq)) + 1;
}

/** Throws DuplicateKeyError where another order takes its number at this very moment: the caller begins again. */
export async function orderAppealFee(
  transaction: Transaction,
  found: Case,
  court: Court,
  paper: FiledPaper,
  of: Pick<FeeOrder, 'kind' | 'amountFen' | 'steps' | 'due'>,
  { seq, to, lastDay }: { seq: number; to: readonly OpenId[]; lastDay: LegalDate | null },
): Promise<FeeOrder> {
  const { _id: caseId, courtId, caseNo } = found;
  const { receivedAt, side, lastAct } = paper;
  if (!receivedAt || !side) throw new Error(`${paper._id} is no appeal that was received`);
  const orders = transaction.collection<FeeOrder>(FEE_ORDERS);
  let number = seq;
  while (await orders.get(feeOrderId(caseId, 'acceptanceFee', number))) number += 1;
  const order = newFeeOrder({
    _id: feeOrderId(caseId, 'acceptanceFee', number),
    caseId,
    courtId,
    seq: number,
    courtName: paper.courtName,
    caseNo,
    item: 'acceptanceFee',
    occasion: { kind: 'appeal' },
    payer: side,
    parties: [...paper.parties],
    ...of,
    state: 'issued',
    issuedAt: receivedAt,
    noticeServedOn: null,
    lastDay: null,
    subMchid: court.pay?.subMchid ?? null,
    lastAct,
  });
  await orders.insert(order);
  const by = lastDay ? `，最晚在上诉期内（${legalDateText(lastDay)}）` : '';
  await tellOfOrder(
    order,
    to,
    {
      key: 'issued',
      title: '请交上诉费',
      text: `您的上诉费是 ${yuanText(order.amountFen)}。递交上诉状时就要交${by}；没有交的，法院会通知您在 7 天内交。确有困难的，可以申请缓交、减交、免交。`,
      at: receivedAt,
    },
    transaction,
  );
  return order;
}
