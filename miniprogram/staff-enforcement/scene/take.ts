/** 拍: what the camera or the album gave is kept on the phone before anything else is done with it. */
import { type Chosen, chooseMedia } from '../../api/choose';
import { uuid } from '../../api/request-id';
import type { KeptMedia, KeptWords } from '../kept/kept';
import { refusalOf } from '../kept/parts';
import { keptFile, outbox } from '../kept/phone-outbox';
import { type Draft, newDraft, saidOf } from './note/draft';

export type Taking = { what: 'photo' | 'video'; from: 'camera' | 'album' };

/** None when the officer went back. Rejects with WeChat's error. */
export const taken = ({ what, from }: Taking): Promise<Chosen[]> =>
  chooseMedia([what === 'photo' ? 'image' : 'video'], [from]);

/** @returns why one of them cannot be taken; '' all of them wait */
export async function keepTaken(caseId: string, { what, from }: Taking, chosen: readonly Chosen[]): Promise<string> {
  const at = new Date().toISOString();
  let refusal = '';
  for (const { path, size } of chosen) {
    const why = refusalOf({ what, size });
    refusal = refusal || why;
    if (why) continue;
    const file = await keptFile(path, what);
    await outbox.add({ ...newMedia(caseId, what), ...file, size, keptAt: at, takenAt: from === 'camera' ? at : '' });
  }
  return refusal;
}

const newMedia = (caseId: string, what: 'photo' | 'video'): KeptMedia => ({
  what,
  id: uuid(),
  by: '',
  caseId,
  keptAt: '',
  state: 'waiting',
  message: '',
  wrongTime: false,
  path: '',
  size: 0,
  sha256: '',
  passing: false,
  takenAt: '',
  mediaId: '',
  folder: '',
  done: 0,
  uploaded: '',
  percent: 0,
});

/** @param exact where the phone is; '' not known */
export const wordsOf = (caseId: string, draft: Draft, exact: string): KeptWords => ({
  what: 'words',
  id: uuid(),
  by: '',
  caseId,
  keptAt: new Date().toISOString(),
  state: 'waiting',
  message: '',
  wrongTime: false,
  said: saidOf(draft, exact),
  media: draft.media,
});

/** Taken here, and named by no record yet: they most likely belong to the next. */
function onPhone(caseId: string): string[] {
  const kept = outbox.waiting(caseId);
  const named = new Set(kept.flatMap((one) => (one.what === 'words' ? one.media : [])));
  return kept.flatMap(({ what, id }) => (what === 'words' || named.has(id) ? [] : [id]));
}

/** A record begun now; of this picture, or of what was taken here and is named by none yet. */
export const begunWith = (caseId: string, mediaId: unknown): Draft => ({
  ...newDraft(Date.now()),
  media: typeof mediaId === 'string' && mediaId ? [mediaId] : onPhone(caseId),
});
