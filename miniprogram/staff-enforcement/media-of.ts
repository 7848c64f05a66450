/** 案件的照片、录像, the latest first. */
import { call } from '../api/call';
import { pagesUntil } from '../api/paged';
import type { DataOf } from '../api/services';

export type CourtMedia = DataOf<'follow-enforcement', 'mediaOf'>['media'][number];

const A_PAGE = 50;
/** More than anybody takes at one door: what is older was used, or is found among the records. */
const MOST = 200;

/** Throws a CallFailure. @param isEnough told of all that was found so far */
export const mediaOf = (caseId: string, isEnough: (found: readonly CourtMedia[]) => boolean): Promise<CourtMedia[]> =>
  pagesUntil(async (after) => {
    const { media, next } = await call('follow-enforcement', { action: 'mediaOf', caseId, limit: A_PAGE, ...after });
    return { rows: media, next };
  }, isEnough);

/** Throws a CallFailure. */
export const latestMedia = (caseId: string): Promise<CourtMedia[]> => mediaOf(caseId, ({ length }) => length >= MOST);
