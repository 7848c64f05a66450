/** 委托人的账号: who confirms and is told for a party: the person himself, or the organisation's head. */
import type { OpenId } from '../../platform/caller';
import { identities } from '../person/person';
import { organisations } from './organisation';
import { creditCodeOf, idHashOf } from './party-key';

/** Undefined: nobody who proved it. */
export async function accountOf(partyKey: string): Promise<OpenId | undefined> {
  const idHash = idHashOf(partyKey);
  if (idHash === undefined) {
    const head = await organisations.get(creditCodeOf(partyKey));
    return head?.openid ?? undefined;
  }
  const identity = await identities.get(idHash);
  // Written only by who proved the number (ID-2).
  return identity?.openid ? (identity.openid as OpenId) : undefined;
}
