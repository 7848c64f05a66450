/** What the page shows before anything is known. */
import type { DataOf } from '../../../../api/services';
import type { Field } from '../values';

export const start: {
  state: string;
  failure: { code: string; message: string };
  templateId: string;
  title: string;
  /** The document; the first line is its heading. */
  heading: string;
  lines: { key: number; text: string }[];
  notice: string;
  lacking: Field[];
  /** Filled in, but nobody could read it. */
  unread: Field[];
  /** A civil complaint: can be carried into a draft. */
  carries: boolean;
  /** The draft it was carried into; '' none. */
  filingId: string;
  sending: boolean;
  identityNeeded: boolean;
  /** GUIDE-2: to be read before; null: not now. */
  toRead: DataOf<'guide', 'notice'> | null;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  templateId: '',
  title: '',
  heading: '',
  lines: [],
  notice: '',
  lacking: [],
  unread: [],
  carries: false,
  filingId: '',
  sending: false,
  identityNeeded: false,
  toRead: null,
  trouble: '',
};
