/**
 * 代理人在案件里: an agent's part in the case that came of his filing begins when his power is in force and ends with the
 * written notice (PROG-2, DOSS-5, 民诉法63).
 */
import type { NamedAct } from '../../court/access/viewer';
import type { PartyRole } from '../../court/people/roles';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import type { Transaction } from '../../platform/transact';
import { CASES, type Case } from '../case/case';
import { enter } from '../case/event';
import { type CaseMember, caseMembers, feedOfMember, sideOf, withFeed } from '../case/member';
import { isNotLetIn, waiting, waits } from '../case/not-yet';
import { type CaseParty, caseParties } from '../case/parties';
import { isParty, keyOfParty } from '../case/same-party';
import { ownSide, PARTY_FIELDS } from '../filing/content';
import { type Filing, filings, kindOf } from '../filing/filing';
import { commonSpecial, powersOf } from './powers-in-case';
import type { Representation } from './representation';

export const memberId = (caseId: string, openid: OpenId): string => `${caseId}:${openid}`;

export interface CasePart {
  caseId: string;
  courtId: string;
  /** Whose side he comes in on. */
  side: PartyRole | undefined;
  /** `case_parties` ids for whom. */
  parties: readonly string[];
}

/** More parties of one case than these have agents whom the clerk lets in by hand. */
const MOST_PARTIES = 1000;

/**
 * The case whose part begins or ends with this power; undefined: none, or the agent's side is not to know of it yet. An agent
 * sees a case only after his principal does: the clerk releases it (a link too early would warn a debtor of a preservation).
 */
export async function casePartOf(
  { filingId, openid, partyKey }: Representation,
  principal: OpenId | null,
): Promise<CasePart | undefined> {
  const filing = filingId ? await filings.get(filingId) : undefined;
  if (!filing?.caseId) return undefined;
  const { caseId, courtId } = filing;
  const released = principal && filing.filer !== openid ? await caseMembers.get(memberId(caseId, principal)) : null;
  if (filing.filer !== openid && !released) return undefined;
  const side = released ? sideOf(released) : PARTY_FIELDS[ownSide(kindOf(filing))];
  return { caseId, courtId, side, parties: await partiesWith(caseId, partyKey, side) };
}

/** A party's ids in a case: mostly one. Never inside a transaction. */
export async function partiesWith(
  caseId: string,
  partyKey: string | null,
  side: PartyRole | undefined,
): Promise<string[]> {
  if (!partyKey) return [];
  const all = await caseParties.find({ caseId }, { limit: MOST_PARTIES });
  return all
    .filter((party) => !party.left && isParty(party, partyKey) && (side === undefined || party.role === side))
    .map(({ _id }) => _id);
}

type Agent = Pick<Representation, '_id' | 'openid' | 'holderName' | 'capacity' | 'power'>;

export const isLawyer = ({ capacity }: Pick<Representation, 'capacity'>): boolean =>
  capacity.kind === 'agent' && capacity.agentKind === 'lawyer';

/** NUM-4: the executions that resumed this one, of which his filing knows nothing: his power is for them too. */
async function resumedBy(transaction: Transaction, caseId: string): Promise<string[]> {
  return (await transaction.collection<Case>(CASES).get(caseId))?.resumedBy ?? [];
}

/** Who is a party himself stays one. Returns whether he comes in by it. */
export async function beginPart(transaction: Transaction, part: CasePart, agent: Agent, at: Date): Promise<boolean> {
  const begun = await beginIn(transaction, part, agent, at);
  for (const caseId of await resumedBy(transaction, part.caseId)) {
    const parties = part.parties.map((id) => `${caseId}${id.slice(part.caseId.length)}`);
    await beginPart(transaction, { ...part, caseId, parties }, agent, at);
  }
  return begun;
}

async function beginIn(
  transaction: Transaction,
  { caseId, courtId, side, parties }: CasePart,
  agent: Agent,
  at: Date,
): Promise<boolean> {
  const { openid, power } = agent;
  const members = transaction.collection<CaseMember>('case_members');
  const _id = memberId(caseId, openid);
  const there = await members.get(_id);
  if (there && there.role !== 'agent') return false;
  const special = power?.special ?? [];
  // With the debtor who is not let in yet he waits, and nobody is told of it.
  const isLater = await isWaiting(transaction, parties);
  if (!there) {
    const of = { _id, caseId, courtId, openid, role: 'agent' as const, ...(side ? { side } : {}), from: at };
    const agentOf = { ...of, parties: [...parties], special, lawyer: isLawyer(agent) };
    await members.insert(isLater ? waiting(agentOf) : withFeed(agentOf));
  } else if (there.to) {
    const { from } = isLater ? waiting(there) : { from: at };
    const { feed, ...begun } = anew(there, agent, { side, parties }, from);
    await members.update(_id, { ...begun, feed: isLater ? command().remove() : feed });
  } else {
    const { feed, ...more } = added(there, agent, { side, parties });
    await members.update(_id, { ...more, ...(feed && !waits(there) ? { feed } : {}) });
  }
  if (isLater) return false;
  await enterPart(transaction, { caseId, courtId }, agent, parties, 'begun', at);
  return !there || there.to !== undefined;
}

