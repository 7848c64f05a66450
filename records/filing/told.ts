/** 告知: what the filer, and who stands with him, is told of a move, in the machine's own words (DOMAIN 3 `filing`), with a message beside it where there is one. */
import { type FilingEvent, filingMachine } from '../../court/machines/filing';
import { transition } from '../../court/machines/state-machine';
import { fillIn } from '../../court/machines/told';
import { type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import type { Message } from '../../platform/messages/templates';
import { notify, notifyAll } from '../../platform/notify';
import type { Transaction } from '../../platform/transact';
import { helpersOf } from '../representation/help';
import { keyOfNumber } from '../representation/party-key';
import { accountOf } from '../representation/principal';
import { hasAccount, idHashOfFiler } from './filer';
import type { Filing } from './filing';
import { filingPage } from './page';
import { powersOn, principalsOf } from './powers';

export interface Telling {
  /** What of the filing it is about: nobody is told it twice. */
  key: string;
  title: string;
  text: string;
  at: Date;
  message?: Message | undefined;
  /** Where it goes on; missing: the filing. */
  page?: string;
}

/** The machine's words for an event, filled in. Throws RangeError where it says nothing, or a value is missing. */
export function wordsOf(event: FilingEvent, values: Readonly<Record<string, string>> = {}): string {
  const words = transition(filingMachine, event).told?.filer;
  if (!words) throw new RangeError(`the filer is told nothing of ${event}`);
  return fillIn(words, values);
}

/** A day as sentences of the machine take it: 在 {lastDay} 前. */
export const dayText = (day: LegalDate): string => legalDateText(day);

/** What a person knows his filing by on a lock screen: its receipt, never its content. */
export const numberOf = ({ receiptNo, caseNo }: Filing): string => caseNo ?? receiptNo ?? '立案申请';

/** What of a filing has to be read to know whom to tell. */
export const TOLD_BY = [
  'courtId',
  'filer',
  'filerLeft',
  'powers',
  'principals',
  'viewers',
  'helped',
] as const satisfies (keyof Filing)[];

/** Whoever filed, if he has an account and is not an agent whose power ended (PROG-2). */
async function accountOfFiler({ filer, filerLeft }: Filing): Promise<OpenId | undefined> {
  if (filerLeft) return undefined;
  return hasAccount(filer) ? filer : accountOf(keyOfNumber(idHashOfFiler(filer)));
}

export async function tell(filing: Filing, telling: Telling, within?: Transaction): Promise<void> {
  const openid = await accountOfFiler(filing);
  if (openid) await notify(toldTo(openid, filing, telling), within);
}

/** What he has certainly not been told yet, at once. */
export async function tellNew(filing: Filing, tellings: readonly Telling[], within: Transaction): Promise<void> {
  const openid = await accountOfFiler(filing);
  if (!openid) return;
  await notifyAll(
    tellings.map((telling) => toldTo(openid, filing, telling)),
    within,
  );
}

const toldTo = (
  openid: OpenId,
  { _id, courtId }: Filing,
  { key, title, text, at, message, page = filingPage(_id) }: Telling,
) => ({ _id: `${_id}:${key}`, openid, courtId, title, text, page, at, ...(message ? { message } : {}) });

/** The filer and all who stand with him; a filing of somebody alone costs no look-up. */
export async function tellSide(filing: Filing, telling: Telling): Promise<void> {
  await tell(filing, telling);
  await tellOthers(filing, telling);
}

/** Those who stand with the filer: principals with an account and confirmed agents the same, live helpers in words of their own. Once each. */
export async function tellOthers(filing: Filing, { key, title, text, at, message }: Telling): Promise<void> {
  const about = { courtId: filing.courtId, page: filingPage(filing._id), at };
  for (const openid of await representedBy(filing, at))
    await notify({
      _id: `${filing._id}:${key}:${openid}`,
      openid,
      title,
      text,
      ...about,
      ...(message ? { message } : {}),
    });
  const helps = filing.helped ? await helpersOf(filing._id, at.getTime()) : [];
  for (const { helper, person, personName } of helps)
    if (person === filing.filer && helper !== filing.filer)
      await notify({
        _id: `${filing._id}:${key}:helper:${helper}`,
        openid: helper,
        title: `您帮办的事：${title}`,
        text: `您帮${personName ?? '他人'}办的立案申请有新的消息，请转告本人：${text}`,
        ...about,
      });
}

/** Accounts besides the filer's own. */
async function representedBy(filing: Filing, at: Date): Promise<OpenId[]> {
  const agents = powersOn(filing, legalDateOf(at.getTime())).map(({ openid }) => openid);
  const principals: OpenId[] = [];
  for (const key of principalsOf(filing)) {
    const account = await accountOf(key);
    if (account) principals.push(account);
  }
  const own = await accountOfFiler(filing);
  return [...new Set([...principals, ...agents])].filter((openid) => openid !== own);
}
