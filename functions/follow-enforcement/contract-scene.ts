/** 见证: entries and their two feeds, the scene's photos and films, and how each side looks at them (ENF-4..6). */
import * as z from 'zod/mini';
import { named } from '../../platform/input';
import {
  bytes,
  caseId,
  courtEntry,
  cursor,
  entryId,
  feedEntry,
  instant,
  kindByHand,
  limit,
  media,
  mediaId,
  offset,
  picture,
  place,
  reason,
  region,
  sha256,
  text,
  told,
} from './scene-shapes';

const page = { caseId, cursor, limit };
const MOST_PARTS = 40;
const MOST_BYTES = 800 * 1024 * 1024;

export const sceneActions = {
  /** What the court has done, as one's own side sees it, the latest first. `live`: what a live query of `enforcement_feed` asks for. */
  feed: {
    input: z.strictObject(page),
    result: z.object({
      caseId: z.string(),
      audience: z.enum(['applicant', 'judgmentDebtor']),
      entries: z.array(feedEntry),
      next: z.nullable(z.string()),
      live: z.object({ caseId: z.string(), feed: z.string() }),
    }),
  },
  entry: { input: z.strictObject({ entryId }), result: feedEntry },
  /** Of an entry that one sees: covered, with one's own name and the time over it; each look is logged before it is shown. */
  picture: { input: z.strictObject({ entryId, mediaId }), result: picture },
  /** The small film, piece by piece. `watermark`: who looks and when, a line each, to be laid over the player; with the first piece, else empty. */
  film: {
    input: z.strictObject({ entryId, mediaId, offset }),
    result: z.extend(bytes, { watermark: z.array(z.string()) }),
  },
  /** 执行措施清单: one's own feed as PDF, piece by piece. */
  measuresFile: { input: z.strictObject({ caseId, offset }), result: z.extend(bytes, { title: z.string() }) },

  /** Before the first part: what will come. Also hours later, where there was no network: `takenAt` says when. */
  beginMedia: {
    input: z.strictObject({
      caseId,
      kind: named(z.enum(['photo', 'video']), '照片还是录像'),
      takenAt: z.optional(instant('拍摄时间')),
      parts: named(z.int().check(z.minimum(1), z.maximum(MOST_PARTS)), '段数'),
      size: named(z.int().check(z.minimum(1), z.maximum(MOST_BYTES)), '文件大小'),
      sha256: z.optional(sha256),
    }),
    result: z.extend(media, { uploadFolder: z.string() }),
  },
  /** Uploads of one's own, in order, each at most 20 MB. `from`: how many parts are here already (CONFLICT tells). */
  addParts: {
    input: z.strictObject({
      mediaId,
      from: named(z.int().check(z.minimum(0), z.maximum(MOST_PARTS)), '从第几段'),
      fileIds: z.array(text('文件', 300)).check(z.minLength(1), z.maxLength(3)),
      sha256s: z.optional(z.array(sha256).check(z.minLength(1), z.maxLength(3))),
    }),
    result: media,
  },
  /** All is here: hashed as a whole, and compared with what the phone said. */
  finishMedia: { input: z.strictObject({ mediaId }), result: media },
  /** All that is to be covered; what was made before is thrown away. */
  mark: {
    input: z.strictObject({
      mediaId,
      regions: z.array(region).check(z.maxLength(60)),
      /** A film is shown without its sound unless the officer says so. */
      sound: z.optional(named(z.boolean(), '是否保留声音')),
    }),
    result: media,
  },
  /** ENF-6: looked at the whole of it, as it is marked now. */
  looked: {
    input: z.strictObject({ mediaId, mark: named(z.string().check(z.regex(/^[0-9a-f]{16}$/)), '遮盖的版本') }),
    result: media,
  },
  /** The version that is shown; of a film as far as one call goes: asked again it goes on. */
  make: { input: z.strictObject({ mediaId }), result: media },
  mediaOf: {
    input: z.strictObject(page),
    result: z.object({ media: z.array(media), next: z.nullable(z.string()), uploadFolder: z.string() }),
  },
  /** For the officer: the original, to be marked, or what the sides will see. `at`: second of a film. */
  courtPicture: {
    input: z.strictObject({
      mediaId,
      version: named(z.enum(['original', 'shown']), '原件还是公布的版本'),
      at: z.optional(named(z.number().check(z.minimum(0), z.maximum(86_400)), '第几秒')),
    }),
    /** `seconds`: how long a film is, which its phone need not have said. */
    result: z.extend(picture, { seconds: z.nullable(z.number()) }),
  },
  courtFilm: { input: z.strictObject({ mediaId, offset }), result: bytes },

  /** Kept, and shown to nobody yet; with `publish` shown at once. */
  prepareEntry: {
    input: z.strictObject({
      caseId,
      kind: kindByHand,
      doneAt: z.optional(instant('办理的时间')),
      place,
      /** The officer's own words and numbers: under seal, never on a feed. */
      internal: z.optional(text('内部记录', 4000)),
      told,
      /** PROG-4: the debtor's half only later. */
      embargoed: z.optional(named(z.boolean(), '暂不告诉被执行人')),
      publish: z.optional(named(z.boolean(), '是否马上公布')),
    }),
    result: courtEntry,
  },
  /** `toDebtor`: ends the embargo, his half follows. */
  publishEntry: {
    input: z.strictObject({ entryId, toDebtor: z.optional(named(z.boolean(), '是否同时告诉被执行人')) }),
    result: courtEntry,
  },
  /** A new entry that says how it really is; the one it corrects stays. */
  correctEntry: { input: z.strictObject({ entryId, told, reason }), result: courtEntry },
  /** What was published by mistake: gone from both feeds at once. `reason` is read by both sides. */
  takeOffEntry: { input: z.strictObject({ entryId, reason }), result: courtEntry },
  entriesOf: {
    input: z.strictObject(page),
    result: z.object({ entries: z.array(courtEntry), next: z.nullable(z.string()) }),
  },
  /** PRIV-5: the internal record and the exact place, with the reason, which is kept. */
  revealEntry: {
    input: z.strictObject({ entryId, reason }),
    result: z.object({ internal: z.nullable(z.string()), place: z.nullable(z.string()) }),
  },
};

type Actions = typeof sceneActions;
export type SceneAction = keyof Actions;
export type SceneInput<K extends SceneAction> = z.output<Actions[K]['input']>;
export type SceneResult<K extends SceneAction> = z.output<Actions[K]['result']>;
