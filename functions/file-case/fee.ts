/** 受理费: which row of the tariff a suit falls under and what it costs, proposed to the filing judge, who decides (FEE-5). */
import { suitTariff } from '../../court/fees/claims';
import { FEE_KINDS } from '../../court/fees/kinds';
import { CIVIL_SUIT_KINDS, type CivilSuitKind, suitKindOf } from '../../court/fees/suit-kind';
import { type Fee, feeOf } from '../../court/fees/tariff';
import { FeeUnknown } from '../../court/fees/tariffs';
import { type Fen, fen } from '../../court/money';
import { type Court, courts } from '../../platform/courts';
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import type { Content } from '../../records/filing/content';
import { filings } from '../../records/filing/filing';
import { isHandedIn, notFound } from '../../records/filing/moves';
import { openContent } from '../../records/filing/sealed-content';
import type { FileCaseInput, FileCaseResult } from './contract';
import type { JudgeGrant } from './judge';

interface SuitFee extends Fee {
  kind: CivilSuitKind;
}

/** What the filing judge settles about the fee. */
export interface FeeDecision {
  /** undefined: as 案由 and claims suggest. */
  feeKind?: CivilSuitKind | undefined;
  /** The other side is in bankruptcy: claims for money by the property tariff (解释200). */
  bankruptDebtor?: boolean | undefined;
}

/**
 * Throws PRECONDITION_FAILED where there is no fee to be had from what is known: nothing is registered then.
 */
export function suitFee(content: Content, court: Court, { feeKind, bankruptDebtor }: FeeDecision): SuitFee {
  const amounts = amountsOf(content);
  const kind = feeKind ?? suitKindOf(content.causeOfAction, amounts.length > 0);
  try {
    return { kind, ...feeOf(suitTariff(kind, amounts, court.fees, bankruptDebtor ? { bankruptDebtor } : {})) };
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
    const { kind, feeFen, steps } = suitFee(openContent(filing._id, filing.content), court, decision);
    return {
      kind,
      title: FEE_KINDS[kind].title,
      amountFen: feeFen,
      steps,
      kinds: CIVIL_SUIT_KINDS.map((one) => ({ kind: one, title: FEE_KINDS[one].title })),
    };
  },
};
