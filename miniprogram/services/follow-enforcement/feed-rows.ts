/** 执行记录的样子: entries as the feed answers them or a live query brings them, joined, and each as a card. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayText, momentText } from '../../text/day';
import { shortStars } from '../../text/stars';
import { yuanText } from '../../text/yuan';

export type Entry = DataOf<'follow-enforcement', 'feed'>['entries'][number];

type When = 'doneAt' | 'enteredAt' | 'publishedAt';
/** A document of `enforcement_feed`: what a live query gives has instants of its own. */
export type LiveEntry = Omit<Entry, When | 'later' | 'takenOff'> &
  Record<When, Date | string> & { takenOff: { at: Date | string; reason: string } | null };

/** As the service says it: entered so much later than done, both times are shown. */
const LATER_MS = 10 * 60_000;

const iso = (at: Date | string): string => new Date(at).toISOString();

export function entryOf(doc: LiveEntry): Entry {
  const { entryId, kind, kindName, officer, place, title, text, assets, media, sha256, corrects, correctedBy } = doc;
  const [doneAt, enteredAt] = [iso(doc.doneAt), iso(doc.enteredAt)];
  return {
    entryId,
    kind,
    kindName,
    officer,
    doneAt,
    enteredAt,
    later: Date.parse(enteredAt) - Date.parse(doneAt) > LATER_MS,
    publishedAt: iso(doc.publishedAt),
    place,
    title,
    text,
    assets,
    media,
    sha256,
    corrects,
    correctedBy,
    takenOff: doc.takenOff && { at: iso(doc.takenOff.at), reason: doc.takenOff.reason },
  };
}

const keyOf = ({ doneAt, entryId }: Pick<Entry, 'doneAt' | 'entryId'>): string => `${doneAt}:${entryId}`;

/** What comes stands in place of what was there; the newest first. */
export function joined(have: readonly Entry[], come: readonly Entry[]): Entry[] {
  const all = new Map([...have, ...come].map((one) => [one.entryId, one]));
  return [...all.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
}

/**
 * Those that came while one looked. @param whole all there was is known; else what is older than the last known has only not been asked
 * for yet.
 */
export function newOnes(have: readonly Entry[], come: readonly Entry[], whole: boolean): string[] {
  const known = new Set(have.map(({ entryId }) => entryId));
  const last = have.at(-1);
  return come
    .filter((one) => !known.has(one.entryId) && (whole || !last || keyOf(one) > keyOf(last)))
    .map(({ entryId }) => entryId);
}

export interface FeedRow {
  entryId: string;
  kindName: string;
  title: string;
  text: string;
  /** 今天 10:05 */
  when: string;
  /** When the court had it, where that was much later; '' at once. */
  entered: string;
  place: string;
  /** 执行员 石执行 */
  officer: string;
  assets: string[];
  media: { mediaId: string; kind: 'photo' | 'video'; ratio: number; label: string }[];
  /** What of it was corrected, and by which; '' not. */
  corrects: string;
  correctedBy: string;
  /** The title of what it corrects, where that is known. */
  corrected: string;
  /** Why it was taken off; '' it stands. */
  off: string;
  fresh: boolean;
}

export function assetText({ measure, kind, holder, masked, amountFen, band, until }: Entry['assets'][number]): string {
  const amount = amountFen === null ? band : yuanText(amountFen);
  const parts = [`${measure ?? ''}${kind}`, `${holder} ${masked}`.trim(), amount, until && `到 ${dayText(until)} 为止`];
  return shortStars(parts.filter(Boolean).join('，'));
}

const seconds = (s: number | null): string => (s === null ? '' : `，${Math.max(1, Math.round(s))} 秒`);

/** A picture whose size is not known takes the place of a photo held across. */
const RATIO = 75;

function shownMedia({ mediaId, kind, width, height, seconds: s }: Entry['media'][number], i: number, title: string) {
  return {
    mediaId,
    kind,
    ratio: width > 0 ? (height / width) * 100 : RATIO,
    label: kind === 'photo' ? `${title}，第 ${i + 1} 张现场照片` : `${title}，现场录像${seconds(s)}`,
  };
}

/** @param titles of entries, by id */
export function rowOf(entry: Entry, now: number, titles: ReadonlyMap<string, string>, fresh = false): FeedRow {
  const { entryId, kindName, title, text, doneAt, enteredAt, later, place, officer, assets, media, takenOff } = entry;
  return {
    entryId,
    kindName,
    title,
    text: shortStars(text),
    when: momentText(doneAt, now),
    entered: later ? momentText(enteredAt, now) : '',
    place: place ?? '',
    officer: `${officer.post} ${officer.name}`,
    assets: assets.map(assetText),
    media: media.map((one, i) => shownMedia(one, i, title)),
    corrects: entry.corrects ?? '',
    correctedBy: entry.correctedBy ?? '',
    corrected: (entry.corrects && titles.get(entry.corrects)) ?? '',
    off: takenOff ? `${momentText(takenOff.at, now)} 撤下。理由：${takenOff.reason}` : '',
    fresh,
  };
}

export function rowsOf(entries: readonly Entry[], now: number, fresh: ReadonlySet<string> = new Set()): FeedRow[] {
  const titles = new Map(entries.map(({ entryId, title }) => [entryId, title]));
  return entries.map((one) => rowOf(one, now, titles, fresh.has(one.entryId)));
}

/** `<caseId>:<key>`; a case's id has colons of its own, a key none. */
export const caseOfEntry = (entryId: string): string => entryId.slice(0, Math.max(0, entryId.lastIndexOf(':')));
