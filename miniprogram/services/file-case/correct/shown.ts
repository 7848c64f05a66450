/** 补正页上的: what was asked for until when, what was answered and changed so far. Free of wx. */
import { dayText } from '../../../text/day';
import type { Kind } from '../draft/kind';
import { firstOpen, type ItemRow, type Notice, rowsOf, type Written } from './answers';
import { type Change, changesOf } from './form-changes';
import type { Known } from './hand-in';

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
  /** Something of the answers is still on this phone. */
  kept: boolean;
  /** The number of the first item without an answer; 0: none is missing. */
  next: number;
  changes: Change[];
  /** FILE-17: what was changed is true. */
  confirmed: boolean;
  /** The service's words on what comes next. */
  after: string;
  kind: Kind;
  extension: Notice['extension'];
  /** More time may be asked for. */
  mayAsk: boolean;
  /** FIX-3: a new application of this one. */
  mayFileAnew: boolean;
  anewId: string;
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
  kept: false,
  next: 0,
  changes: [],
  confirmed: false,
  after: '',
  kind: 'civil',
  extension: null,
  mayAsk: false,
  mayFileAnew: false,
  anewId: '',
};

/** Every item has an answer, and no more can be said. */
export function isHandedIn({ correction, state }: Pick<Notice, 'correction' | 'state'>): boolean {
  const items = correction?.items ?? [];
  return state !== 'correcting' && items.length > 0 && items.every(({ done }) => done);
}

export function shownOf({ notice, form, kind }: Known, written: Written): Shown {
  const { courtId, title, stateName, can, correction, next, extension, anewFilingId } = notice;
  const rows = rowsOf(correction?.items ?? [], written);
  return {
    courtId,
    title,
    stateName,
    open: can.includes('answerItem'),
    handedIn: isHandedIn(notice),
    day: dayText(correction?.lastDay ?? ''),
    left: correction?.daysLeft ?? 0,
    rows,
    done: rows.filter(({ done }) => done).length,
    kept: Object.values(written.texts).some(({ text }) => text.trim() !== ''),
    next: firstOpen(rows),
    changes: changesOf(form, written, kind),
    confirmed: written.changed.truthConfirmed === true,
    after: next,
    kind,
    extension,
    mayAsk: can.includes('askExtension'),
    mayFileAnew: can.includes('fileAnew'),
    anewId: anewFilingId ?? '',
  };
}
