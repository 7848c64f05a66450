/** 收件箱, as the page stands before anything is known. */
import type { Row } from '../shown';

export interface Group {
  caseId: string;
  caseNo: string;
  courtName: string;
  rows: Row[];
}

export const start: {
  caseId: string;
  state: string;
  failure: { code: string; message: string };
  waiting: Row[];
  groups: Group[];
  /** One stands for more than one party here: whose it is, is said of each. */
  several: boolean;
  next: string;
  more: boolean;
  trouble: string;
} = {
  caseId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  waiting: [],
  groups: [],
  several: false,
  next: '',
  more: false,
  trouble: '',
};
