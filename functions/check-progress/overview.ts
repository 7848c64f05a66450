/** 案件概况: where a case stands, who is in it, what happens next and by when: two database actions, the policy's counted (DESIGN 7). */
import { legalDateOf } from '../../court/time/legal-date';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import type { Case } from '../../records/case/case';
import { CASE_DATES, type CaseDate } from '../../records/case/date';
import type { CasePart } from '../../records/case/part';
import type { CaseParty } from '../../records/case/parties';
import { limitOf } from '../../records/case/trial-limit';
import { SERVICES, type Service } from '../../records/service/service';
import type { CheckProgressInput, CheckProgressResult } from './contract';
import { dateView, isAhead, isFor } from './dates';
import { lookupByCase, seen } from './seen';
import {
  CASE_ROLE_NAMES,
  missingOf,
  nextOf,
  OUTCOME_NAMES,
  PROCEDURE_NAMES,
  roleName,
  specialNames,
  stateName,
} from './words';

type Overview = CheckProgressResult<'overview'>;

interface More {
  dates: CaseDate[];
  services: Pick<Service, 'state' | 'recipients' | 'openedAt'>[];
}

/** Those of all parties are among them. */
const MOST_DATES = 200;
const SHOWN_DATES = 20;
const MOST_SERVICES = 200;

/** Sent, and not taken back: it waits for whoever has not opened it. */
const OPEN_TO_READ: readonly Service['state'][] = ['sent', 'arrived', 'served', 'presumedServed', 'disputed'];

export const overview: ReadOperation<CheckProgressInput<'overview'>, Overview, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId }, grant: { openid }, clock }) {
    const now = clock.now();
    const today = legalDateOf(now);
    const { part, found, parties, more } = await seen<More>({ caseId, openid, now }, [
      lookupByCase(CASE_DATES, 'dates', { key: 'dateKey', above: today, order: 'asc', limit: MOST_DATES }),
      lookupByCase(SERVICES, 'services', { key: 'listKey', order: 'desc', limit: MOST_SERVICES }),
    ]);
    return {
      ...headOf(found),
      courtId: found.courtId,
      courtName: found.courtName ?? '',
      next: nextOf(found),
      parties: parties.map((one) => partyView(one, part.parties)),
      me: meOf(part),
      dates: more.dates
        .filter((one) => isFor(one, part.parties) && isAhead(one, today))
        .slice(0, SHOWN_DATES)
        .map((one) => dateView(one, now)),
      unread: more.services.filter(
        ({ state, recipients, openedAt }) =>
          OPEN_TO_READ.includes(state) && recipients.includes(openid) && openedAt[openid] === undefined,
      ).length,
    };
  },
};

/** What parties and officers read of it alike. */
export const headOf = (found: Case) => ({
  caseId: found._id,
  caseNo: found.caseNo,
  kind: found.kind ?? 'civil',
  title: found.title,
  causeOfAction: found.causeOfAction,
  procedureName: procedureOf(found),
  registeredOn: found.registeredOn,
  state: found.state,
  stateName: stateName(found),
  outcomeName: found.outcome ? OUTCOME_NAMES[found.outcome] : null,
  effectiveOn: found.effectiveOn ?? null,
  trial: bodyOf(found),
  limit: limitView(found),
});

const procedureOf = ({ kind, procedure }: Case): string | null =>
  kind === 'enforcement' || !procedure ? null : PROCEDURE_NAMES[procedure];

export const bodyOf = ({ trial }: Case): Overview['trial'] =>
  trial ? { judges: trial.judges.map(({ name, post }) => ({ name, post })), clerk: trial.clerk.name } : null;

/** TIME-11: also to the parties. Once it is decided the limit says nothing any more. */
export function limitView(found: Case): Overview['limit'] {
  if (found.kind === 'enforcement' || !found.procedure || found.decidedOn || found.closedOn) return null;
  const limit = limitOf(found);
  return {
    lastDay: limit.state === 'running' ? limit.lastDay : null,
    provisional: limit.state === 'running' && limit.provisional,
    steps: limit.steps,
  };
}

/** PRIV-4: name and role, no number. */
export const partyView = ({ _id, role, name, left }: CaseParty, own: readonly string[]) => ({
  partyId: _id,
  role,
  roleName: left ? `${CASE_ROLE_NAMES[role]}（已退出）` : CASE_ROLE_NAMES[role],
  name,
  mine: own.includes(_id),
});

function meOf(part: CasePart): Overview['me'] {
  const { member, special } = part;
  return {
    role: member.role,
    roleName: roleName(member),
    special: specialNames(special),
    since: member.from.toISOString(),
    until: member.to?.toISOString() ?? null,
    missing: missingOf(part) ?? null,
  };
}
