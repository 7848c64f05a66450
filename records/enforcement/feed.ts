/**
 * 见证: an entry as one side sees it, masked already; its people follow them live under the security rules, and read nothing else.
 * One document an audience, so that no rule has to hide a part of one.
 */
import { ENTRY_KINDS, type EntryKind } from '../../court/enforcement/entry-kinds';
import { type Changes, collection, command, type Stored } from '../../platform/database';
import type { AssetLine, Audience, EnforcementEntry } from './entry';
import type { SceneMedia } from './media';

/** What a picture or film of the scene is shown as; its bytes come from the function, never by a link. */
export interface ShownMedia {
  mediaId: string;
  kind: 'photo' | 'video';
  width: number;
  height: number;
  /** Seconds; of videos. */
  seconds: number | null;
}

/** `enforcement_feed/<entryId>:<audience>` */
export interface FeedEntry extends Stored {
  /** `<caseId>:<audience>`: what a live query asks for. */
  feed: string;
  caseId: string;
  courtId: string;
  audience: Audience;
  entryId: string;
  kind: EntryKind;
  kindName: string;
  officer: { name: string; post: string };
  doneAt: Date;
  enteredAt: Date;
  publishedAt: Date;
  place: string | null;
  title: string;
  text: string;
  assets: AssetLine[];
  media: ShownMedia[];
  sha256: string;
  /** Of the same feed; null: it corrects none, none corrects it. */
  corrects: string | null;
  correctedBy: string | null;
  /** Shown by mistake: nothing of it is left but that it was taken off, when and why. */
  takenOff: { at: Date; reason: string } | null;
  /** Order, the newest first: `doneAt:_id`. */
  listKey: string;
}

export const FEED = 'enforcement_feed';
export const enforcementFeed = collection<FeedEntry>(FEED);

export const feedOf = (caseId: string, audience: Audience): string => `${caseId}:${audience}`;
export const feedIdOf = (entryId: string, audience: Audience): string => `${entryId}:${audience}`;

/** How one side is shown an entry; undefined: it is told nothing of it. @param media those that the entry names */
export function feedEntryOf(
  entry: EnforcementEntry,
  audience: Audience,
  at: Date,
  media: readonly SceneMedia[] = [],
): FeedEntry | undefined {
  const told = entry.told[audience];
  if (!told) return undefined;
  const { _id: entryId, caseId, courtId, kind, officer, doneAt, enteredAt, place, sha256, corrects, listKey } = entry;
  return {
    _id: feedIdOf(entryId, audience),
    feed: feedOf(caseId, audience),
    caseId,
    courtId,
    audience,
    entryId,
    kind,
    kindName: ENTRY_KINDS[kind],
    officer: { name: officer.name, post: officer.post },
    doneAt,
    enteredAt,
    publishedAt: at,
    place: place?.text ?? null,
    title: told.title,
    text: told.text,
    assets: told.assets,
    media: media.filter(({ _id }) => told.media.includes(_id)).map(shownMedia),
    sha256,
    corrects,
    correctedBy: entry.correctedBy,
    takenOff: null,
    listKey,
  };
}

function shownMedia({ _id: mediaId, kind, picture, film, seconds }: SceneMedia): ShownMedia {
  const { width, height } = film ?? picture ?? { width: 0, height: 0 };
  return { mediaId, kind, width, height, seconds: kind === 'video' ? seconds : null };
}

/** What is left of what was shown by mistake: that something was there, when and why it was taken off. */
export const takenOffFrom = ({ at, reason }: { at: Date; reason: string }): Changes => ({
  kind: 'other',
  kindName: '已撤下',
  title: '这条记录已撤下',
  text: '',
  place: null,
  assets: command().set([]),
  media: command().set([]),
  sha256: '',
  takenOff: command().set({ at, reason }),
});
