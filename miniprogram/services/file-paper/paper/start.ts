import type { Paper } from '../draft/content';
import type { Shown } from './shown';

export const start: Shown & {
  paperId: string;
  state: string;
  failure: { code: string; message: string };
  paper: Paper | null;
  /** Just handed in. */
  fresh: boolean;
  sending: string;
  trouble: string;
} = {
  paperId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  paper: null,
  fresh: false,
  sending: '',
  trouble: '',
  tone: 'quiet',
  when: '',
  how: '',
  missed: '',
  decideText: '',
  decideBy: '',
  heldBack: false,
  decision: null,
  documents: [],
  rows: [],
  next: '',
  can: [],
};
