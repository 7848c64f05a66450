/** 进展的一条, as officers read it. Free of wx. */
import type { DataOf } from '../../api/services';
import { stampText } from '../../text/day';

export type Entry = DataOf<'check-progress', 'courtTimeline'>['entries'][number];

export interface EntryRow {
  eventId: string;
  kindName: string;
  title: string;
  text: string;
  at: string;
  by: string;
  superseded: boolean;
  heldBack: boolean;
}

export const rowsOf = (entries: readonly Entry[]): EntryRow[] =>
  entries.map(({ eventId, kindName, title, text, at, by, superseded, heldBack }) => ({
    eventId,
    kindName,
    title,
    text,
    at: stampText(at),
    by: by ?? '法院',
    superseded,
    heldBack,
  }));
