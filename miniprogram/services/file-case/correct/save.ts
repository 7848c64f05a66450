/** 随写随存: answers and the files of an item, one after the other, so that none overtakes another; what stands with the court is looked at before. */
import { call } from '../../../api/call';
import { clashOf, type Item, type Notice, unlinkedOf, unsavedOf } from './answers';
import { writeText, writtenOf } from './written';

const last = new Map<string, Promise<unknown>>();

/** One at a time for each filing. */
function inTurn<T>(filingId: string, work: () => Promise<T>): Promise<T> {
  const turn = (last.get(filingId) ?? Promise.resolve()).then(work, work);
  last.set(filingId, turn);
  return turn;
}

const noticeOf = (filingId: string) => call('correct-filing', { action: 'notice', filingId });
const itemsOf = ({ correction }: Notice) => correction?.items ?? [];

/** `taken` files stay with the item: what is sent replaces what was there. */
const answer = (filingId: string, { itemId, files }: Item, text: string, taken: readonly string[] = []) =>
  call('correct-filing', {
    action: 'answerItem',
    filingId,
    itemId,
    text: text.trim(),
    attachmentIds: [...files.map(({ attachmentId }) => attachmentId), ...taken],
  });

/**
 * Saves what was written of an item. Throws a CallFailure; what was written stays on this phone.
 * @returns what another phone wrote meanwhile, which is not written over; undefined: it is saved, or there was nothing to save
 */
export const saveText = (filingId: string, itemId: string): Promise<string | undefined> =>
  inTurn(filingId, async () => {
    const mine = unsavedOf(writtenOf(filingId), itemId);
    if (mine === undefined) return undefined;
    const item = itemsOf(await noticeOf(filingId)).find((one) => one.itemId === itemId);
    if (!item) return undefined;
    if (clashOf(writtenOf(filingId), item)) return item.text;
    await answer(filingId, item, mine);
    const now = writtenOf(filingId).texts[itemId]?.text ?? mine;
    writeText(filingId, itemId, now, mine);
    return undefined;
  });

/** Everything that is not with the court yet; a clash stays, and is shown where it is answered. Throws a CallFailure. */
export async function saveAll(filingId: string): Promise<void> {
  for (const itemId of Object.keys(writtenOf(filingId).texts)) await saveText(filingId, itemId);
  await linkFiles(filingId);
}

/** Tells the court of which item the files are that it has. Throws a CallFailure. */
export const linkFiles = (filingId: string): Promise<void> =>
  inTurn(filingId, async () => {
    const [notice, { attachments }] = await Promise.all([
      noticeOf(filingId),
      call('file-case', { action: 'attachments', filingId }),
    ]);
    if (!notice.can.includes('answerItem')) return;
    const items = itemsOf(notice);
    for (const { itemId, ids } of unlinkedOf(items, attachments)) {
      const item = items.find((one) => one.itemId === itemId);
      if (item) await answer(filingId, item, item.text, ids);
    }
  });
