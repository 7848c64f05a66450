/**
 * 能不能代他办: how somebody stands to a party: himself, head, guardian, agent, or nobody; and what he may do as such
 * (ID-4..7). Whoever files is received all the same: what is missing is a warning (FILE-1).
 */
import type { NamedAct } from '../../court/access/viewer';
import { type GeneralAct, mayAct, type SpecialAct } from '../../court/agency/authority';
import type { Step } from '../../court/step';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import type { PersonRecord } from '../person/person';
import { keyOfPerson, type NamedParty, partyKeyOf } from './party-key';
import { practitionersOf } from './practitioner';
import { type Representation, representations } from './representation';
import { isLive, papersMissing } from './state';

export interface Standing {
  as: 'self' | 'orgRep' | 'guardianRep' | 'agent' | 'nobody';
  /** Asked for and not confirmed yet: `asked`. */
  force: 'confirmed' | 'asked' | 'none';
  representationId: string | null;
  /** An agent's special acts. */
  special: readonly NamedAct[];
  warnings: Step[];
}

export interface Who {
  openid: OpenId;
  person: PersonRecord;
}

const SELF: Standing = { as: 'self', force: 'confirmed', representationId: null, special: [], warnings: [] };
const NOBODY: Standing = {
  as: 'nobody',
  force: 'none',
  representationId: null,
  special: [],
  warnings: [
    {
      text: '您不是这一方本人，也还没有代理、代表的手续。现在可以先提交，请尽快补上授权委托书等材料。',
      rule: 'FILE-3 立案规定第6条',
    },
  ],
};

/** What an agent may do while nobody has confirmed his power: he brings; nothing of the court's is shown to him. */
const BEFORE_CONFIRMED: readonly GeneralAct[] = ['file', 'submitEvidence', 'payFee'];

/** In the matter of a filing, to a party as its form names it. Two database actions. */
export async function standingFor(
  { openid, person }: Who,
  party: NamedParty,
  filingId: string,
  now: number,
): Promise<Standing> {
  const partyKey = partyKeyOf(party);
  if (!partyKey) return NOBODY;
  if (partyKey === keyOfPerson(person)) return SELF;
  const found = await representations.find(
    { openid, partyKey, filingId: command().in([null, filingId]) },
    { orderBy: [['listKey', 'desc']], limit: 50 },
  );
  return best(found, openid, legalDateOf(now));
}

/** In the matter of a filing or the case that came of it, whatever the party. */
export async function agencyIn(filingId: string, openid: OpenId, now: number): Promise<Standing> {
  const found = await representations.find({ filingId, openid }, { orderBy: [['listKey', 'desc']], limit: 50 });
  return best(found, openid, legalDateOf(now));
}

async function best(found: readonly Representation[], openid: OpenId, today: LegalDate): Promise<Standing> {
  const usable = found.filter(({ capacity }) => capacity.kind !== 'practitioner');
  const live = usable.find((one) => isLive(one, today));
  const one = live ?? usable.find(({ state }) => state === 'proposed' || state === 'pending' || state === 'refused');
  if (!one || one.capacity.kind === 'practitioner') return NOBODY;
  const licences = one.capacity.kind === 'agent' ? await practitionersOf([openid], today) : undefined;
  const missing = papersMissing(one, licences?.get(openid));
  return {
    as: one.capacity.kind,
    force: live ? 'confirmed' : 'asked',
    representationId: one._id,
    special: one.power?.special ?? [],
    warnings: [
      ...missing.map(({ name, rule }) => ({ text: `还没有交：${name}。`, rule })),
      ...one.doubts,
      ...(live ? [] : [{ text: '代理、代表的身份还没有确认，确认前只能提交材料。', rule: 'ID-6 解释第88条' }]),
    ],
  };
}

/** ID-7: an agent's special acts are only those named; the party, its head and its guardian do everything themselves. */
export function mayDo({ as, force, special }: Standing, act: NamedAct | GeneralAct): boolean {
  if (as === 'nobody') return false;
  if (force !== 'confirmed') return BEFORE_CONFIRMED.some((one) => one === act);
  if (as !== 'agent') return true;
  return act === 'consentOnline' ? special.includes(act) : mayAct({ special: special.filter(isSpecial) }, act);
}

const isSpecial = (act: NamedAct): act is SpecialAct => act !== 'consentOnline';

/** Those whose power for a filing is in force: for registering its case, and for releasing a case to its people. */
export async function agentsIn(filingId: string, now: number): Promise<Representation[]> {
  const today = legalDateOf(now);
  const found = await representations.find({ filingId, state: 'confirmed' }, { limit: 100 });
  return found.filter((one) => one.capacity.kind === 'agent' && isLive(one, today));
}

/** Whether the caller is the principal himself, or acts for him as head or guardian: who confirms and ends powers (ID-4, 5, 7). */
export async function isPrincipal({ openid, person }: Who, partyKey: string, now: number): Promise<boolean> {
  if (partyKey === keyOfPerson(person)) return true;
  const found = await representations.find({ openid, partyKey, filingId: null }, { limit: 50 });
  const today = legalDateOf(now);
  return found.some(
    (one) => isLive(one, today) && (one.capacity.kind === 'orgRep' || one.capacity.kind === 'guardianRep'),
  );
}
