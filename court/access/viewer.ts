/** 谁在看: who asks, as the session proves him, and how he stands to a case at an instant (DOMAIN 4, ID-1, PROG-2, DOSS-5). */
import type { SpecialAct } from '../agency/authority';
import type { CaseRole, PartyRole, StaffRole } from '../people/roles';

/** What an agent may do only if his power of attorney names it (ID-7), consent to online acts included (DOMAIN 4). */
export type NamedAct = SpecialAct | 'consentOnline';

/** One person's part in a case. Somebody may have several, e.g. plaintiff and his brother's agent. */
export interface Membership {
  role: CaseRole;
  /** The side he stands on; a witness stands on none. */
  side?: PartyRole;
  /** The party he is or acts for; a witness has his own id. */
  partyId: string;
  /** Epoch ms: the part begins. */
  from: number;
  /** Epoch ms: the part is over from then on, as the court confirmed (PROG-2) or was told in writing (民诉法63). */
  to?: number;
  /** An agent's power of attorney: the special acts it names, none for general authority (全权代理 too); absent: not handed in. */
  powerOfAttorney?: readonly NamedAct[];
  /** 律师: reads more in administrative cases (DOSS-2). */
  lawyer?: boolean;
}

/** ID-1: how far identity is checked; `fresh` is a pass bound to this session (ID-3). */
export type Identity = 'unverified' | 'verified' | 'fresh';

/** From the session, never from what the client says. Memberships and assignments are those of the case in question. */
export type Viewer =
  | { kind: 'public' }
  | { kind: 'person'; identity: Identity; memberships: readonly Membership[] }
  | { kind: 'staff'; courtId: string; roles: readonly StaffRole[]; assignedAs: readonly StaffRole[] };

export interface CaseFacts {
  courtId: string;
  kind: 'civil' | 'administrative' | 'enforcement';
  /** `filing`: with the filing judge, before it is assigned to a division (FILE-12). */
  stage: 'filing' | 'pending' | 'closed' | 'archived';
  /** 流程规定1.2: by the court's decision its course is open to everybody. */
  openToPublic?: boolean;
}

/** Epoch ms. Throws RangeError unless a whole number. */
export function instant(time: number): number {
  if (!Number.isSafeInteger(time)) throw new RangeError(`not a time: ${time}`);
  return time;
}

/** Whether the part is being played at an instant. Throws RangeError for times that are none, or an end before the beginning. */
export function isActive({ from, to }: Membership, now: number): boolean {
  if (to !== undefined && instant(to) < instant(from)) throw new RangeError('a part in a case ends before it begins');
  return instant(from) <= instant(now) && (to === undefined || now < to);
}

/** ID-1, PROG-1: parts in the case, begun or ended; none for those whose identity is not checked. */
export function membershipsOf(viewer: Viewer, now: number): readonly Membership[] {
  if (viewer.kind !== 'person' || viewer.identity === 'unverified') return [];
  return viewer.memberships.filter((one) => instant(one.from) <= instant(now) && !lacksPower(one));
}

/** ID-7: whoever says he is an agent is one towards the court only with a power of attorney. */
export const lacksPower = ({ role, powerOfAttorney }: Membership): boolean =>
  role === 'agent' && powerOfAttorney === undefined;

/** Holds the role in the court of the case: no role crosses courts (DOMAIN 4). */
export function hasDuty(viewer: Viewer, theCase: CaseFacts, role: StaffRole): boolean {
  return viewer.kind === 'staff' && viewer.courtId === theCase.courtId && viewer.roles.includes(role);
}

/** Holds the role and is named to this very case. */
export function isOfficer(viewer: Viewer, theCase: CaseFacts, role: StaffRole): boolean {
  return hasDuty(viewer, theCase, role) && viewer.kind === 'staff' && viewer.assignedAs.includes(role);
}
