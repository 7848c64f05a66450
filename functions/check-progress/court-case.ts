/** 一件案件, as its officers work with it: who is in it and reached how, dates, limit, and what they can do next. */
import { may } from '../../court/access/may';
import { allowedEvents } from '../../court/machines/state-machine';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { EXCLUSIONS } from '../../court/time/trial-limit-table';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import type { Staff } from '../../platform/policy';
import { type Case, cases, type KeptExclusion, type ReceivedAppeal } from '../../records/case/case';
import { caseMachineOf } from '../../records/case/case-machine';
import { caseDates } from '../../records/case/date';
import { type CaseMember, caseMembers } from '../../records/case/member';
import { isOfficerOf, staffViewer } from '../../records/case/officer';
import { factsOf, isActive, noCase } from '../../records/case/part';
import { type CaseParty, caseParties, inOrder, joinedName } from '../../records/case/parties';
import { keyOfParty } from '../../records/case/same-party';
import { actsFor, actsForOthers, agentName, namesOf } from './agents';
import type { CheckProgressInput, CheckProgressResult } from './contract';
import { followsCases, type StaffGrant } from './court-cases';
import { dateView } from './dates';
import { headOf } from './overview';
import { uncalledThirdParties } from './third-parties';
import { CASE_ROLE_NAMES, specialNames } from './words';

const MOST = 1000;
/** Before the first: over since so long that nobody asks. */
const MOST_DATES = 100;

/** Of one's own court, and followed, or read, by duty (DOMAIN 4). Throws NOT_FOUND, FORBIDDEN. One database action. */
export async function followed(
  caseId: string,
  by: Staff,
  now: number,
  action: 'seeProgress' | 'readDossier' = 'seeProgress',
): Promise<Case> {
  const found = await cases.get(caseId);
  if (found?.courtId !== by.courtId) throw noCase();
  const decision = may(staffViewer(found, by), action, factsOf(found), now);
  if (!decision.allowed) throw new CourtError('FORBIDDEN', decision.reason);
  return found;
}

export const courtCase: ReadOperation<CheckProgressInput<'courtCase'>, CheckProgressResult<'courtCase'>, StaffGrant> = {
  kind: 'read',
  policy: followsCases,
  async run({ input: { caseId }, grant, clock }) {
    const now = clock.now();
    const found = await followed(caseId, grant.staff, now);
    const today = legalDateOf(now);
    const [named, members, unrecorded, dates] = await Promise.all([
      caseParties.find({ caseId }, { limit: MOST }),
      caseMembers.find({ caseId }, { limit: MOST }),
      caseDates.find(
        { caseId, dateKey: command().lt(today), kind: 'hearing', state: 'running' },
        { orderBy: [['dateKey', 'asc']], limit: MOST_DATES },
      ),
      caseDates.find({ caseId, dateKey: command().gte(today) }, { orderBy: [['dateKey', 'asc']], limit: MOST_DATES }),
    ]);
    const parties = inOrder(named);
    const acting = members.filter((one) => actsForOthers(one.role) && isActive(one, now));
    const [names, uncalled] = await Promise.all([namesOf(acting), uncalledThirdParties(named)]);
    const toCall = new Set(uncalled.map(({ _id }) => _id));
    return {
      ...headOf(found),
      filingId: found.filingId,
      parties: parties.map((party) => ({
        ...partyOf(party, parties, acting, names),
        toCall: toCall.has(party._id),
      })),
      dates: [...unrecorded, ...dates].map((one) => dateView(one, now)),
      exclusions: (found.exclusions ?? []).map(exclusionOf),
      deciding: found.deciding ?? null,
      appeals: (found.appeals ?? []).map((one) => appealOf(one, parties)),
      notices: noticesOf(found, today),
      openToPublic: found.openToPublic === true,
      as: MOVERS.filter((role) => isOfficerOf(found, grant.staff, role)),
      can: canOf(found, grant.staff),
    };
  },
};

function partyOf(
  party: CaseParty,
  parties: readonly CaseParty[],
  acting: readonly CaseMember[],
  names: ReadonlyMap<string, string>,
): Omit<CheckProgressResult<'courtCase'>['parties'][number], 'toCall'> {
  return {
    partyId: party._id,
    kind: party.kind ?? 'person',
    roleName: CASE_ROLE_NAMES[party.role],
    name: party.name,
    released: party.released,
    linked: party.openid !== null,
    numberKnown: keyOfParty(party) !== undefined,
    joined: party.joined ? joinedName(party.joined.ground) : null,
    leftOn: party.left?.on ?? null,
    agents: acting
      .filter((one) => actsFor(one, party, parties))
      .map((one) => ({
        name: names.get(one.openid) ?? '',
        roleName: agentName(one),
        special: specialNames(one.special ?? []),
      })),
  };
}

/** FILE-12: as long as the complaint has not gone out to the defendants. */
const noticesOf = ({ noticesBy }: Case, today: LegalDate): CheckProgressResult<'courtCase'>['notices'] =>
  noticesBy ? { dueOn: noticesBy, late: noticesBy < today } : null;

/** A stay is ended by resuming the case, not by hand. */
const exclusionOf = ({
  id,
  kind,
  from,
  to,
  ground,
}: KeptExclusion): CheckProgressResult<'courtCase'>['exclusions'][number] => ({
  exclusionId: kind === 'stay' ? null : (id ?? null),
  kindName: EXCLUSIONS[kind].name,
  from,
  to: to ?? null,
  ground,
});

const appealOf = (
  { parties: by, receivedAt, on, inTime }: ReceivedAppeal,
  parties: readonly CaseParty[],
): CheckProgressResult<'courtCase'>['appeals'][number] => ({
  names: parties.filter(({ _id }) => by.includes(_id)).map(({ name }) => name),
  on: on ?? legalDateOf(receivedAt.getTime()),
  inTime,
});

const MOVERS = ['judge', 'clerk', 'archivist'] as const;

/** As far as state and role go; what else stands in the way is said when it is tried. */
function canOf(found: Case, by: Staff): string[] {
  if (found.kind === 'enforcement') return [];
  const roles = MOVERS.flatMap((role) => (isOfficerOf(found, by, role) ? [role] : []));
  const machine = caseMachineOf(found.kind);
  return [...new Set(roles.flatMap((role) => allowedEvents(machine, found.state, role)))];
}
