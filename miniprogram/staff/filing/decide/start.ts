/** 决定的起点: everything the page shows, before anything is known. */
import { GROUNDS, type Ground, type Told } from '../told';
import { DECISIONS, type Decision } from './decision';

interface Shown {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  title: string;
  /** Why it cannot be done now. */
  next: string;
  decision: Decision;
  grounds: { id: Ground; name: string }[];
  ground: Ground | '';
  /** What stands in the field at first; typing does not change it. */
  initial: string;
  errors: { ground: string; text: string };
  told: Told;
  sending: boolean;
  trouble: string;
  done: boolean;
}

export const start: Shown = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  title: '',
  next: '',
  decision: DECISIONS.returnDeficient,
  // The boundary: Object.entries forgets the keys' type.
  grounds: Object.entries(GROUNDS).map(([id, { name }]) => ({ id: id as Ground, name })),
  ground: '',
  initial: '',
  errors: { ground: '', text: '' },
  told: { title: '', text: '' },
  sending: false,
  trouble: '',
  done: false,
};
