/** 诉讼费估算: what a matter costs at a court, step by step; the court's notice prevails (GUIDE-1, FEE-2..5). */
import { COURT_FEE_RANGES, type CourtFees, checkCourtFees } from '../../court/fees/court-fees';
import { type Estimate, estimateFee as estimate } from '../../court/fees/estimate';
import { FEE_KINDS, type FeeKind, isFeeKind } from '../../court/fees/kinds';
import { FeeUnknown } from '../../court/fees/tariffs';
import { yuanText } from '../../court/money';
import { type Court, courts } from '../../platform/courts';
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import type { GuideInput, GuideResult } from './contract';
import { FEE_NOTICE } from './words';

export const estimateFee: ReadOperation<GuideInput<'estimateFee'>, GuideResult<'estimateFee'>, unknown> = {
  kind: 'read',
  policy: anyone,
  async run({ input: { courtId, kind, amountFen } }) {
    const court = await courtOf(courtId);
    if (!isFeeKind(kind)) {
      const kinds = Object.keys(FEE_KINDS).join('、');
      throw new CourtError('INVALID_INPUT', '没有这种案件，请从列表里选择。', { kind: `只能是：${kinds}` });
    }
    return { kind, title: FEE_KINDS[kind].title, ...estimated(kind, amountFen, court), notice: FEE_NOTICE };
  },
};

export async function courtOf(courtId: string): Promise<Court> {
  const court = await courts.get(courtId);
  if (!court) throw new CourtError('NOT_FOUND', '没有找到这个法院，请重新选择。', { courtId: '没有这个法院' });
  return court;
}

function estimated(kind: FeeKind, amountFen: number | undefined, court: Court): Estimate {
  try {
    const found = estimate(kind, amountFen, court.fees);
    return usesCourtFees(found) ? { ...found, notes: [...found.notes, court.feesFrom] } : found;
  } catch (error) {
    if (error instanceof FeeUnknown && error.reason === 'amountNeeded')
      throw new CourtError('INVALID_INPUT', '请填写金额，要大于 0。', {
        amountFen: `请填写：${FEE_KINDS[kind].amountMeans ?? '金额'}`,
      });
    // FEE-3: never a wrong number for want of the court's own.
    if (error instanceof FeeUnknown || checkCourtFees(court.fees).length > 0)
      throw new CourtError(
        'PRECONDITION_FAILED',
        `这个法院还没有录入这一项的收费标准${rangeOf(kind)}，请打 12368 或到窗口问。`,
      );
    throw error;
  }
}

const usesCourtFees = ({ steps }: Estimate) => steps.some(({ rule }) => rule.startsWith('FEE-3'));

function rangeOf(kind: FeeKind): string {
  const { bounds } = isCourtFee(kind) ? COURT_FEE_RANGES[kind] : { bounds: null };
  return bounds ? `（依法在 ${yuanText(bounds.least)}到 ${yuanText(bounds.most)}之间）` : '';
}

const isCourtFee = (kind: FeeKind): kind is FeeKind & keyof CourtFees => Object.hasOwn(COURT_FEE_RANGES, kind);
