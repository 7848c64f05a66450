/** 登记立案的起点: everything the page shows, before anything is known. */
import type { DataOf, EventOf } from '../../../api/services';
import type { Told } from '../told';

export type Proposal = DataOf<'file-case', 'proposeFee'>;
export type FeeKind = NonNullable<EventOf<'file-case', 'register'>['feeKind']>;

interface Shown {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  title: string;
  next: string;
  cause: string;
  claims: string[];
  mediation: string;
  service: string;
  kinds: Proposal['kinds'];
  kind: string;
  kindTitle: string;
  /** '' cannot be reckoned for this kind. */
  fee: string;
  steps: Proposal['steps'];
  feeTrouble: string;
  bankrupt: boolean;
  reckoning: boolean;
  choosing: boolean;
  sending: boolean;
  trouble: string;
  done: boolean;
  caseNo: string;
  told: Told;
}

export const start: Shown = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  title: '',
  next: '',
  cause: '',
  claims: [],
  mediation: '',
  service: '',
  kinds: [],
  kind: '',
  kindTitle: '',
  fee: '',
  steps: [],
  feeTrouble: '',
  bankrupt: false,
  reckoning: false,
  choosing: false,
  sending: false,
  trouble: '',
  done: false,
  caseNo: '',
  told: { title: '', text: '' },
};
