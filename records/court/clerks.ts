/** 书记员: who signs a ruling beside the judge (SIGN-4). */
import { CourtError } from '../../platform/errors';
import { type Staff, staffCollection } from '../../platform/policy';

/** Everybody of a court's staff fits into one look. */
const MOST_STAFF = 1000;

export async function clerksOf(courtId: string): Promise<Staff[]> {
  const found = await staffCollection.find({ courtId }, { orderBy: [['_id', 'asc']], limit: MOST_STAFF });
  return found.filter(({ roles, active }) => active && roles.includes('clerk'));
}

/**
 * @param chosen by the judge; undefined: the first of the court. A judge is not his own clerk.
 * Throws CourtError PRECONDITION_FAILED (the court has none), INVALID_INPUT (no such clerk).
 */
export async function clerkOf({ courtId, _id }: Staff, chosen: string | undefined): Promise<Staff> {
  const clerks = (await clerksOf(courtId)).filter((one) => one._id !== _id);
  const clerk = chosen === undefined ? clerks[0] : clerks.find((one) => one._id === chosen);
  if (clerk) return clerk;
  throw chosen === undefined
    ? new CourtError('PRECONDITION_FAILED', '裁定书要由书记员签名，本院还没有登记书记员。请联系本院管理员。')
    : new CourtError('INVALID_INPUT', '没有找到这位书记员，请重新选择。', { clerkId: '请重新选择书记员' });
}
