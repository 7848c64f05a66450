/** 法院名单: read straight from the database; courts are few and seldom change, so they are kept while the program runs. */
import type { Court } from './court';
import { failureOf } from './failure';

type CourtDocument = Omit<Court, 'courtId'> & { _id: string };

/** What one client query gives at most. */
const PAGE = 20;

let known: Promise<Court[]> | undefined;

export function allCourts(): Promise<Court[]> {
  known ??= readAll().catch((error: unknown) => {
    known = undefined;
    throw failureOf(error);
  });
  return known;
}

async function readAll(): Promise<Court[]> {
  const db = wx.cloud.database();
  const found: Court[] = [];
  for (let after = ''; ; after = found[found.length - 1]?.courtId ?? '') {
    const { data } = await db
      .collection('courts')
      .where({ _id: db.command.gt(after) })
      .orderBy('_id', 'asc')
      .field({ name: true, shortName: true, level: true, province: true, areas: true, takes: true, elsewhere: true })
      .limit(PAGE)
      .get();
    // The boundary: platform/courts.ts writes these documents.
    found.push(...(data as CourtDocument[]).map(({ _id, ...court }) => ({ courtId: _id, ...court })));
    if (data.length < PAGE) return found;
  }
}
