/** 调解材料: who sees what of a mediation (MED-5); what may reach the trial file is decided elsewhere (EVID-11). */
import { type MediationMaterial, mediationMaterialForTrial } from '../evidence/disclosure';

export interface MediationItem extends MediationMaterial {
  /** The party it comes from; absent: made by the mediator or all together. */
  by?: string;
  /** Said to the mediator alone. */
  caucus?: boolean;
}

/** Who is looking: a party of the mediation (or his agent), its mediator, or the court that tries the case. */
export type MediationViewer = { is: 'party'; partyId: string } | { is: 'mediator' } | { is: 'court' } | { is: 'other' };

/**
 * MED-5, 解释146, 调解规则29(4): nobody but parties and mediator; what was said to the mediator alone stays between those two.
 * @param parties all parties of the mediation
 * @param exception by which the court may see more than undisputed facts and the record of a failure (EVID-11)
 */
export function maySeeMediation(
  viewer: MediationViewer,
  item: MediationItem,
  parties: readonly string[],
  exception: { allAgree: boolean; law?: string } = { allAgree: false },
): boolean {
  if (viewer.is === 'mediator') return true;
  // What was said to the mediator alone is nobody else's, whatever the others agreed on.
  if (viewer.is === 'court') return !item.caucus && mediationMaterialForTrial(item, exception).allowed;
  if (viewer.is !== 'party' || !parties.includes(viewer.partyId)) return false;
  return !item.caucus || item.by === viewer.partyId;
}
