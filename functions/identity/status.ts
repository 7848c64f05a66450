/** 我是谁: whether one's identity is verified, what is still to be read, and one's place in a court for who works there. */
import { SUSPENDED } from '../../court/access/account';
import { OTHER_WAY } from '../../court/access/consent-texts';
import { maskName } from '../../court/people/mask';
import { courts } from '../../platform/courts';
import { command } from '../../platform/database';
import type { PersonGrant, ReadOperation } from '../../platform/operation';
import { person, type Staff, staffCollection, staffSessions } from '../../platform/policy';
import { agreedConsents, missingConsents } from '../../records/person/consent';
import { people } from '../../records/person/person';
import type { IdentityInput, IdentityResult } from './contract';
import { lockOf } from './lock-of-day';
import { halls } from './records';

/** A clerk serves in a few halls of one court. */
const MOST_HALLS = 100;

export const status: ReadOperation<IdentityInput<'status'>, IdentityResult<'status'>, PersonGrant> = {
  kind: 'read',
  policy: person,
  async run({ grant: { openid }, clock }) {
    const [known, officer] = await Promise.all([people.get(openid), staffCollection.get(openid)]);
    const { left, againOn, text } = lockOf(known, clock.now());
    return {
      verified: known?.verified === true,
      // PRIV-4: one's own name whole only after a fresh check; a phone lies about, and others look on.
      name: maskName(known?.name ?? ''),
      needs: missingConsents(known),
      agreed: agreedConsents(known),
      suspended: known?.suspended
        ? {
            reason: known.suspended.reason,
            since: known.suspended.at.toISOString(),
            text: SUSPENDED[known.suspended.reason],
          }
        : null,
      face: { leftToday: left, lockedUntil: againOn ?? null, text },
      otherWay: OTHER_WAY,
      staff: officer?.active ? await postOf(officer, clock.now()) : null,
    };
  },
};

async function postOf({ openid, courtId, name, roles, hallIds, counterId, secondFactor }: Staff, now: number) {
  const [court, serves, session] = await Promise.all([
    courts.get(courtId),
    hallIds.length === 0 ? [] : halls.find({ _id: command().in(hallIds) }, { limit: MOST_HALLS }),
    secondFactor ? staffSessions.get(openid) : undefined,
  ]);
  const inOrder = serves.sort((a, b) => hallIds.indexOf(a._id) - hallIds.indexOf(b._id));
  const open = session !== undefined && session.endsAt.getTime() > now;
  return {
    courtId,
    courtName: court?.name ?? '',
    name,
    roles,
    halls: inOrder.map((hall) => ({ hallId: hall._id, name: hall.name, counters: hall.counters })),
    counterId: counterId ?? null,
    session: secondFactor ? (open ? ('open' as const) : ('needed' as const)) : ('none' as const),
    sessionEndsAt: open ? session.endsAt.toISOString() : null,
  };
}
