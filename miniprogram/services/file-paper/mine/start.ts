import type { Row } from './rows';

export const start: {
  caseId: string;
  state: string;
  failure: { code: string; message: string };
  rows: Row[];
  /** '' no more. */
  next: string;
  looking: boolean;
  trouble: string;
} = {
  caseId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  rows: [],
  next: '',
  looking: false,
  trouble: '',
};
