import { nothing, type Shown, type Step } from './shown';

export const start: Shown & {
  paperId: string;
  state: string;
  failure: { code: string; message: string };
  doubts: Step[];
  /** How many files are not through. */
  underWay: number;
  seen: boolean;
  sending: boolean;
  trouble: string;
  /** Saved where it was left, and not at the court. */
  isUnsaved: boolean;
} = {
  ...nothing,
  paperId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  doubts: [],
  underWay: 0,
  seen: false,
  sending: false,
  trouble: '',
  isUnsaved: false,
};
