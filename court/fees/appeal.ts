/** 上诉费: each appeal has a fee of its own, on what it disputes (FEE-9), 诉讼费用交纳办法第17、22条. */
import type { Fen } from '../money';
import type { CourtFees } from './court-fees';
import type { SuitKind } from './kinds';
import { type Fee, feeOf, type Tariff } from './tariff';
import { disputedPart, tariffOf } from './tariffs';

/** One 上诉状; several appellants: they appeal together. */
export interface Appeal {
  appellants: readonly { partyId: string; side: 'plaintiff' | 'defendant' | 'thirdParty' }[];
  /** The disputed part of the judgment, fen; none: no money is disputed. */
  disputed?: Fen;
}

/**
 * 收费办法17: in property cases on the disputed part. Of other kinds the decree says nothing apart, so they cost what they cost
 * in first instance (第13条), on the property or damages disputed.
 * Throws as tariffOf.
 */
export function appealTariff(kind: SuitKind, disputed: Fen | undefined, fees: CourtFees): Tariff {
  const tariff = tariffOf(kind, disputed, fees);
  return disputed === undefined ? tariff : disputedPart(tariff, 'FEE-9 诉讼费用交纳办法第17条');
}

/**
 * FEE-9, 解释202: one fee for each appeal: both sides each their own, co-appellants of one side who appeal together one.
 * Throws RangeError for an appeal by nobody, by two sides together, or for a party that appeals twice.
 */
export function appealFees(
  kind: SuitKind,
  appeals: readonly Appeal[],
  fees: CourtFees,
): { appellants: string[]; fee: Fee }[] {
  const seen = new Set<string>();
  return appeals.map(({ appellants, disputed }) => {
    if (new Set(appellants.map(({ side }) => side)).size !== 1)
      throw new RangeError('those who appeal together are one or more parties of one side');
    for (const { partyId } of appellants) {
      if (seen.has(partyId)) throw new RangeError(`${partyId} appeals twice`);
      seen.add(partyId);
    }
    return {
      appellants: appellants.map(({ partyId }) => partyId),
      fee: feeOf(appealTariff(kind, disputed, fees)),
    };
  });
}
