/** 我是谁: whether one's identity is verified, and one's place in a court for who works there. */
import { maskName } from '../../court/people/mask';
import { courts } from '../../platform/courts';
import { command } from '../../platform/database';
import type { PersonGrant, ReadOperation } from '../../platform/operation';
import { person, type Staff, staffCollection } from '../../platform/policy';
import type { IdentityInput, IdentityResult } from './contract';
import { halls, people } from './records';

/** A clerk serves in a few halls of one court. */
const MOST_HALLS = 100;

export const status: ReadOperation<IdentityInput<'status'>, IdentityResult<'status'>, PersonGrant> = {
  kind: 'read',
  policy: person,
  async run({ grant: { openid } }) {
    const [known, officer] = await Promise.all([people.get(openid), staffCollection.get(openid)]);
    return {
      verified: known?.verified === true,
      // PRIV-4: one's own name whole only after a fresh check; a phone lies about, and others look on.
      name: maskName(known?.name ?? ''),
      staff: officer?.active ? await postOf(officer) : null,
    };
  },
};

async function postOf({ courtId, name, roles, hallIds, counterId }: Staff) {
  const [court, serves] = await Promise.all([
    courts.get(courtId),
    hallIds.length === 0 ? [] : halls.find({ _id: command().in(hallIds) }, { limit: MOST_HALLS }),
  ]);
  const inOrder = serves.sort((a, b) => hallIds.indexOf(a._id) - hallIds.indexOf(b._id));
  return {
    courtId,
    courtName: court?.name ?? '',
    name,
    roles,
    halls: inOrder.map((hall) => ({ hallId: hall._id, name: hall.name, counters: hall.counters })),
    counterId: counterId ?? null,
  };
}
