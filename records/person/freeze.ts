/** 冻结和解除 (ID-2): an account in the wrong hands does nothing any more, for its person or, where he is an officer, for his court. */
import { command } from '../../platform/database';
import type { Suspension } from '../../platform/identity';
import type { Staff } from '../../platform/policy';
import type { Transaction } from '../../platform/transact';
import type { PersonRecord } from './person';

/** Within one transaction. Whoever is neither known as a person nor an officer has nothing to freeze: false. */
export async function freeze(transaction: Transaction, openid: string, suspended: Suspension): Promise<boolean> {
  const people = transaction.collection<PersonRecord>('people');
  const staff = transaction.collection<Staff>('staff');
  const [person, officer] = [await people.get(openid), await staff.get(openid)];
  if (person) await people.update(openid, { suspended: command().set(suspended) });
  // The rules of what clients read by themselves look at people alone, and so does who asks what is wrong with the account.
  else if (officer) await people.insert({ _id: openid, name: '', verified: false, suspended });
  if (officer) await staff.update(openid, { frozen: suspended.matter });
  return person !== undefined || officer !== undefined;
}

/** Whether nothing freezes it now. @param matter that is lifted; missing: whoever saw the person has the last word */
export async function unfreeze(transaction: Transaction, openid: string, matter?: string): Promise<boolean> {
  const gone = command().remove();
  const people = transaction.collection<PersonRecord>('people');
  const staff = transaction.collection<Staff>('staff');
  const [person, officer] = [await people.get(openid), await staff.get(openid)];
  const isBy = (by: string | undefined): boolean => by !== undefined && (matter === undefined || by === matter);
  const [lifts, lets] = [isBy(person?.suspended?.matter), isBy(officer?.frozen)];
  if (lifts) await people.update(openid, { suspended: gone });
  if (lets) await staff.update(openid, { frozen: gone });
  return (lifts || !person?.suspended) && (lets || !officer?.frozen);
}
