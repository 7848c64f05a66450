/**
 * 故障台账: when the platform was down, as the court has put it on record (TIME-3). It restores no period by itself: it is the ground on
 * which a court may (TIME-5). An entry is never deleted: it is corrected or taken back, with a reason.
 */

import { addDays, type LegalDate, legalDateText } from '../../court/time/legal-date';
import { type Outage, outageOnLastDay } from '../../court/time/outage';
import { restoration } from '../../court/time/restoration';
import type { OpenId } from '../../platform/caller';
import { collection, command, type Stored } from '../../platform/database';

export type OutageState =
  /** The clock itself stood still: an administrator looks whether the platform was down, too. It is no ground yet. */
  | 'noticed'
  | 'standing'
  /** Entered by mistake, or noticed and none. */
  | 'withdrawn';

/** What an administrator changed of it, and why. */
export interface OutageChange {
  at: Date;
  by: string;
  /** As it was before. */
  from: Date;
  to: Date | null;
  state: OutageState;
  reason: string;
}

/** `<courtId>:<digest of the act>`, of one noticed `<courtId>:noticed:<from>`. */
export interface KeptOutage extends Stored {
  courtId: string;
  from: Date;
  /** null: it still lasts. */
  to: Date | null;
  state: OutageState;
  /** In plain words: what could not be done. People read it. */
  what: string;
  /** Where it is known from: the provider's notice, the operator's record. */
  source: string;
  enteredBy: { openid: OpenId; name: string } | null;
  enteredAt: Date;
  changes: OutageChange[];
  lastAct: string;
  /** `to`, or a day that never comes while it lasts: so that one day's outages are found by index. */
  until: Date;
  /** Raised by each change of its times: people whose last day fell in it are told anew. */
  version: number;
  /** While people have to be told of it: `from:_id`; '' otherwise. */
  tellKey: string;
  /** Order of a list, the latest first: `from:_id`. */
  listKey: string;
}

export const OUTAGES = 'outages';
export const outages = collection<KeptOutage>(OUTAGES);

const NEVER = new Date('9999-12-31T00:00:00Z');
export const untilOf = (to: Date | null): Date => to ?? NEVER;
export const outageKey = (_id: string, from: Date): string => `${from.toISOString()}:${_id}`;

/** More than one day has. */
const MOST = 1000;

/** As the law reads it. */
export const asOutage = ({ from, to }: Pick<KeptOutage, 'from' | 'to'>): Outage => ({
  from: from.getTime(),
  ...(to ? { to: to.getTime() } : {}),
});

export const beginOf = (day: LegalDate): Date => new Date(`${day}T00:00:00+08:00`);

/** Those of the court that touched the day and stand. One database action. */
export async function outagesOn(courtId: string, day: LegalDate): Promise<Outage[]> {
  const _ = command();
  const found = await outages.find(
    { courtId, state: 'standing', until: _.gt(beginOf(day)), from: _.lt(beginOf(addDays(day, 1))) },
    { orderBy: [['until', 'asc']], limit: MOST },
  );
  return found.map(asOutage);
}

/** Why a period whose last day fell into an outage may be asked back. */
export interface OutageGround {
  /** Of the last day, begun minutes whole. */
  minutes: number;
  /** TIME-5: until when to ask; null: it still lasts. */
  askUntil: LegalDate | null;
  text: string;
}

/**
 * TIME-3, TIME-5: whether outages touched a last day; undefined: none did.
 * @param now epoch ms: one that lasts is counted up to then
 */
export function groundIn(lastDay: LegalDate, found: readonly Outage[], now: number): OutageGround | undefined {
  const hit = outageOnLastDay(lastDay, found, now);
  if (!hit.hit) return undefined;
  const { minutes, endedOn } = hit;
  const asked = endedOn ? restoration(endedOn) : undefined;
  const askUntil = asked?.can ? asked.lastDay : null;
  const when = askUntil ? `最迟 ${legalDateText(askUntil)}` : '故障排除后 10 天内';
  const text = `最后一天（${legalDateText(lastDay)}）平台故障 ${minutes} 分钟。因此耽误的，可以申请顺延期限，${when}提出；准不准由法院决定（民事诉讼法第86条）。`;
  return { minutes, askUntil, text };
}
