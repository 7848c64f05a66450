/** 传一份影像: begun once, part after part, checked as a whole; where the court counts otherwise, it is right. Free of wx. */
import type { KeptMedia, OutboxOutside } from './kept';
import { type FilePart, partsOf } from './parts';

const LOST = '手机里找不到这个文件了。请重新拍，再把这一条删掉。';
/** A part that comes otherwise than it went, twice, is the fault of something else. */
const MOST_FAULTS = 3;

interface Following {
  stillWanted(): boolean;
  tell(): void;
  /** Resolves when it is written how far it is. */
  keep(): Promise<void>;
}

/** Answers false where it was given up meanwhile, or the file is gone. */
export async function sendMedia(outside: OutboxOutside, one: KeptMedia, following: Following): Promise<boolean> {
  const parts = partsOf(one);
  if (one.done < parts.length && !(await outside.has(one.path))) {
    Object.assign(one, { state: 'lost', message: LOST });
    return false;
  }
  if (!one.mediaId) {
    const { mediaId, uploadFolder } = await outside.begin(one, parts.length);
    Object.assign(one, { mediaId, folder: uploadFolder });
    await following.keep();
  }
  for (let faults = 0; following.stillWanted(); ) {
    const part = parts[one.done];
    try {
      if (!part) {
        await outside.finish(one.mediaId);
        return true;
      }
      await sendPart(outside, one, part, following);
    } catch (error) {
      const { code, fields } = outside.failureOf(error);
      faults += 1;
      if (faults >= MOST_FAULTS) throw error;
      const there = Number(fields.from);
      if ('from' in fields && Number.isInteger(there)) Object.assign(one, { done: there, uploaded: '' });
      // On its way it was damaged, or what was uploaded is gone: this part again.
      else if ('sha256s' in fields || (code === 'NOT_FOUND' && one.uploaded)) one.uploaded = '';
      else throw error;
      await following.keep();
    }
  }
  return false;
}

async function sendPart(
  outside: OutboxOutside,
  one: KeptMedia,
  part: FilePart,
  { stillWanted, tell, keep }: Following,
): Promise<void> {
  const uploaded = await outside.upload(one, part, (sent) => {
    const percent = Math.floor(((part.position + sent) / one.size) * 100);
    if (percent <= one.percent) return;
    one.percent = percent;
    tell();
  });
  one.uploaded = uploaded.fileId;
  if (!stillWanted()) return;
  const { parts } = await outside.addPart(one, uploaded);
  Object.assign(one, {
    done: parts,
    uploaded: '',
    percent: Math.floor(((part.position + part.length) / one.size) * 100),
  });
  await keep();
  outside.forgetUpload(uploaded.fileId);
}
