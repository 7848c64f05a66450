/** 放假安排页的起点: everything the page shows, before anything is known. */
import type { Change } from '../changes';
import type { Calendar, CalendarDraft } from './form';

interface Shown {
  state: string;
  failure: { code: string; message: string };
  isAdmin: boolean;
  years: { value: number; label: string }[];
  year: number;
  calendar: Calendar | null;
  heading: string;
  tone: string;
  lines: { name: string; days: string; worked: string }[];
  savedBy: string;
  differences: { date: string; text: string }[];
  editing: boolean;
  draft: CalendarDraft;
  changes: Change[];
  ready: boolean;
  errors: Record<string, string>;
  sending: boolean;
  trouble: string;
  saved: string;
}

export const start: Shown = {
  state: 'loading',
  failure: { code: '', message: '' },
  isAdmin: false,
  years: [],
  year: 0,
  calendar: null,
  heading: '',
  tone: 'quiet',
  lines: [],
  savedBy: '',
  differences: [],
  editing: false,
  draft: { notice: '', issued: '', url: '', holidays: [] },
  changes: [],
  ready: false,
  errors: {},
  sending: false,
  trouble: '',
  saved: '',
};
