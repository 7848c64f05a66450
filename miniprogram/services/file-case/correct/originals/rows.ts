/** 要带的原件, filing by filing: what, why, until when, and what came of it (FIX-4). Free of wx. */
import type { DataOf } from '../../../../api/services';
import { momentText } from '../../../../text/day';

export type Original = DataOf<'correct-filing', 'originals'>['originals'][number];
type Hall = DataOf<'take-number', 'halls'>['halls'][number];

export interface OriginalRow {
  originalId: string;
  name: string;
  stateName: string;
  tone: string;
  asked: boolean;
  reason: string;
  explain: string;
  bringBy: string;
  rule: string;
  /** What the counter saw, when. */
  result: string;
}

/** Where the originals of one filing are brought. */
export interface Place {
  filingId: string;
  title: string;
  courtId: string;
  courtName: string;
  halls: Pick<Hall, 'hallId' | 'name' | 'address' | 'hours'>[];
}

export interface Group extends Place {
  rows: OriginalRow[];
  asked: number;
}

const TONES = new Map([
  ['asked', 'yours'],
  ['shown', 'over'],
]);

const rowOf = (one: Original, now: number): OriginalRow => ({
  originalId: one.originalId,
  name: one.name,
  stateName: one.stateName,
  tone: TONES.get(one.state) ?? 'over',
  asked: one.state === 'asked',
  reason: one.reasonText,
  explain: one.explain ?? '',
  bringBy: one.bringBy ?? '',
  rule: one.step.rule,
  result: resultOf(one, now),
});

function resultOf({ state, agrees, shownAt, shownTo, remark }: Original, now: number): string {
  if (state === 'dropped') return '法院不用看这份原件了，不必再带。';
  if (state !== 'shown' || !shownAt) return '';
  const seen = `${momentText(shownAt, now)} ${shownTo ?? '窗口'}核对：`;
  const same = agrees ? '和您传的一致。' : '和您传的不一样，由法官处理，会再告诉您。';
  return `${seen}${same}${remark ?? ''}`;
}

/** Those to bring first; filings in the order in which they come. */
export function groupsOf(originals: readonly Original[], places: ReadonlyMap<string, Place>, now: number): Group[] {
  const ids = [...new Set(originals.flatMap(({ filingId }) => filingId ?? []))];
  return ids.map((filingId) => {
    // In the order in which they were asked for: ids are.
    const here = originals.filter((one) => one.filingId === filingId);
    const rows = here.sort((a, b) => (a.originalId < b.originalId ? -1 : 1)).map((one) => rowOf(one, now));
    const place = places.get(filingId) ?? { filingId, title: '', courtId: '', courtName: '', halls: [] };
    return {
      ...place,
      rows: [...rows.filter(({ asked }) => asked), ...rows.filter(({ asked }) => !asked)],
      asked: rows.filter(({ asked }) => asked).length,
    };
  });
}
