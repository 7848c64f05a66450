/** 关联: a person who has proved name and number sees a case that names him, once its clerk has released it (PRIV-4, DESIGN 3). */
import { isSameName } from '../../court/people/id-document';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { notify } from '../../platform/notify';
import { type Transaction, transact } from '../../platform/transact';
import { type Case, cases } from '../case/case';
import { type CaseMember, feedOfMember, sideOf, withFeed } from '../case/member';
import { partyPage } from '../case/page';
import { type CaseParty, caseParties } from '../case/parties';
import { isParty, keyOfParty } from '../case/same-party';
import { organisations } from '../representation/organisation';
import { creditCodeOf, hashesNaming, keyOfPerson } from '../representation/party-key';
import { accountOf } from '../representation/principal';
import { type PersonRecord, people } from './person';

/** More cases than these of one person are linked when he asks again. */
const MOST_CASES = 100;

/** Every released case that names this person, by name and number. Again does nothing. Returns how many were new. */
export async function linkToCases(person: PersonRecord, at: Date): Promise<number> {
  const hashes = hashesNaming(person);
  if (!person.verified || person.suspended || hashes.length === 0) return 0;
  const wanted = { idHash: command().in(hashes), released: true, openid: null };
  const named = await caseParties.find(wanted, { limit: MOST_CASES });
  let linked = 0;
  for (const party of named)
    if (isNamed(party, person)) linked += Number(await link(party, { person, as: 'self' }, at));
  return linked;
}

/** The other way round: a party of a released case, if he, or its head, has proved who he is already. */
export async function linkParty(party: CaseParty, at: Date): Promise<boolean> {
  if (party.kind === 'organisation') return linkHead(party, at);
  const key = keyOfParty(party);
  const openid = key && (await accountOf(key));
  const person = openid ? await people.get(openid) : undefined;
  return person && isNamed(party, person) ? link(party, { person, as: 'self' }, at) : false;
}

/** ID-4: an organisation is in the case under the account of its head. */
async function linkHead(party: CaseParty, at: Date): Promise<boolean> {
  const found = party.partyKey ? await organisations.get(creditCodeOf(party.partyKey)) : undefined;
  if (!found?.openid || !isSameName(found.name, party.name)) return false;
  const person = await people.get(found.openid);
  return person?.verified && !person.suspended ? link(party, { person, as: 'orgRep' }, at) : false;
}

/** The same name with another number, or the number with another name: nobody's business. */
export function isNamed(party: Pick<CaseParty, 'name' | 'partyKey' | 'idHash'>, person: PersonRecord): boolean {
  const key = person.verified && !person.suspended ? keyOfPerson(person) : undefined;
  return key !== undefined && isParty(party, key) && isSameName(party.name, person.name);
}

export interface Linking {
  person: PersonRecord;
  as: 'self' | 'orgRep';
}

/** Who is named was looked at before. Returns whether it was new: a party is linked to one account. */
export async function link(party: CaseParty, linking: Linking, at: Date): Promise<boolean> {
  const found = await cases.get(party.caseId);
  return found ? transact((transaction) => linkIn(transaction, found, party._id, linking, at)) : false;
}

async function linkIn(
  transaction: Transaction,
  { caseNo }: Case,
  partyId: string,
  { person: { _id }, as }: Linking,
  at: Date,
): Promise<boolean> {
  const parties = transaction.collection<CaseParty>('case_parties');
  const party = await parties.get(partyId);
  if (!party?.released || party.openid || party.left) return false;
  const openid = _id as OpenId;
  await parties.update(partyId, { openid });
  await takePart(transaction, party, { openid, as }, at);
  await notify(
    {
      _id: `${partyId}:linked:${openid}`,
      openid,
      courtId: party.courtId,
      title: '有一件您的案件',
      text: `案号 ${caseNo}。可以查看进展和下一步。`,
      page: partyPage(party.caseId),
      at,
    },
    transaction,
  );
  return true;
}

/** Who filed it, or heads another party of that side, is in it already; who was an agent there is a party from now on. */
async function takePart(
  transaction: Transaction,
  { _id: partyId, caseId, courtId, role: side }: CaseParty,
  { openid, as }: { openid: OpenId; as: Linking['as'] },
  at: Date,
): Promise<void> {
  const members = transaction.collection<CaseMember>('case_members');
  const _id = `${caseId}:${openid}`;
  const there = await members.get(_id);
  const role = as === 'orgRep' ? as : side;
  if (!there) {
    await members.insert(withFeed({ _id, caseId, courtId, openid, role, side, parties: [partyId], from: at }));
    return;
  }
  if (there.role !== 'agent' && there.to === undefined) {
    const same = sideOf(there) === side;
    const all = same ? [...new Set([...(there.parties ?? []), partyId])] : (there.parties ?? []);
    // On both sides of an execution he follows it as the debtor does.
    const feed = feedOfMember(there, side);
    await members.update(_id, { parties: command().set(all), ...(feed === undefined ? {} : { feed }) });
    return;
  }
  const gone = command().remove();
  await members.update(_id, {
    role,
    side,
    parties: command().set([partyId]),
    ...(there.to === undefined ? {} : { from: at, to: gone }),
    special: gone,
    lawyer: gone,
    feed: feedOfMember({ caseId, role, side }) ?? gone,
  });
}
