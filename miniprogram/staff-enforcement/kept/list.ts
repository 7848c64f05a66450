/** 待发的清单: what goes next, what names what, and how one stands after a failure. Free of wx. */
import { type CallFailure, unanswered } from '../../api/failure';
import { isMedia, type Kept, type KeptWords } from './kept';

/** Whatever was under way when the program ended is not any more. */
export const awakened = (one: Kept): Kept => (one.state === 'sending' ? { ...one, state: 'waiting' } : one);

const isReady = (list: readonly Kept[], { media }: KeptWords): boolean =>
  !list.some((one) => isMedia(one) && media.includes(one.id) && one.state !== 'sent');

/** Words go when their pictures are there; small words before a large film that they do not name. */
export function nextOf(mine: readonly Kept[], list: readonly Kept[]): Kept | undefined {
  const waits = mine.filter(({ state }) => state === 'waiting');
  return waits.find((one) => !isMedia(one) && isReady(list, one)) ?? waits.find(isMedia);
}

/** Whether words that are not sent yet name it. */
export const isNamed = (list: readonly Kept[], id: string): boolean =>
  list.some((one) => !isMedia(one) && one.media.includes(id));

/** Without it; what was sent stays while words name it. */
export function without(list: readonly Kept[], one: Kept): Kept[] {
  const others = list.filter((kept) => kept !== one);
  return others.filter(({ id, state }) => state !== 'sent' || isNamed(others, id));
}

/** What words name, by the court's ids. */
export function courtsOf(list: readonly Kept[], { media }: KeptWords): string[] {
  const sent = new Map(list.filter(isMedia).map(({ id, mediaId }) => [id, mediaId]));
  return media.map((id) => sent.get(id) ?? id);
}

/** It is given up: the words go without it. */
export function unnamed(list: readonly Kept[], id: string): void {
  for (const one of list) if (!isMedia(one)) one.media = one.media.filter((media) => media !== id);
}

/** Another request, without the time that the phone said. */
export function renamed(list: readonly Kept[], one: Kept, anew: string): void {
  if (isMedia(one)) {
    one.takenAt = '';
    for (const other of list)
      if (!isMedia(other)) other.media = other.media.map((media) => (media === one.id ? anew : media));
  } else one.said = untimed(one.said);
  Object.assign(one, { id: anew, wrongTime: false, state: 'waiting', message: '' });
}

function untimed({ doneAt: _, ...said }: KeptWords['said']): KeptWords['said'] {
  return said;
}

const NO_NETWORK = '没有网络，存在手机里。有网络会接着发';
const NOT_NOW = '这一次没有发成，存在手机里。过一会儿会自己再发';

/** @param later it goes by itself when there is a network, and so do the others that wait, `mine` */
export function fell(
  one: Kept,
  { code, message, fields }: CallFailure,
  later: boolean,
  mine: readonly Kept[] = [],
): void {
  if (later) for (const other of mine) if (other.state === 'waiting') other.state = 'paused';
  one.state = later ? 'paused' : 'refused';
  one.message = later ? `${unanswered(code) ? NO_NETWORK : NOT_NOW}，传过的不用重传。` : message;
  one.wrongTime = !later && ('doneAt' in fields || 'takenAt' in fields);
}
