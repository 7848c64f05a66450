/** 要求补正的起点: everything the page shows, before anything is known. */
import type { Told } from '../told';
import { DAYS } from './check';
import type { Item, Suggestion } from './items';

/** A suggestion that can be taken or not; an item of one's own has none. */
export interface Offered extends Suggestion {
  taken: boolean;
}
export interface Chosen extends Item {
  /** Of the suggestion it came from, or `own:<n>`. */
  id: string;
}

interface Shown {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  title: string;
  receiptNo: string;
  next: string;
  suggested: Offered[];
  usual: Offered[];
  showUsual: boolean;
  items: Chosen[];
  errors: string[];
  days: number;
  /** YYYY-MM-DD; '' not reckoned yet. */
  lastDay: string;
  courtName: string;
  reading: boolean;
  sending: boolean;
  trouble: string;
  done: boolean;
  told: Told;
}

export const start: Shown = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  title: '',
  receiptNo: '',
  next: '',
  suggested: [],
  usual: [],
  showUsual: false,
  items: [],
  errors: [],
  days: DAYS.usual,
  lastDay: '',
  courtName: '',
  reading: false,
  sending: false,
  trouble: '',
  done: false,
  told: { title: '', text: '' },
};
