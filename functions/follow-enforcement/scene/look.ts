/** 看照片和录像: of an entry on one's own feed; covered, with one's own name and the time, each look noted before it is given (ENF-6, DOSS-6). */
import { type VerifiedGrant, verified } from '../../../platform/identity';
import type { ReadOperation } from '../../../platform/operation';
import { pageEngine } from '../../../platform/pages/pages';
import { readTaken } from '../../../platform/read-taken';
import { type DossierView, noteView } from '../../../records/dossier/view';
import { readersMark } from '../../../records/dossier/watermark';
import { enforcementFeed, type FeedEntry, feedIdOf } from '../../../records/enforcement/feed';
import { type MadeVersion, mayBeShown, type SceneMedia, sceneMedia } from '../../../records/enforcement/media';
import { noEntry } from '../../../records/enforcement/publish';
import type { SceneInput, SceneResult } from '../contract-scene';
import { checkedPart } from './stored';
import { follower, noMedia } from './who';

/** `<caseId>:<key>`; a case's id has colons of its own, a key none. */
export const caseOf = (entryId: string): string => entryId.slice(0, Math.max(0, entryId.lastIndexOf(':')));

/** Throws NOT_FOUND: whoever guesses ids learns nothing of which there are. */
export async function ownFeedEntry(entryId: string, openid: string, now: number): Promise<FeedEntry> {
  const { audience } = await follower(caseOf(entryId), openid, now);
  const found = await enforcementFeed.get(feedIdOf(entryId, audience));
  if (!found) throw noEntry();
  return found;
}

async function shownMedia(
  { entryId, mediaId }: SceneInput<'picture'>,
  openid: string,
  now: number,
): Promise<{ entry: FeedEntry; media: SceneMedia }> {
  const [entry, media] = await Promise.all([ownFeedEntry(entryId, openid, now), sceneMedia.get(mediaId)]);
  const named = entry.takenOff === null && entry.media.some((one) => one.mediaId === mediaId);
  if (!named || media?.caseId !== entry.caseId || !mayBeShown(media)) throw noMedia();
  return { entry, media };
}

export const noteLook = (
  { _id: itemId, courtId, caseId, kind }: SceneMedia,
  view: Pick<DossierView, 'openid' | 'name' | 'as' | 'at'>,
  page: number,
): Promise<void> =>
  noteView({
    ...view,
    courtId,
    caseId,
    itemId,
    itemName: kind === 'photo' ? '现场照片' : '现场录像',
    page,
    readingId: null,
    rule: 'ENF-6',
  });

/** One database action. */
const sceneMark = (reader: { openid: string; name: string }, { entryId }: FeedEntry, now: number): Promise<string[]> =>
  readersMark(reader, entryId, now, '仅供本案查看');

/** @param watermark a line each */
export async function markedPicture(
  mediaId: string,
  bytes: Buffer,
  watermark: readonly string[],
): Promise<SceneResult<'picture'>> {
  const { canvasOfKept, covered } = await pageEngine();
  const { mime, width, height, ...made } = await covered(await canvasOfKept(bytes), { masks: [], watermark });
  return { mediaId, mime, width, height, base64: made.bytes.toString('base64') };
}

export const picture: ReadOperation<SceneInput<'picture'>, SceneResult<'picture'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input, grant: { openid, person }, clock }) {
    const now = clock.now();
    const { entry, media } = await shownMedia(input, openid, now);
    if (!media.picture) throw noMedia();
    const [bytes, watermark] = await Promise.all([
      checkedPart(media.picture),
      sceneMark({ openid, name: person.name }, entry, now),
    ]);
    await noteLook(media, { openid, name: person.name, as: 'reader', at: new Date(now) }, 1);
    return markedPicture(media._id, bytes, watermark);
  },
};

const PIECE = 512 * 1024;
/** Which piece of the film, from 1: each is noted. */
export const pieceAt = (offset: number): number => Math.floor(offset / PIECE) + 1;

export async function filmPiece(film: MadeVersion, offset: number): Promise<SceneResult<'courtFilm'>> {
  const { size, sha256, parts = [] } = film;
  return { mime: 'video/mp4', size, sha256, ...(await readTaken({ parts, size }, offset)) };
}

export const film: ReadOperation<SceneInput<'film'>, SceneResult<'film'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input, grant: { openid, person }, clock }) {
    const now = clock.now();
    const offset = input.offset ?? 0;
    const { entry, media } = await shownMedia(input, openid, now);
    if (!media.film) throw noMedia();
    const watermark = offset === 0 ? await sceneMark({ openid, name: person.name }, entry, now) : [];
    await noteLook(media, { openid, name: person.name, as: 'reader', at: new Date(now) }, pieceAt(offset));
    return { ...(await filmPiece(media.film, offset)), watermark };
  },
};
