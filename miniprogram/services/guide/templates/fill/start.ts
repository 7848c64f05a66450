/** What the page shows before anything is known. */
import type { Field } from '../values';

export const start: {
  state: string;
  failure: { code: string; message: string };
  templateId: string;
  title: string;
  use: string;
  /** Blanks in all, and which one is shown, from 0. */
  count: number;
  at: number;
  /** For the bar of progress. */
  percent: number;
  field: Field | null;
  value: string;
  /** An amount, read back. */
  means: string;
  wrong: string;
  /** Filled in by the program, to be looked over. */
  known: boolean;
  /** Begun earlier on this phone. */
  resumed: boolean;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  templateId: '',
  title: '',
  use: '',
  count: 0,
  at: 0,
  percent: 0,
  field: null,
  value: '',
  means: '',
  wrong: '',
  known: false,
  resumed: false,
  trouble: '',
};
