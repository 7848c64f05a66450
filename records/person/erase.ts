/** 删除账号信息: what a court grants to who has no case (个保法47); who has one keeps what the file needs (47.2). */
import { command } from '../../platform/database';
import type { Transaction } from '../../platform/transact';
import { caseMembers } from '../case/member';
import { dossierRequests } from '../dossier/request';
import { filings } from '../filing/filing';
import { hashAsNamed } from '../representation/party-key';
import { type Identity, numberOf, type PersonRecord } from './person';

/** Whether anything of the person belongs to a file of a court: then the law has it kept. */
export async function isInFiles(openid: string): Promise<boolean> {
  const [member, filed, read] = await Promise.all([
    caseMembers.first({ openid }),
    filings.first({ filer: openid, state: command().neq('draft') }),
    // 阅卷规定6.2: the form of a reading stays in the file.
    dossierRequests.first({ openid }),
  ]);
  return member !== undefined || filed !== undefined || read !== undefined;
}

/** Name, number and phone; the account is nobody's then. Consents and checks stay for their own time (PRIV-2). Again does nothing. */
export async function erasePerson(openid: string, transaction: Transaction): Promise<void> {
  const people = transaction.collection<PersonRecord>('people');
  const held = transaction.collection<Identity>('identities');
  const one = await people.get(openid);
  if (!one) return;
  const gone = command().remove();
  await people.update(openid, { name: '', verified: false, idKind: gone, idNumber: gone, idHash: gone, phone: gone });
  const number = numberOf(one);
  for (const hash of new Set([one.idHash, number && hashAsNamed(number)]))
    if (hash && (await held.get(hash))?.openid === openid) await held.remove(hash);
}
