/**
 * 离岗的承办人: an execution must not stand still because its officer is none any more. A colleague of the same court sees it then, and
 * records who works on it from now on, as the leader has decided; nothing else.
 */
import type { OpenId } from '../../../platform/caller';
import { type Staff, staffCollection } from '../../../platform/policy';
import type { Enforcement } from '../../../records/enforcement/enforcement';

const MOST = 1000;

const canGoOn = ({ active, roles }: Pick<Staff, 'active' | 'roles'>): boolean =>
  active && roles.includes('enforcement');

/** One database action. */
export async function leftOfficers(courtId: string): Promise<OpenId[]> {
  const all: Staff[] = await staffCollection.find({ courtId }, { limit: MOST });
  return all.filter((one) => !canGoOn(one)).map(({ openid }) => openid);
}

/** Whether he may see to it that somebody works on it. One database action, for officers of the court alone. */
export async function mayStandIn({ officer, courtId }: Enforcement, by: Staff): Promise<boolean> {
  if (by.courtId !== courtId || !by.roles.includes('enforcement')) return false;
  const his = await staffCollection.get(officer.openid);
  return !his || his.courtId !== courtId || !canGoOn(his);
}
