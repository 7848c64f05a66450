/** 决定的起点: everything the page shows, before anything is known. */
import { GROUNDS, type Ground } from '../grounds';
import { NOTHING_TOLD, type Told } from '../told';
import { DECISIONS, type DecideMove, type Decision } from './decisions';

interface Shown {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  title: string;
  /** Why it cannot be done now. */
  next: string;
  move: DecideMove | '';
  decision: Decision;
  grounds: { id: Ground; name: string }[];
  ground: Ground | '';
  /** What stands in the field at first; typing does not change it. */
  initial: string;
  errors: { ground: string; text: string };
  told: Told;
  /** What is written so far, for the draft of a ruling. */
  written: string;
  clerkId: string;
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
  move: '',
  decision: DECISIONS.returnDeficient,
  // The boundary: Object.entries forgets the keys' type.
  grounds: Object.entries(GROUNDS).map(([id, { name }]) => ({ id: id as Ground, name })),
  ground: '',
  initial: '',
  errors: { ground: '', text: '' },
  told: NOTHING_TOLD,
  written: '',
  clerkId: '',
  sending: false,
  trouble: '',
  done: false,
};
