/** 补正页上的: what was asked for until when, what was answered and changed so far. Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayText } from '../../../text/day';
import { type Change, changesOf, firstOpen, type ItemRow, rowsOf, type Written } from './answers';

type Filing = DataOf<'file-case', 'get'>;

export interface Shown {
  courtId: string;
  title: string;
  stateName: string;
  /** It is under correction. */
  open: boolean;
  handedIn: boolean;
  day: string;
  /** Days; negative: over. */
  left: number;
  rows: ItemRow[];
  done: number;
  /** The number of the first item without an answer; 0: none is missing. */
  next: number;
  changes: Change[];
  /** FILE-17: what was changed is true. */
  confirmed: boolean;
}

export const NOTHING: Shown = {
  courtId: '',
  title: '',
  stateName: '',
  open: false,
  handedIn: false,
  day: '',
  left: 0,
  rows: [],
  done: 0,
  next: 0,
  changes: [],
  confirmed: false,
};

export function isHandedIn({ correction }: Pick<Filing, 'correction'>): boolean {
  const items = correction?.items ?? [];
  return items.length > 0 && items.every(({ answer }) => answer !== null);
}

/** @param attached names of what the court has */
export function shownOf(filing: Filing, written: Written, attached: readonly string[]): Shown {
  const { courtId, title, stateName, can, correction, correctDaysLeft, content } = filing;
  const rows = rowsOf(correction?.items ?? [], written, attached);
  return {
    courtId,
    title,
    stateName,
    open: can.includes('resubmit'),
    handedIn: isHandedIn(filing),
    day: dayText(correction?.lastDay ?? ''),
    left: correctDaysLeft ?? 0,
    rows,
    done: rows.filter(({ done }) => done).length,
    next: firstOpen(rows),
    changes: changesOf(content ?? {}, written),
    confirmed: written.changed.truthConfirmed === true,
  };
}
