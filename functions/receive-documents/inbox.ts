/** 电子送达收件箱: what was served, or is being served, on those for whom one stands now: over all cases and courts. */
import { command } from '../../platform/database';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { type CaseMember, caseMembers } from '../../records/case/member';
import { type CaseParty, caseParties } from '../../records/case/parties';
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

/**
 * PROG-2: parties that he himself was, or headed, until they left: what was served on them stays his, also where he goes on for another.
 * One database action.
 */
const leftBy = (openid: string): Promise<CaseParty[]> =>
  caseParties.find({ openid, 'left.on': command().gt('') }, { limit: MOST_CASES });

/** Three database actions, two of them side by side; four for what waits. */
export const inbox: ReadOperation<ReceiveInput<'inbox'>, ReceiveResult<'inbox'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId, toDo, cursor, limit = PAGE }, grant: { openid }, clock }) {
    const now = new Date(clock.now());
    const [members, left] = await Promise.all([caseMembers.find({ openid }, { limit: MOST_CASES }), leftBy(openid)]);
    const of = members.filter((one) => one.from <= now && (!caseId || one.caseId === caseId));
    const isActive = ({ to }: CaseMember) => !to || to > now;
    const own = new Set(of.filter(({ role }) => isOwnRole(role)).map((one) => one.caseId));
    const parties = [
      ...of.filter(isActive).flatMap((one) => one.parties ?? []),
      ...left.filter((one) => own.has(one.caseId)).map(({ _id }) => _id),
    ];
    if (parties.length === 0) return { services: [], next: null };
    const _ = command();
    const theirs = { partyId: _.in(parties), ...(cursor === undefined ? {} : { listKey: _.lt(cursor) }) };
    const wanted = toDo
      ? [
          { ...theirs, state: _.in([...WAITING]) },
          { ...theirs, state: _.in([...UNSIGNED]), document: 'mediationDocument' as const },
        ]
      : [{ ...theirs, state: _.in([...SENT]) }];
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
