/** The court whose officers look at the papers: the one the person chose. */
import { courts } from '../../platform/courts';
import { CourtError } from '../../platform/errors';

/** Throws NOT_FOUND for a court there is not. */
export async function courtOf(courtId: string): Promise<string> {
  if (!(await courts.get(courtId)))
    throw new CourtError('NOT_FOUND', '没有找到这个法院，请重新选择。', { courtId: '没有这个法院' });
  return courtId;
}
