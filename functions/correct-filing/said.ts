/** 各项的回答: what is said now goes before what was saved; files alone are an answer, and named as one (FIX-2). */
import { openAnswer } from '../../records/filing/correction';
import type { Filing } from '../../records/filing/filing';
import { namesOf, savedOf } from './notice';

export interface GivenAnswer {
  text: string;
  attachmentIds: readonly string[];
}

/** An answer in words is 2,000 characters at most. */
const MOST = 1900;

/** @param said with the handing in itself */
export async function answersNow(
  { _id }: Filing,
  said: readonly { itemId: string; text: string }[],
): Promise<Map<string, GivenAnswer>> {
  const saved = await savedOf(_id);
  const named = await namesOf(
    _id,
    [...saved.values()].flatMap(({ attachmentIds }) => attachmentIds),
  );
  const answers = new Map<string, GivenAnswer>();
  for (const [itemId, { text, attachmentIds }] of saved) {
    const ids = attachmentIds.filter((id) => named.has(id));
    const names = ids.map((id) => named.get(id)).join('、');
    const words = openAnswer(_id, itemId, text);
    answers.set(itemId, { text: words || (names && `见附件：${names.slice(0, MOST)}`), attachmentIds: ids });
  }
  for (const { itemId, text } of said)
    answers.set(itemId, { text, attachmentIds: answers.get(itemId)?.attachmentIds ?? [] });
  return answers;
}
