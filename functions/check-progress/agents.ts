/** 谁代理谁: who acts for each party now; of one's own side also with which powers, and who did before (ID-7, PRIV-4). */
import { command } from '../../platform/database';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { type CaseMember, sideOf } from '../../records/case/member';
import { isActive } from '../../records/case/part';
import type { CaseParty } from '../../records/case/parties';
import { people } from '../../records/person/person';
import { type Representation, representations } from '../../records/representation/representation';
import type { CheckProgressInput, CheckProgressResult } from './contract';
import { partyView } from './overview';
import { seen } from './seen';
import { CASE_ROLE_NAMES, specialNames } from './words';

type Agent = CheckProgressResult<'agents'>['parties'][number]['agents'][number];

const MOST = 100;
const MEMBERS = { lookup: { from: 'case_members', localField: 'caseId', foreignField: 'caseId', as: 'members' } };

export const agents: ReadOperation<CheckProgressInput<'agents'>, CheckProgressResult<'agents'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId }, grant: { openid }, clock }) {
    const now = clock.now();
    const { part, found, parties, more } = await seen<{ members: CaseMember[] }>({ caseId, openid, now }, [MEMBERS]);
    const acting = more.members.filter(({ role }) => actsForOthers(role));
    const mine = new Set(part.parties);
    const [names, powers] = await Promise.all([
      namesOf(acting),
      acting.some((one) => isOf(one, mine)) ? representations.find({ filingId: found.filingId }, { limit: MOST }) : [],
    ]);
    const view = (one: CaseMember, own: boolean): Agent => {
      const power = own ? powerOf(one, powers) : undefined;
      return {
        name: names.get(one.openid) ?? '',
        roleName: agentName(one),
        since: one.from.toISOString(),
        until: one.to?.toISOString() ?? null,
        representationId: power?._id ?? null,
        special: own ? specialNames(one.special ?? []) : null,
      };
    };
    return {
      parties: parties.map((party) => {
        const own = mine.has(party._id);
        const seenHere = acting.filter((one) => actsFor(one, party, parties) && (own || isActive(one, now)));
        return { ...partyView(party, part.parties), agents: seenHere.map((one) => view(one, own)) };
      }),
    };
  },
};

export const actsForOthers = (role: CaseMember['role']): boolean =>
  role === 'agent' || role === 'guardianRep' || role === 'orgRep';

const isOf = ({ parties = [] }: CaseMember, own: ReadonlySet<string>): boolean => parties.some((id) => own.has(id));

/** Whose parties were not kept yet acts for the only one of his side. */
export function actsFor(one: CaseMember, party: CaseParty, all: readonly CaseParty[]): boolean {
  if (one.parties) return one.parties.includes(party._id);
  const side = all.filter(({ role }) => role === sideOf(one));
  return side.length === 1 && side[0]?._id === party._id;
}

/** 律师 says more than 委托诉讼代理人. */
export const agentName = ({ role, lawyer }: Pick<CaseMember, 'role' | 'lawyer'>): string =>
  role === 'agent' && lawyer ? `${CASE_ROLE_NAMES.agent}（律师）` : CASE_ROLE_NAMES[role];

/** The one in force, else the latest. */
const powerOf = ({ openid, role }: CaseMember, powers: readonly Representation[]): Representation | undefined => {
  const own = powers.filter((one) => one.openid === openid && one.capacity.kind === role);
  return own.find(({ state }) => state === 'confirmed') ?? own.sort((a, b) => (a.listKey < b.listKey ? 1 : -1))[0];
};

export async function namesOf(members: readonly CaseMember[]): Promise<Map<string, string>> {
  const ids = [...new Set(members.map(({ openid }) => openid as string))];
  const found = ids.length > 0 ? await people.find({ _id: command().in(ids) }, { limit: 1000, fields: ['name'] }) : [];
  return new Map(found.map(({ _id, name }) => [_id, name]));
}
