/** 进展的一条, as people read it. Free of wx. */
import type { DataOf } from '../../api/services';
import { momentText } from '../../text/day';

export type Entry = DataOf<'check-progress', 'timeline'>['entries'][number];

export interface CourseRow {
  eventId: string;
  kindName: string;
  when: string;
  title: string;
  text: string;
  /** 王建国提交; '' the court's. */
  by: string;
  documentId: string;
  paperId: string;
  superseded: boolean;
}

/** PROG-5: what is a document itself; a step that only names one tells of it, and may be seen before it is served. */
const READABLE = ['pleading', 'notice', 'judgment', 'transcript'];

export const courseRow = (entry: Entry, now: number): CourseRow => ({
  eventId: entry.eventId,
  kindName: entry.kindName,
  when: momentText(entry.at, now),
  title: entry.title,
  text: entry.text,
  by: entry.by ? `由${entry.by}提出` : '',
  documentId: READABLE.includes(entry.kind) ? (entry.documentId ?? '') : '',
  paperId: entry.paperId ?? '',
  superseded: entry.superseded,
});
