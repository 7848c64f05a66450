/** 再审费: when a retrial has a fee at all (FEE-4), 诉讼费用交纳办法第9、19、23条. */
import type { Fen } from '../money';
import type { CourtFees } from './court-fees';
import type { SuitKind } from './kinds';
import type { Tariff } from './tariff';
import { disputedPart, tariffOf } from './tariffs';

export interface RetrialFacts {
  /** Whether the court, having examined the application, has decided to try the case again. Before that nothing is due. */
  ordered: boolean;
  /** New evidence that suffices to overturn the judgment. */
  newEvidence: boolean;
  /** The judgment, ruling or mediation document of first instance took effect because this applicant did not appeal. */
  noAppealThen: boolean;
}

/**
 * @param disputed the disputed part of the judgment, fen
 * Throws as tariffOf where there is a fee.
 */
export function retrialTariff(
  kind: SuitKind,
  { ordered, newEvidence, noAppealThen }: RetrialFacts,
  disputed: Fen | undefined,
  fees: CourtFees,
): Tariff {
  if (!ordered || !(newEvidence || noAppealThen)) return tariffOf('retrial', undefined, fees);
  const tariff = tariffOf(kind, disputed, fees);
  return disputed === undefined ? tariff : disputedPart(tariff, 'FEE-4 诉讼费用交纳办法第9、19条');
}
