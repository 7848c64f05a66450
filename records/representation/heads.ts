/** 谁是代表人, as his own record says it, so that his lists need no further look-up. Written with what makes him so (ID-4). */
import type { LegalDate } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import type { Transaction } from '../../platform/transact';
import type { PersonRecord } from '../person/person';
import type { Representation } from './representation';

type Headship = Pick<Representation, 'openid' | 'partyKey'>;

export const nowHead = (transaction: Transaction, one: Headship, until: LegalDate | null): Promise<void> =>
  change(transaction, one, (partyKey) => [{ partyKey, until }]);

export const noLongerHead = (transaction: Transaction, one: Headship): Promise<void> =>
  change(transaction, one, () => []);

async function change(
  transaction: Transaction,
  { openid, partyKey }: Headship,
  now: (partyKey: string) => NonNullable<PersonRecord['heads']>,
): Promise<void> {
  const inPeople = transaction.collection<PersonRecord>('people');
  const found = partyKey ? await inPeople.get(openid) : undefined;
  if (!found || !partyKey) return;
  const others = (found.heads ?? []).filter((one) => one.partyKey !== partyKey);
  await inPeople.update(openid, { heads: command().set([...others, ...now(partyKey)]) });
}
