/** 费用: which row of the tariff a filing falls under, what it costs and whether it is paid ahead, proposed to the filing judge, who decides (FEE-5, 10). */
import { suitTariff } from '../../court/fees/claims';
import { halve } from '../../court/fees/halving';
import { FEE_KINDS, type FeeKind, type SuitKind } from '../../court/fees/kinds';
import { prepaymentOf } from '../../court/fees/prepayment';
import { CIVIL_SUIT_KINDS, suitKindOf } from '../../court/fees/suit-kind';
import { type Fee, type FeeItem, feeOf, type Tariff } from '../../court/fees/tariff';
import { FeeUnknown, tariffOf } from '../../court/fees/tariffs';
import { type Fen, fen } from '../../court/money';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import { type Court, courts } from '../../platform/courts';
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import type { WholeFee } from '../../records/fee/order';
import { keptFee } from '../../records/fee/whole-fee';
import type { Content } from '../../records/filing/content';
import { filings, kindOf } from '../../records/filing/filing';
import { isHandedIn, notFound } from '../../records/filing/moves';
import { openContent } from '../../records/filing/sealed-content';
import { compensationOnly } from './compensation';
import type { FileCaseInput, FileCaseResult } from './contract';
import type { ChosenFeeKind } from './contract-shapes';
import type { JudgeGrant } from './judge';

export interface SettledFee extends Fee {
  kind: FeeKind;
  item: FeeItem;
  /** Exact (FEE-2): what aid, a later fee or a refund is reckoned from. */
  whole: WholeFee;
  /** FEE-10: an order is issued only for what is paid ahead. */
  prepaid: boolean;
  /** Who pays it and when, in words. */
  payment: string;
}

/** What the filing judge settles about the fee. */
export interface FeeDecision {
  /** undefined: as the kind of filing, 案由 and claims suggest. */
  feeKind?: ChosenFeeKind | undefined;
  /** The other side is in bankruptcy: claims for money by the property tariff (解释200). */
  bankruptDebtor?: boolean | undefined;
  /** 追索劳动报酬; undefined: as 案由 says. */
  wages?: boolean | undefined;
  /** FEE-6: 适用简易程序, so halved; of civil suits. */
  summaryProcedure?: boolean | undefined;
}

const WAGES = /劳动报酬|追索工资|欠薪/;
/** What each kind of filing may be charged by. */
const ROWS: Record<FilingKind, readonly ChosenFeeKind[]> = {
  civil: CIVIL_SUIT_KINDS,
  administrative: ['administrative', 'administrativeIpMaritime', 'administrativeCompensation'],
  enforcement: ['enforcement', 'recognition'],
};

/**
 * Throws PRECONDITION_FAILED where there is no fee to be had from what is known: nothing is registered then; INVALID_INPUT for a
 * row of another kind of filing.
 */
export function settledFee(of: FilingKind, content: Content, court: Court, decision: FeeDecision): SettledFee {
  const kind = decision.feeKind ?? proposed(of, content);
  if (!ROWS[of].includes(kind))
    throw new CourtError('INVALID_INPUT', '这类案件不按这一种收费，请重新选择收费种类。', {
      feeKind: '与案件类型不符',
    });
  const wages = decision.wages ?? WAGES.test(content.causeOfAction ?? '');
  const { ahead, text } = prepaymentOf(kind, { wages });
  const full = tariffIn(of, kind, content, court, decision);
  const halved = of === 'civil' && decision.summaryProcedure === true;
  const tariff = halved ? halve(full, ['summary']) : full;
  const fee = feeOf(tariff);
  return {
    kind,
    item: tariff.item,
    ...fee,
    whole: keptFee(tariff),
    prepaid: ahead === 'yes' && fee.feeFen > 0,
    payment: text,
  };
}

function proposed(of: FilingKind, content: Content): ChosenFeeKind {
  if (of === 'civil') return suitKindOf(content.causeOfAction, amountsOf(content).length > 0);
  if (of === 'administrative') return compensationOnly(content) ? 'administrativeCompensation' : 'administrative';
  const abroad = content.title?.kind === 'foreignAward' || content.title?.kind === 'foreignJudgment';
  return abroad ? 'recognition' : 'enforcement';
}

function tariffIn(
  of: FilingKind,
  kind: ChosenFeeKind,
  content: Content,
  court: Court,
  { bankruptDebtor }: FeeDecision,
): Tariff {
  try {
    if (isSuitKind(kind))
      return suitTariff(
        kind,
        of === 'civil' ? amountsOf(content) : [],
        court.fees,
        bankruptDebtor ? { bankruptDebtor } : {},
      );
    return tariffOf(kind, content.amountFen === undefined ? undefined : fen(content.amountFen), court.fees);
  } catch (error) {
    if (error instanceof FeeUnknown && error.reason === 'amountNeeded')
      throw new CourtError(
        'PRECONDITION_FAILED',
        `诉讼请求里没有金额，不能按“${FEE_KINDS[kind].title}”收费，请改选收费种类，或者通知当事人补正金额。`,
      );
    if (error instanceof RangeError)
      throw new CourtError(
        'PRECONDITION_FAILED',
        '按现有的收费标准算不出这个案件的受理费，请管理员核对本院的收费标准。',
      );
    throw error;
  }
}

const APART: readonly FeeKind[] = ['enforcement', 'recognition', 'administrativeCompensation'];
const isSuitKind = (kind: ChosenFeeKind): kind is Extract<ChosenFeeKind, SuitKind> => !APART.includes(kind);

const amountsOf = ({ claims = [] }: Content): Fen[] =>
  claims.flatMap(({ amountFen }) => (amountFen ? [fen(amountFen)] : []));

/** What registering would charge, for the judge to look at before. */
export const proposeFee: ReadOperation<FileCaseInput<'proposeFee'>, FileCaseResult<'proposeFee'>, JudgeGrant> = {
  kind: 'read',
  policy: staff('filing-judge'),
  async run({ input: { filingId, ...decision }, grant }) {
    const { courtId } = grant.staff;
    const [court, filing] = await Promise.all([courts.get(courtId), filings.get(filingId)]);
    if (!court || filing?.courtId !== courtId || !isHandedIn(filing)) throw notFound();
    const of = kindOf(filing);
    const fee = settledFee(of, openContent(filing._id, filing.content), court, decision);
    return {
      ...shownFee(fee),
      title: FEE_KINDS[fee.kind].title,
      kinds: ROWS[of].map((one) => ({ kind: one, title: FEE_KINDS[one].title })),
    };
  },
};

export const shownFee = ({ kind, feeFen, steps, prepaid, payment }: SettledFee) => ({
  kind,
  amountFen: feeFen,
  steps,
  prepaid,
  payment,
});
