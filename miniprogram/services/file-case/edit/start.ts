/** 全部步骤, as the page stands before anything is known. */
import type { Kind } from '../draft/kind';
import type { Saving } from '../draft/view';
import type { StepRow } from './rows';

export const start: {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  courtId: string;
  courtName: string;
  kind: Kind;
  pleading: string;
  /** Why this court may not be the one (FILE-14, 19); never in the way. */
  courtDoubt: string;
  rows: StepRow[];
  others: StepRow[];
  saving: Saving;
  message: string;
  taken: string[];
  aside: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  courtId: '',
  courtName: '',
  kind: 'civil',
  pleading: '',
  courtDoubt: '',
  rows: [],
  others: [],
  saving: 'saved',
  message: '',
  taken: [],
  aside: '',
};
