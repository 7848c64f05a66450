/** 暂不公开: preservation and 先予执行 are held back from the other side until carried out or lifted (PROG-4, 流程规定8.2). */
import { instant } from './viewer';

export interface Embargo {
  /** The parties who asked for the measure: they know. */
  applicants: readonly string[];
  /** Epoch ms when the measure was carried out or an officer lifted the embargo; absent: still held back. */
  releasedAt?: number;
}

/** Whether an item is kept from a party; `partyId` undefined: anybody who is no party. */
export function isHeldBack(embargo: Embargo | undefined, partyId: string | undefined, now: number): boolean {
  if (!embargo) return false;
  if (partyId !== undefined && embargo.applicants.includes(partyId)) return false;
  return embargo.releasedAt === undefined || instant(embargo.releasedAt) > instant(now);
}

/** PROG-2: since when somebody could see an item of `at`: one released later is new only then. */
export function visibleSince(at: number, embargo: Embargo | undefined, partyId: string): number {
  if (!embargo || embargo.applicants.includes(partyId)) return instant(at);
  return Math.max(instant(at), embargo.releasedAt ?? Number.POSITIVE_INFINITY);
}
