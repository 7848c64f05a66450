/** 阅卷申请: who grants it, for how long, and what stands on every page (DOSS-3, 4, 6, 7). */
import { addWorkingDays } from '../time/calendar';
import { type LegalDate, legalDateOf, shanghaiMinuteOf } from '../time/legal-date';
import { instant } from './viewer';

/** DOSS-3, practice: working days to answer, and days a grant lasts. */
const ANSWER_WORKING_DAYS = 3;
const GRANT_DAYS = 7;
const DAY_MS = 86_400_000;

/** 阅卷单 that was granted to the person who now reads. */
export interface ReadingGrant {
  kind: 'reading';
  requestNumber: string;
  purpose: 'trial' | 'retrial';
  /** Epoch ms; readable from then until before `until`. */
  from: number;
  until: number;
  items: 'all' | readonly string[];
  /** A former agent's, for the retrial application (DOSS-5). */
  retrialPowerOfAttorney?: boolean;
}

/** DOSS-8, 解释254: a stranger's written request for judgments and rulings, with case number or names. */
export interface PublicRequest {
  kind: 'public';
  caseNo?: string;
  partyName?: string;
}

/** Whether a grant opens an item at an instant (epoch ms). Throws RangeError for times that are none. */
export function covers({ from, until, items }: ReadingGrant, itemId: string, now: number): boolean {
  return instant(from) <= instant(now) && now < instant(until) && (items === 'all' || items.includes(itemId));
}

/** DOSS-3: a grant from now on, for seven days. */
export const grantUntil = (now: number): number => instant(now) + GRANT_DAYS * DAY_MS;

/** DOSS-3: the last day to answer a request received on a day. */
export const answerDue = (received: LegalDate): LegalDate => addWorkingDays(received, ANSWER_WORKING_DAYS);

/** What the keeper of the file may let a reader take along. */
export type CopyKind = 'pages' | 'audio' | 'transcribed' | 'video';

/**
 * DOSS-4, DOSS-7: pages need the keeper's leave (阅卷规定7); audio may be copied and recordings transcribed as the rules
 * allow (录像规定11), which the keeper finds; video needs the court's own leave besides (录像规定15).
 */
export function mayCopy(kind: CopyKind, leave: { keeper: boolean; court: boolean }): boolean {
  return kind === 'video' ? leave.keeper && leave.court : leave.keeper;
}

/**
 * DOSS-6: the lines printed over every page: who reads, the last 4 of his number, when (Shanghai), under which request.
 * Throws RangeError without a name, a request number, or a number of at least 8 places (4 of them would tell too much).
 */
export function watermarkLines(
  reader: { name: string; idNumber: string },
  requestNumber: string,
  now: number,
): string[] {
  const places = [...reader.idNumber];
  if (!reader.name.trim() || !requestNumber.trim() || places.length < 8)
    throw new RangeError('a watermark needs name, identity number and request number');
  const minutes = shanghaiMinuteOf(instant(now));
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return [`${reader.name} ${places.slice(-4).join('')}`, `${legalDateOf(now)} ${clock}`, `阅卷单 ${requestNumber}`];
}
