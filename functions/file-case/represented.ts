/** 委托人的账号: of those for whom somebody files, as the transaction finds them that registers the case. */
import type { OpenId } from '../../platform/caller';
import type { Transaction } from '../../platform/transact';
import type { Filing } from '../../records/filing/filing';
import { principalsOf } from '../../records/filing/powers';
import type { Identity } from '../../records/person/person';
import type { Organisation } from '../../records/representation/organisation';
import { creditCodeOf, idHashOf } from '../../records/representation/party-key';

export interface Represented {
  partyKey: string;
  /** Of the person himself, or of the organisation's head. */
  openid: OpenId;
  isHead: boolean;
}

/** Those without an account are told and linked when they have one. */
export async function representedIn(transaction: Transaction, filing: Filing): Promise<Represented[]> {
  const found: Represented[] = [];
  for (const partyKey of principalsOf(filing)) {
    const idHash = idHashOf(partyKey);
    const held =
      idHash === undefined
        ? await transaction.collection<Organisation>('organisations').get(creditCodeOf(partyKey))
        : await transaction.collection<Identity>('identities').get(idHash);
    // Written only by who proved the number, or was found to be the head (ID-2, ID-4).
    if (held?.openid) found.push({ partyKey, openid: held.openid as OpenId, isHead: idHash === undefined });
  }
  return found;
}
