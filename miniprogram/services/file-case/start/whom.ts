/** 替谁办: oneself, an organisation, a child, a client; and what of him is written in the draft already (ID-4..6). Free of wx. */
import type { DataOf } from '../../../api/services';
import type { Content, Party } from '../draft/content';
import type { Option } from '../draft/forms/form';
import { KINDS, type Kind } from '../draft/kind';

export type Role = DataOf<'identity', 'myRoles'>['representations'][number];
type Whole = DataOf<'identity', 'representation'>;
export type Help = DataOf<'identity', 'myHelps'>['helps'][number];

/** 核对期间也可以先立案. */
const usable = ({ live, state }: Role) => live || state === 'pending';

const NEW_CLIENT = 'client';
export const SELF = 'self';

/** Clients shown before more are asked for. */
export const FIRST_CLIENTS = 4;

const option = ({ representationId, principalName, kindName, live, stateName }: Role): Option => ({
  value: representationId,
  label: principalName ?? '',
  note: live ? `我是${kindName}` : `我是${kindName}，${stateName}`,
});

export interface Whoms {
  options: Option[];
  /** Of them, how many are clients before this one. */
  clients: number;
}

/** Of those whom I help: what I begin is theirs (ACC-1). */
const HELP = 'help:';
export const helpIdOf = (whom: string): string => (whom.startsWith(HELP) ? whom.slice(HELP.length) : '');

/** @param all also the clients before the latest few */
export function whomOptions(roles: readonly Role[], helps: readonly Help[], all: boolean): Whoms {
  const own = roles.filter(
    (one) => usable(one) && one.principalName && (one.kind === 'orgRep' || one.kind === 'guardianRep'),
  );
  const seen = new Set<string>();
  const clients = roles.filter(({ kind, principalName }) => {
    if (kind !== 'agent' || !principalName || seen.has(principalName)) return false;
    seen.add(principalName);
    return true;
  });
  const shown = all ? clients : clients.slice(0, FIRST_CLIENTS);
  return {
    clients: clients.length,
    options: [
      { value: SELF, label: '我自己' },
      ...own.map(option),
      ...helping(helps).map(({ helpId, personName, until }) => ({
        value: `${HELP}${helpId}`,
        label: `帮${personName ?? '他'}写`,
        note: `写的是他自己的，交以前要他本人确认${until ? `；帮到 ${until}` : ''}`,
      })),
      { value: NEW_CLIENT, label: '委托我的人', note: '我是律师、法律工作者、亲属或者单位职工' },
      ...shown.map((one) => ({ value: one.representationId, label: one.principalName ?? '', note: '以前委托过我' })),
    ],
  };
}

/** Those whom I may help to fill in now. */
export const helping = (helps: readonly Help[]): Help[] =>
  helps.filter(({ iAm, live, scope }) => iAm === 'helper' && live && scope.some(({ id }) => id === 'fillIn'));

/** The one whose licence every client of mine may see. */
export const practitioner = (roles: readonly Role[]): Role | undefined =>
  roles.find((one) => one.kind === 'practitioner' && usable(one));

const partyOf = ({ principalName, creditCode, holderName, kind }: Role): Party =>
  creditCode
    ? {
        kind: 'organisation',
        name: principalName ?? '',
        creditCode,
        ...(kind === 'orgRep' ? { orgRepName: holderName } : {}),
      }
    : { kind: 'person', name: principalName ?? '' };

/** @param licence of a lawyer or legal worker */
function asAgent(role: Role | undefined, licence: Whole | undefined): Content {
  const special = role?.authority === 'special';
  const known = licence
    ? { name: licence.holderName, unit: licence.firm ?? '', licenceNo: licence.licenceNo ?? '' }
    : { name: role?.holderName ?? '' };
  const kind = licence?.kindName === '基层法律服务工作者' ? 'legalWorker' : 'lawyer';
  const authority = special ? 'special' : 'general';
  return {
    filedAs: 'agent',
    filedFor: 0,
    agentAuthority: authority,
    ...(licence || role ? { agents: [{ kind, authority, party: 0, ...known }] } : {}),
  };
}

/** What a new draft begins with. */
export function contentFor(kind: Kind, whom: string, roles: readonly Role[], licence: Whole | undefined): Content {
  if (whom === SELF || helpIdOf(whom)) return { filedAs: 'party', agentAuthority: 'none' };
  const role = roles.find(({ representationId }) => representationId === whom);
  if (!role) return asAgent(undefined, licence);
  const parties: Content = { [KINDS[kind].own]: [partyOf(role)] };
  if (role.kind === 'orgRep') return { ...parties, filedAs: 'orgRep', filedFor: 0 };
  if (role.kind === 'guardianRep')
    return { ...parties, filedAs: 'guardianRep', filedFor: 0, guardian: { name: role.holderName, party: 0 } };
  return { ...parties, ...asAgent(role, licence) };
}
