/** 电子送达收件箱: what was served, or is being served, on those for whom one stands now: over all cases and courts. */
import { command } from '../../platform/database';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { type CaseMember, caseMembers } from '../../records/case/member';
import { caseParties } from '../../records/case/parties';
import { type Service, services } from '../../records/service/service';
import type { ReceiveInput, ReceiveResult } from './contract';
import { lineOf } from './shown';
import { isOwnRole } from './who';

const PAGE = 20;
/** A lawyer of long standing; who has more narrows it down to a case. */
const MOST_CASES = 1000;
const WAITING: readonly Service['state'][] = ['sent', 'arrived', 'disputed'];
/** MED-8: a 调解书 that has come still waits: to be signed for, or not. */
const UNSIGNED: readonly Service['state'][] = ['served', 'presumedServed'];
const SENT: readonly Service['state'][] = [
  'sent',
  'arrived',
  'served',
  'presumedServed',
  'disputed',
  'failed',
  'publicNotice',
  'signedFor',
  'declined',
];

/** PROG-2: parties that he himself was, until he left: what was served on him stays his. One database action where there are any. */
async function ownBefore(ended: readonly CaseMember[]): Promise<string[]> {
  const ids = ended.filter(({ role }) => isOwnRole(role)).flatMap(({ parties = [] }) => parties);
  if (ids.length === 0) return [];
  const found = await caseParties.find({ _id: command().in(ids) }, { limit: MOST_CASES });
  return found.filter(({ left, openid }) => left && openid === ended[0]?.openid).map(({ _id }) => _id);
}

/** Two database actions, three for what waits; one more where he has left a case. */
export const inbox: ReadOperation<ReceiveInput<'inbox'>, ReceiveResult<'inbox'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId, toDo, cursor, limit = PAGE }, grant: { openid }, clock }) {
    const now = new Date(clock.now());
    const members = await caseMembers.find({ openid }, { limit: MOST_CASES });
    const of = members.filter((one) => one.from <= now && (!caseId || one.caseId === caseId));
    const isActive = ({ to }: CaseMember) => !to || to > now;
    const parties = [
      ...of.filter(isActive).flatMap((one) => one.parties ?? []),
      ...(await ownBefore(of.filter((one) => !isActive(one)))),
    ];
    if (parties.length === 0) return { services: [], next: null };
    const _ = command();
    const own = { partyId: _.in(parties), ...(cursor === undefined ? {} : { listKey: _.lt(cursor) }) };
    const wanted = toDo
      ? [
          { ...own, state: _.in([...WAITING]) },
          { ...own, state: _.in([...UNSIGNED]), document: 'mediationDocument' as const },
        ]
      : [{ ...own, state: _.in([...SENT]) }];
    const each = await Promise.all(
      wanted.map((where) => services.find(where, { orderBy: [['listKey', 'desc']], limit: limit + 1 })),
    );
    const found = each.flat().sort((a, b) => (a.listKey < b.listKey ? 1 : -1));
    const page = found.slice(0, limit);
    return {
      services: page.map(lineOf),
      next: found.length > limit ? (page.at(-1)?.listKey ?? null) : null,
    };
  },
};
