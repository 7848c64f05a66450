/** 代理人进入案件: agents whose power is in force, and the heads of organisations they act for, once the clerk has released the case (PROG-2, DESIGN 3). */
import type { PartyRole } from '../../court/people/roles';
import { legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { type Transaction, transact } from '../../platform/transact';
import type { Case } from '../case/case';
import { type CaseMember, caseMembers, sideOf, withFeed } from '../case/member';
import { caseParties } from '../case/parties';
import { beginPart, type CasePart, memberId, partiesWith } from './case-part';
import { idHashOf } from './party-key';
import { accountOf } from './principal';
import type { Representation } from './representation';
import { agentsIn } from './standing';
import { isLive } from './state';

/** Again does nothing. Returns how many came in. */
export async function beginAgents(of: Case, at: Date): Promise<number> {
  let begun = 0;
  for (const { _id, partyKey } of await agentsIn(of.filingId, at.getTime())) {
    const principal = partyKey ? await accountOf(partyKey) : undefined;
    if (!principal || !partyKey) continue;
    const isHead = idHashOf(partyKey) === undefined;
    // A person sees it by his own name and number (link.ts); before he does, his agent does not.
    const member = isHead ? undefined : await caseMembers.get(memberId(of._id, principal));
    if (!isHead && !member) continue;
    const side = member ? sideOf(member) : await sideOfHead(of._id, principal);
    const parties = await partiesWith(of._id, partyKey, side);
    begun += await begin(of, { representationId: _id, head: isHead ? principal : null, side, parties }, at);
  }
  return begun;
}

/** An organisation is in the case under the account of its head. */
const sideOfHead = async (caseId: string, openid: OpenId): Promise<PartyRole | undefined> =>
  (await caseParties.first({ caseId, openid }))?.role;

interface Beginning {
  representationId: string;
  head: OpenId | null;
  side: PartyRole | undefined;
  parties: readonly string[];
}

const begin = ({ _id: caseId, courtId }: Case, { representationId, head, side, parties }: Beginning, at: Date) =>
  transact(async (transaction) => {
    const representations = transaction.collection<Representation>('representations');
    const found = await representations.get(representationId);
    // It may have ended since. Written, so that one that ends in this very moment begins again and then takes him out.
    if (!found || !isLive(found, legalDateOf(at.getTime()))) return 0;
    await representations.update(representationId, { lastAct: found.lastAct });
    const headed = head ? await beginHead(transaction, { caseId, courtId, side, parties, openid: head }, at) : 0;
    const begun = await beginPart(transaction, { caseId, courtId, side, parties }, found, at);
    return headed + (begun ? 1 : 0);
  });

/** ID-4 */
async function beginHead(
  transaction: Transaction,
  { openid, parties, side, ...of }: CasePart & { openid: OpenId },
  at: Date,
): Promise<number> {
  const members = transaction.collection<CaseMember>('case_members');
  const _id = memberId(of.caseId, openid);
  if (await members.get(_id)) return 0;
  const role = 'orgRep' as const;
  const head = { ...of, _id, openid, role, parties: [...parties], ...(side ? { side } : {}), from: at };
  await members.insert(withFeed(head));
  return 1;
}
