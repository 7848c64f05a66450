/** What the page shows before anything is known. */
import type { Given } from '../question/question';
import type { Choice } from './disputes';
import type { Found, Question } from './question';

export const start: {
  state: string;
  failure: { code: string; message: string };
  common: Choice[];
  more: Choice[];
  moreOpen: boolean;
  cause: string;
  causeWrong: string;
  title: string;
  given: Given[];
  question: Question | null;
  found: Found | null;
  /** A civil matter that was not asked yet whether it is a large or a foreign one. */
  mayBeLarge: boolean;
  civil: boolean;
  /** Whoever came from a draft goes back to it. */
  fromDraft: boolean;
  chosen: string;
  wrong: string;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  common: [],
  more: [],
  moreOpen: false,
  cause: '',
  causeWrong: '',
  title: '',
  given: [],
  question: null,
  found: null,
  mayBeLarge: false,
  civil: true,
  fromDraft: false,
  chosen: '',
  wrong: '',
  trouble: '',
};
