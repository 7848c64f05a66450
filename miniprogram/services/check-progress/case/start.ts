/** 案件页, as it stands before anything is known. */
import type { DataOf } from '../../../api/services';
import type { Owed, Shown } from './shown';

type Overview = DataOf<'check-progress', 'overview'>;

export const start: Shown & {
  caseId: string;
  state: string;
  failure: { code: string; message: string };
  trouble: string;
  of: Overview | null;
  owed: Owed[];
} = {
  caseId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  trouble: '',
  of: null,
  owed: [],
  registered: '',
  effective: '',
  tone: 'quiet',
  goesOn: '',
  next: '',
  yours: false,
  nearest: null,
  ahead: [],
  past: [],
  course: [],
  people: '',
  judges: '',
  limitDay: '',
};
