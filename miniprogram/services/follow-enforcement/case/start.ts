/** 执行案件页, as it stands before anything is known. */
import type { Shown, View } from './shown';

export const start: Shown & {
  caseId: string;
  state: string;
  failure: { code: string; message: string };
  trouble: string;
  of: View | null;
  /** The title of what was done last; '' nothing yet. */
  latest: string;
} = {
  caseId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  trouble: '',
  of: null,
  latest: '',
  tone: 'quiet',
  registered: '',
  officer: '',
  next: [],
  debtors: [],
  turned: '',
  held: [],
  isDebtor: false,
};
