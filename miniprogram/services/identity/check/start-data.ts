/** What the page shows at first. */
import type { Errand } from '../next';
import type { Outcome } from './outcome';

export type Phase = 'who' | 'ready' | 'code' | 'sending' | 'outcome' | 'done';

export interface Shown {
  errand: Errand;
  title: string;
  why: string;
  after: string;
  phase: Phase;
  name: string;
  idNumber: string;
  errors: Record<string, string>;
  code: string;
  goodUntil: string;
  /** The figures are too old to be read. */
  stale: boolean;
  /** A recording is here and not judged yet. */
  kept: boolean;
  percent: number;
  outcome: Outcome;
  provedName: string;
  /** What the service says besides, once it is passed. */
  advice: string;
  sending: boolean;
  trouble: string;
}

const NOTHING: Outcome = { next: 'again', title: '', advice: '', left: '', button: '' };

export const start: Shown = {
  errand: { purpose: 'register', ref: '', hash: '', next: '' },
  title: '',
  why: '',
  after: '',
  phase: 'who',
  name: '',
  idNumber: '',
  errors: {},
  code: '',
  goodUntil: '',
  stale: false,
  kept: false,
  percent: 0,
  outcome: NOTHING,
  provedName: '',
  advice: '',
  sending: false,
  trouble: '',
};
