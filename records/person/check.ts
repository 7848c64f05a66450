/** 核验记录: one check, one document `face_checks/<challengeId>`. Of the face only the result is kept (ID-8). */
import type { CheckPurpose } from '../../court/agency/check';
import type { FaceResult } from '../../court/agency/face-check';
import { FRESH_MINUTES } from '../../court/agency/verification';
import type { OpenId } from '../../platform/caller';
import { collection, command, type Stored } from '../../platform/database';
import type { Sealed } from '../../platform/secrets';
import { fileIdAt, removeFile } from '../../platform/storage';
import { uploadFolder } from '../../platform/uploads';

export interface FaceCheck extends Stored {
  openid: OpenId;
  purpose: CheckPurpose;
  /** The hearing, document … it is for (ID-3). */
  sessionRef: string | null;
  /** `sign`: SHA-256 of what is signed. */
  documentHash: string | null;
  how: 'readAloud' | 'intention';
  /** The figures to read, or the provider's token: gone once it is over. */
  secret: Sealed | null;
  /** `register`: name and number as typed, until it is over. */
  claimed: Sealed | null;
  at: Date;
  expiresAt: Date;
  /** Those that were answered with a failure. */
  tries: number;
  /** `failed`: no further try. */
  state: 'open' | 'checking' | 'passed' | 'failed';
  /** The act that tries, or was answered last. */
  attempt: string | null;
  attemptAt: Date | null;
  passedAt: Date | null;
  result: FaceResult | null;
  /** The provider's code of a failure. */
  code: string | null;
  /** The video that is to be deleted: where it was to be uploaded, then its file id; `null` when it is surely gone. */
  video: string | null;
}

export const faceChecks = collection<FaceCheck>('face_checks');

export const checkSeal = (challengeId: string): string => `face_checks/${challengeId}`;

export interface WantedCheck {
  openid: OpenId;
  purpose: CheckPurpose;
  /** null for what is bound to no matter (`export`, `staff`). */
  sessionRef: string | null;
  documentHash?: string;
  /** Epoch ms. */
  now: number;
  withinMinutes?: number;
}

/**
 * ID-3: a check passed by this person, for this purpose and matter, at most 30 minutes ago (or `withinMinutes`). A pass for
 * another purpose or matter does not count. Undefined: he is to be asked for one.
 */
export async function freshCheck(wanted: WantedCheck): Promise<FaceCheck | undefined> {
  const { openid, purpose, sessionRef, documentHash, now, withinMinutes = FRESH_MINUTES } = wanted;
  const _ = command();
  const [found] = await faceChecks.find(
    {
      openid,
      purpose,
      sessionRef,
      state: 'passed',
      passedAt: _.gte(new Date(now - withinMinutes * 60_000)).and(_.lte(new Date(now))),
      ...(documentHash === undefined ? {} : { documentHash }),
    },
    { orderBy: [['passedAt', 'desc']], limit: 1 },
  );
  return found;
}

/** Where the video of a check is uploaded: known beforehand, so that one that was never looked at is found, too. */
export const videoPath = (openid: string, challengeId: string): string => `${uploadFolder(openid)}${challengeId}.mp4`;

/** By then its figures are too old, and nobody looks at it any more. */
const LEFT_MS = 10 * 60_000;

/**
 * ID-8: deletes videos that nobody looked at, or that a function left behind because it died or the storage did not answer.
 * Returns how many checks it settled; for keep-time, until it is 0.
 */
export async function sweepVideos(now: number, limit = 100): Promise<number> {
  const _ = command();
  const left = await faceChecks.find(
    { video: _.gt(''), at: _.lt(new Date(now - LEFT_MS)) },
    { orderBy: [['video', 'asc']], limit },
  );
  for (const { _id, openid, video } of left) {
    if (video === null) continue;
    await removeFile(await fileIdAt(videoPath(openid, _id)));
    if (video.startsWith('cloud://')) await removeFile(video);
    await faceChecks.updateWhere({ _id, video }, { video: null });
  }
  return left.length;
}
