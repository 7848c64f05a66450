/**
 * 还没有开始的身份: whoever is in a case from a moment that the court decides: the debtor's side of an execution that is resumed, until he is
 * given notice there. Measures may come first (民诉法251): a case that showed up in his list would warn him of them.
 */
import type { Transaction } from '../../platform/transact';
import { type CaseMember, caseMembers, sideOf, withFeed } from './member';
import type { CaseParty } from './parties';

/** Later than any day: nobody whose part begins then takes part now. */
export const NOT_YET = new Date('9999-12-31T00:00:00.000Z');

export const waits = ({ from }: Pick<CaseMember, 'from'>): boolean => from.getTime() >= NOT_YET.getTime();

/** As he is written who is in the case already, and does not see it yet: without a feed. */
export function waiting({ feed, ...member }: CaseMember): CaseMember {
  return { ...member, from: NOT_YET };
}

/** Of a resumed execution: who is not to be warned. Who stands on the applicant's side as well knows of it anyhow. */
export const isToWait = (member: CaseMember): boolean => sideOf(member) === 'judgmentDebtor' && member.to === undefined;

/** A debtor of a case that he is not let into yet: whoever comes to act for him waits with him. */
export const isNotLetIn = ({ role, released }: Pick<CaseParty, 'role' | 'released'>): boolean =>
  role === 'judgmentDebtor' && !released;

const MOST = 1000;

/** One database action; never inside a transaction, since it looks by a field. */
export async function waitingIn(caseId: string): Promise<CaseMember[]> {
  return (await caseMembers.find({ caseId }, { limit: MOST })).filter(waits);
}

/** He has notice: from now on he follows it, with all who act for him. Again does nothing. */
export async function letIn(transaction: Transaction, members: readonly CaseMember[], at: Date): Promise<void> {
  const all = transaction.collection<CaseMember>('case_members');
  for (const { _id } of members) {
    const now = await all.get(_id);
    if (!now || !waits(now) || now.to) continue;
    const { feed } = withFeed(now);
    await all.update(_id, { from: at, ...(feed ? { feed } : {}) });
  }
}
