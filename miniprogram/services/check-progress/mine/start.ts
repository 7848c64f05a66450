/** 我的案件, as the page stands before anything is known. */
import type { CaseRow, Choice, Today } from './shown';

export const start: Today & {
  state: string;
  failure: { code: string; message: string };
  trouble: string;
  day: string;
  datesKnown: boolean;
  /** More of the week than one answer holds. */
  manyDates: boolean;
  choices: Choice[];
  only: Choice['id'];
  words: string;
  searchable: boolean;
  rows: CaseRow[];
  found: number;
  next: string;
  more: boolean;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  trouble: '',
  day: '',
  datesKnown: false,
  manyDates: false,
  today: [],
  soon: 0,
  nearest: '',
  choices: [],
  only: '',
  words: '',
  searchable: false,
  rows: [],
  found: 0,
  next: '',
  more: false,
};
