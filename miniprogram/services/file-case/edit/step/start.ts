/** 一步, as the page stands before anything is known. */
import type { Content } from '../../draft/content';
import type { Kind } from '../../draft/kind';
import type { Saving } from '../../draft/view';

export const start: {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  kind: Kind;
  /** 0: it stands apart. */
  number: number;
  count: number;
  id: string;
  title: string;
  term: string;
  /** The sections of this step alone. */
  value: Content;
  /** Everything, for the steps that hang on others. */
  whole: Content;
  errors: Record<string, string>;
  wrong: string[];
  hints: string[];
  saving: Saving;
  message: string;
  /** Id of the step that follows; '' the last. */
  next: string;
  domicile: string;
  phone: string;
  /** What was written about this party in a model. */
  inModel: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  kind: 'civil',
  number: 0,
  count: 0,
  id: '',
  title: '',
  term: '',
  value: {},
  whole: {},
  errors: {},
  wrong: [],
  hints: [],
  saving: 'saved',
  message: '',
  next: '',
  domicile: '',
  phone: '',
  inModel: '',
};