async function isWaiting(transaction: Transaction, parties: readonly string[]): Promise<boolean> {
  const inParties = transaction.collection<CaseParty>('case_parties');
  for (const partyId of parties) {
    const party = await inParties.get(partyId);
    if (party && isNotLetIn(party)) return true;
  }
  return false;
}

type Beginning = Pick<CasePart, 'side' | 'parties'>;

/** Whose side he stood on before is over. */
function anew(
  { caseId, role, side: before }: CaseMember,
  agent: Agent,
  { side = before, parties }: Beginning,
  at: Date,
) {
  const now = { caseId, role, ...(side ? { side } : {}) };
  return {
    ...(side ? { side } : {}),
    from: at,
    to: command().remove(),
    feed: feedOfMember(now) ?? command().remove(),
    parties: command().set([...parties]),
    special: command().set(agent.power?.special ?? []),
    lawyer: isLawyer(agent),
  };
}

/** He is in it for another party already, or with a power that this one takes the place of. */
function added(there: CaseMember, agent: Agent, { side, parties }: Beginning) {
  const { parties: before = [], special = [], lawyer = false } = there;
  const own = agent.power?.special ?? [];
  const others = before.filter((partyId) => !parties.includes(partyId));
  const all: NamedAct[] = others.length === 0 ? own : commonSpecial([special, own]);
  // For both sides of an execution he follows it as the debtor does.
  const feed = feedOfMember(there, side);
  return {
    feed,
    parties: command().set([...others, ...parties]),
    special: command().set(all),
    lawyer: lawyer || isLawyer(agent),
  };
}

/**
 * It stays, ended: what one could see while one took part stays (PROG-2). Who is a party himself stays one, and who acts for
 * another party of it goes on for that one.
 * @param filing as it is without the power that ends
 */
export async function endPart(
  transaction: Transaction,
  of: Pick<Filing, 'courtId' | 'powers'> & { caseId: string },
  agent: Agent & Pick<Representation, 'partyKey'>,
  at: Date,
): Promise<boolean> {
  const ended = await endIn(transaction, of, agent, at);
  for (const caseId of await resumedBy(transaction, of.caseId))
    await endPart(transaction, { ...of, caseId }, agent, at);
  return ended;
}

async function endIn(
  transaction: Transaction,
  { caseId, courtId, powers = [] }: Pick<Filing, 'courtId' | 'powers'> & { caseId: string },
  agent: Agent & Pick<Representation, 'partyKey'>,
  at: Date,
): Promise<boolean> {
  const { openid, partyKey } = agent;
  const members = transaction.collection<CaseMember>('case_members');
  const _id = memberId(caseId, openid);
  const there = await members.get(_id);
  if (there?.role !== 'agent') return false;
  const left = powers.filter((one) => one.openid === openid && one.partyKey !== partyKey);
  const { kept, ended } = await split(transaction, there.parties ?? [], partyKey);
  if (kept.length > 0 && left.length > 0) {
    const { special = [], lawyer = false } = powersOf(left);
    await members.update(_id, { parties: command().set(kept), special: command().set(special), lawyer });
  } else await members.update(_id, { to: at, feed: command().remove() });
  await enterPart(transaction, { caseId, courtId }, agent, ended, 'ended', at);
  return true;
}

async function split(transaction: Transaction, parties: readonly string[], partyKey: string | null) {
  const inParties = transaction.collection<CaseParty>('case_parties');
  const kept: string[] = [];
  const ended: string[] = [];
  for (const partyId of parties) {
    const party = await inParties.get(partyId);
    (party && keyOfParty(party) !== partyKey ? kept : ended).push(partyId);
  }
  return { kept, ended };
}

/** PROG-3, 民诉法63: who acts for a party is known to the other side, too: by name and role, no more (PRIV-4). */
async function enterPart(
  transaction: Transaction,
  of: { caseId: string; courtId: string },
  { _id, holderName, capacity }: Agent,
  parties: readonly string[],
  what: 'begun' | 'ended',
  at: Date,
): Promise<void> {
  const names: string[] = [];
  for (const partyId of parties) {
    const party = await transaction.collection<CaseParty>('case_parties').get(partyId);
    if (party) names.push(party.name);
  }
  const who = `${holderName}${isLawyer({ capacity }) ? '律师' : ''}`;
  const whom = names.length > 0 ? names.join('、') : '当事人';
  await enter(
    {
      ...of,
      key: `agent-${what}:${_id}`,
      kind: 'parties',
      at,
      title: what === 'begun' ? '代理人参加诉讼' : '代理结束',
      text: what === 'begun' ? `${who}作为${whom}的代理人参加诉讼。` : `${who}不再是${whom}的代理人。`,
      by: null,
    },
    transaction,
  );
}
