/**
 * 代理人在案件里: an agent's part in the case that came of his filing begins when his power is in force and ends with the
 * written notice (PROG-2, DOSS-5, 民诉法63).
 */
import type { PartyRole } from '../../court/people/roles';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import type { Transaction } from '../../platform/transact';
import { type CaseMember, caseMembers, sideOf } from '../case/member';
import { ownSide, PARTY_FIELDS } from '../filing/content';
import { filings, kindOf } from '../filing/filing';
import type { Representation } from './representation';

export const memberId = (caseId: string, openid: OpenId): string => `${caseId}:${openid}`;

export interface CasePart {
  caseId: string;
  courtId: string;
  /** Whose side he comes in on. */
  side: PartyRole | undefined;
}

/**
 * The case whose part begins or ends with this power; undefined: none, or the agent's side is not to know of it yet. An agent
 * sees a case only after his principal does: the clerk releases it (a link too early would warn a debtor of a preservation).
 */
export async function casePartOf(
  { filingId, openid }: Representation,
  principal: OpenId | null,
): Promise<CasePart | undefined> {
  const filing = filingId ? await filings.get(filingId) : undefined;
  if (!filing?.caseId) return undefined;
  const part = { caseId: filing.caseId, courtId: filing.courtId };
  if (filing.filer === openid) return { ...part, side: PARTY_FIELDS[ownSide(kindOf(filing))] };
  const released = principal && (await caseMembers.get(memberId(filing.caseId, principal)));
  return released ? { ...part, side: sideOf(released) } : undefined;
}

export async function beginPart(
  transaction: Transaction,
  { caseId, courtId, side }: CasePart,
  openid: OpenId,
  at: Date,
): Promise<void> {
  const members = transaction.collection<CaseMember>('case_members');
  const _id = memberId(caseId, openid);
  const there = await members.get(_id);
  if (!there)
    await members.insert({ _id, caseId, courtId, openid, role: 'agent', ...(side ? { side } : {}), from: at });
  else if (there.role === 'agent' && there.to) await members.update(_id, { from: at, to: command().remove() });
}

/** It stays, ended: what one could see while one took part stays (PROG-2). Who is a party himself stays one. */
export async function endPart(transaction: Transaction, caseId: string, openid: OpenId, at: Date): Promise<boolean> {
  const members = transaction.collection<CaseMember>('case_members');
  const _id = memberId(caseId, openid);
  const there = await members.get(_id);
  if (there?.role !== 'agent') return false;
  await members.update(_id, { to: at });
  return true;
}
