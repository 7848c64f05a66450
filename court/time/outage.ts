/** 平台故障: whether the platform was down on the last day of a period, as a ground for asking for it back (TIME-3, TIME-5). */

import { type LegalDate, legalDateOf } from './legal-date';

/** Epoch ms; from `from` up to but without `to`; without `to` it still lasts. */
export interface Outage {
  from: number;
  to?: number | undefined;
}

/** `minutes`: of the last day, begun minutes count whole; `endedOn`: day on which the last of them ended (TIME-5), none yet: undefined. */
export type OutageOnLastDay = { hit: false } | { hit: true; minutes: number; endedOn: LegalDate | undefined };

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * TIME-3: whether outages touched the last day, 0 to 24 h Shanghai. It restores nothing by itself: a court decides (TIME-5).
 * @param now epoch ms; an outage that still lasts is counted up to now
 * Throws RangeError for an outage that ends before it begins or a time that is none.
 */
export function outageOnLastDay(lastDay: LegalDate, outages: readonly Outage[], now: number): OutageOnLastDay {
  const dayStart = Date.parse(`${lastDay}T00:00+08:00`);
  const dayEnd = dayStart + DAY_MS;
  const parts: { from: number; to: number }[] = [];
  let endedOn: LegalDate | undefined;
  let lasts = false;
  for (const { from, to } of outages) {
    if (![from, to ?? now].every(Number.isSafeInteger)) throw new RangeError(`not a time: ${from} to ${to ?? now}`);
    if (to !== undefined && to < from) throw new RangeError(`an outage ends before it begins: ${from} to ${to}`);
    const part = { from: Math.max(from, dayStart), to: Math.min(to ?? now, dayEnd) };
    if (part.from >= part.to) continue;
    parts.push(part);
    if (to === undefined) lasts = true;
    // The platform was back at `to`.
    else if (endedOn === undefined || legalDateOf(to) > endedOn) endedOn = legalDateOf(to);
  }
  if (parts.length === 0) return { hit: false };
  return { hit: true, minutes: Math.ceil(union(parts) / MINUTE_MS), endedOn: lasts ? undefined : endedOn };
}

function union(parts: readonly { from: number; to: number }[]): number {
  let covered = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...parts].sort((a, b) => a.from - b.from)) {
    covered += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return covered;
}
