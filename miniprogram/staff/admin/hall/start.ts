/** 大厅页的起点: everything the page shows, before anything is known. */
import type { Change } from '../changes';
import { type Hall, type HallDraft, NEW_HALL } from './form';

interface Shown {
  state: string;
  failure: { code: string; message: string };
  hallId: string;
  hall: Hall | null;
  isAdmin: boolean;
  draft: HallDraft;
  changes: Change[];
  errors: Record<string, string>;
  sending: boolean;
  trouble: string;
  saved: string;
}

export const start: Shown = {
  state: 'loading',
  failure: { code: '', message: '' },
  hallId: '',
  hall: null,
  isAdmin: false,
  draft: NEW_HALL,
  changes: [],
  errors: {},
  sending: false,
  trouble: '',
  saved: '',
};
