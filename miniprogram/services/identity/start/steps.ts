/** 到哪一步了: from what the court knows of somebody to what he is asked next. Free of wx. */
import type { DataOf } from '../../../api/services';

type Status = DataOf<'identity', 'status'>;
type Kind = Status['agreed'][number];

/** `check`: nothing stands before it. */
export type Step = 'suspended' | 'verified' | 'privacy' | 'locked' | 'face' | 'check';

export function stepOf({ suspended, verified, agreed, face }: Status, purpose: string): Step {
  if (suspended) return 'suspended';
  if (verified && purpose === 'register') return 'verified';
  if (!agreed.includes('privacy')) return 'privacy';
  if (face.lockedUntil) return 'locked';
  return agreed.includes('face') ? 'check' : 'face';
}

/** As the court knows it now, without asking once more. */
export const afterConsent = (status: Status, kind: Kind, given: boolean): Status => ({
  ...status,
  agreed: [...status.agreed.filter((one) => one !== kind), ...(given ? [kind] : [])],
});
