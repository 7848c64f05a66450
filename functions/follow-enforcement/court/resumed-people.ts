/** 带入新案: who is in the closed round, how each is served, and what is held, under the new number (SERVE-1, ENF-7, 8). */
import type { Act } from '../../../platform/act';
import { command, type TransactionCollection } from '../../../platform/database';
import { seal, unseal } from '../../../platform/secrets';
import type { Transaction } from '../../../platform/transact';
import { CASES, type Case } from '../../../records/case/case';
import { type CaseMember, withFeed } from '../../../records/case/member';
import { isToWait, waiting } from '../../../records/case/not-yet';
import { type CaseParty, type Coming, casePartyId, particularsAt } from '../../../records/case/parties';
import { placeOfParty } from '../../../records/case/party-form';
import type { ExecutionFile } from '../../../records/enforcement/file';
import { MEASURES, type Measure } from '../../../records/enforcement/measure';
import { keepMeasureDate } from '../../../records/enforcement/measure-date';
import { type KeptConsent, postAt, SERVICE_CONSENTS } from '../../../records/service/consent';
import { asRead, Stale } from './as-read';

/**
 * Who is in the old case is in the new one, each as the same, on the same side, with the same address for service (SERVE-1: one and the same
 * execution). The debtor's side does not see it before it has notice: measures may come first (民诉法251).
 */
export async function copyPeople(
  transaction: Transaction,
  { parties, everybody, members, waiting: notYet, measures, of }: ExecutionFile,
  { caseId, caseNo }: { caseId: string; caseNo: string },
  consents: readonly KeptConsent[],
  act: Act,
): Promise<void> {
  const ids = new Map(everybody.map((one) => [one._id, casePartyId(caseId, one.role, placeOfParty(one))]));
  const idOf = (partyId: string): string => ids.get(partyId) ?? partyId;
  const inParties = transaction.collection<CaseParty>('case_parties');
  for (const party of everybody)
    await inParties.insert({
      ...movedParty(party, idOf),
      caseId,
      ...(party.role === 'judgmentDebtor' ? { released: false } : {}),
    });
  const inMembers = transaction.collection<CaseMember>('case_members');
  for (const member of [...members, ...notYet]) {
    await held(inMembers, member);
    const same: CaseMember = {
      ...member,
      _id: `${caseId}:${member.openid}`,
      caseId,
      ...(member.parties ? { parties: member.parties.map(idOf) } : {}),
    };
    await inMembers.insert(isToWait(same) ? waiting(same) : withFeed(same));
  }
  const inConsents = transaction.collection<KeptConsent>(SERVICE_CONSENTS);
  for (const consent of saidLast(consents)) {
    // Taken back at this very moment, it is read again.
    const now = await inConsents.get(consent._id);
    if (!now || (now.withdrawnAt === null) !== (consent.withdrawnAt === null)) throw new Stale();
    await inConsents.update(consent._id, { lastUse: caseId });
    const partyId = idOf(consent.partyId);
    await inConsents.insert(movedConsent(consent, { _id: `${partyId}:resumed`, partyId, caseId }));
  }
  // What is held goes on being held, under the new number.
  const inMeasures = transaction.collection<Measure>(MEASURES);
  for (const measure of measures.filter(({ state }) => state === 'inForce')) {
    await asRead(transaction, measure);
    const moved = { caseId, caseNo, debtor: idOf(measure.debtor), lastAct: act._id };
    await inMeasures.update(measure._id, moved);
    await keepMeasureDate(
      transaction,
      { ...measure, ...moved },
      parties.map((one) => ({ ...one, _id: idOf(one._id) })),
    );
  }
  const inCases = transaction.collection<Case>(CASES);
  await inCases.update(of._id, { resumedBy: command().set([...(of.resumedBy ?? []), caseId]) });
}

/** What the court entered of him is sealed for its place. */
function movedParty(
  { particulars, joined, alsoFor, ...party }: CaseParty,
  idOf: (partyId: string) => string,
): CaseParty {
  const _id = idOf(party._id);
  const moved = (one: Coming): Coming => ({ ...one, ...(one.inPlaceOf ? { inPlaceOf: idOf(one.inPlaceOf) } : {}) });
  return {
    ...party,
    _id,
    ...(joined ? { joined: moved(joined) } : {}),
    ...(alsoFor ? { alsoFor: alsoFor.map(moved) } : {}),
    ...(particulars ? { particulars: seal(unseal(particulars, particularsAt(party._id)), particularsAt(_id)) } : {}),
  };
}

/** Whose part ends at this very moment is not taken along: written, so that it ends before this or sees the new case. Throws Stale. */
async function held(members: TransactionCollection<CaseMember>, member: CaseMember): Promise<void> {
  const now = await members.get(member._id);
  if (!now || JSON.stringify(now) !== JSON.stringify(member)) throw new Stale();
  await members.update(now._id, { from: now.from });
}

/** 解释137: also the address on paper, which is sealed for its place. */
function movedConsent(
  { post, lastUse, ...consent }: KeptConsent,
  to: Pick<KeptConsent, '_id' | 'partyId' | 'caseId'>,
): KeptConsent {
  const moved = post && seal(unseal(post, postAt(consent._id)), postAt(to._id));
  return { ...consent, ...to, copied: true, ...(moved ? { post: moved } : {}) };
}

/** SERVE-1, 2: of each party what it said last; who said no in the end has not agreed, whatever he had said before. */
function saidLast(consents: readonly KeptConsent[]): KeptConsent[] {
  const newest = new Map<string, KeptConsent>();
  for (const one of consents) {
    const known = newest.get(one.partyId);
    if (!known || known.givenAt < one.givenAt) newest.set(one.partyId, one);
  }
  return [...newest.values()];
}
