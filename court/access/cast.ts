/** 测试人物: everybody who may stand before a case, for the tests that go through all of them. */
import { type PartyRole, STAFF_ROLES, type StaffRole } from '../people/roles';
import type { CaseFacts, Identity, Membership, Viewer } from './viewer';

/** A Monday morning. */
export const NOW = Date.parse('2025-03-03T09:00:00+08:00');
export const EARLIER = NOW - 86_400_000;
export const LATER = NOW + 86_400_000;
const LONG_AGO = NOW - 100 * 86_400_000;

export const HERE = 'yuyao';
export const CASES: readonly CaseFacts[] = (['civil', 'administrative', 'enforcement'] as const).flatMap((kind) =>
  (['filing', 'pending', 'closed', 'archived'] as const).map((stage) => ({ courtId: HERE, kind, stage })),
);
export const civil = (stage: CaseFacts['stage'] = 'pending'): CaseFacts => ({ courtId: HERE, kind: 'civil', stage });

export const person = (memberships: readonly Membership[], identity: Identity = 'fresh'): Viewer => ({
  kind: 'person',
  identity,
  memberships,
});

/** `zhang` sues `wang`; `liu` is a third party. In enforcement `zhang` applies against `wang`. */
export const party = (partyId: string, side: PartyRole): Membership => ({ role: side, side, partyId, from: LONG_AGO });
export const actingFor = (
  role: 'agent' | 'guardianRep' | 'orgRep',
  partyId: string,
  side: PartyRole,
  more: Partial<Membership> = {},
): Membership => ({
  role,
  side,
  partyId,
  from: LONG_AGO,
  ...(role === 'agent' ? { powerOfAttorney: [] } : {}),
  ...more,
});
export const witness: Membership = { role: 'witness', partyId: 'zhao', from: LONG_AGO };

export const staff = (role: StaffRole, isAssigned: boolean, courtId = HERE): Viewer => ({
  kind: 'staff',
  courtId,
  roles: [role],
  assignedAs: isAssigned ? [role] : [],
});

const sides = [
  ['zhang', 'plaintiff'],
  ['wang', 'defendant'],
  ['liu', 'thirdParty'],
  ['zhang', 'applicant'],
  ['wang', 'judgmentDebtor'],
] as const;

/** Parties and those who act for them, while they do. */
export const MEMBERS: readonly (readonly [string, Membership])[] = sides.flatMap(([partyId, side]) => [
  [side, party(partyId, side)] as const,
  [`agent of ${side}`, actingFor('agent', partyId, side)] as const,
  [`lawyer of ${side}`, actingFor('agent', partyId, side, { lawyer: true })] as const,
  [`guardian of ${side}`, actingFor('guardianRep', partyId, side)] as const,
  [`representative of ${side}`, actingFor('orgRep', partyId, side)] as const,
]);

export const STAFF: readonly (readonly [string, Viewer])[] = STAFF_ROLES.flatMap((role) => [
  [`${role} of the case`, staff(role, true)] as const,
  [`${role} of the court`, staff(role, false)] as const,
  [`${role} of another court`, staff(role, true, 'guangzhou')] as const,
]);

/** Nobody of the case. */
export const OUTSIDERS: readonly (readonly [string, Viewer])[] = [
  ['public', { kind: 'public' }],
  ['stranger', person([])],
  ['witness', person([witness])],
  ['plaintiff not verified', person([party('zhang', 'plaintiff')], 'unverified')],
  ['agent without power of attorney', person([{ role: 'agent', side: 'plaintiff', partyId: 'zhang', from: LONG_AGO }])],
  ['plaintiff-to-be', person([{ ...party('zhang', 'plaintiff'), from: LATER }])],
];

export const EVERYBODY: readonly (readonly [string, Viewer])[] = [
  ...OUTSIDERS,
  ...MEMBERS.map(([name, one]) => [name, person([one])] as const),
  ...MEMBERS.map(([name, one]) => [`former ${name}`, person([{ ...one, to: EARLIER }])] as const),
  ...STAFF,
];
