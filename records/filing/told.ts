/** 告知: what the filer is told of a move, in the machine's own words (DOMAIN 3 `filing`), with a message beside it where there is one. */
import { type FilingEvent, filingMachine } from '../../court/machines/filing';
import { transition } from '../../court/machines/state-machine';
import { fillIn } from '../../court/machines/told';
import { type LegalDate, legalDateText } from '../../court/time/legal-date';
import type { Message } from '../../platform/messages/templates';
import { notify } from '../../platform/notify';
import type { Transaction } from '../../platform/transact';
import { representationPage } from '../representation/page';
import { representations } from '../representation/representation';
import type { Filing } from './filing';
import { filingPage } from './page';

export interface Telling {
  /** What of the filing it is about: nobody is told it twice. */
  key: string;
  title: string;
  text: string;
  at: Date;
  message?: Message | undefined;
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

export async function tell(filing: Filing, telling: Telling, within?: Transaction): Promise<void> {
  const { key, title, text, at, message } = telling;
  await notify(
    {
      _id: `${filing._id}:${key}`,
      openid: filing.filer,
      courtId: filing.courtId,
      title,
      text,
      page: filingPage(filing._id),
      at,
      ...(message ? { message } : {}),
    },
    within,
  );
}

/** Many stand for a party in one filing by mistake only (ID-6: two). */
const MOST_REPRESENTED = 20;

/** Those who stand with the filer in this filing: his confirmed agents, or the principal for whom he acts. Told the same, once each. */
export async function tellRepresented(filing: Filing, { key, title, text, at }: Telling): Promise<void> {
  const found = await representations.find(
    { filingId: filing._id },
    { orderBy: [['openid', 'asc']], limit: MOST_REPRESENTED },
  );
  for (const { _id, state, openid, confirmedBy } of found) {
    if (state !== 'confirmed') continue;
    for (const one of [openid, confirmedBy])
      if (one && one !== filing.filer)
        await notify({
          _id: `${filing._id}:${key}:${one}`,
          openid: one,
          courtId: filing.courtId,
          title,
          text,
          page: representationPage(_id),
          at,
        });
  }
}
