/** 写裁判文书的起点: everything the page shows, before anything is known. Free of wx. */
import type { FormField, Values } from '../../../components/form/field';
import { type Body, type Named, NO_BODY } from '../../trial-body/body';

interface Shown {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  caseNo: string;
  /** '' not saved yet. */
  decisionId: string;
  version: number;
  what: string;
  name: string;
  fields: FormField[];
  values: Values;
  body: Body;
  judges: Named[];
  clerks: Named[];
  /** Typed since it was saved. */
  changed: boolean;
  sending: boolean;
  trouble: string;
  errors: Record<string, string>;
  /** Saved elsewhere meanwhile: what stands there can be looked at. */
  stale: boolean;
  savedAt: string;
}

export const start: Shown = {
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  caseNo: '',
  decisionId: '',
  version: 0,
  what: '',
  name: '',
  fields: [],
  values: {},
  body: NO_BODY,
  judges: [],
  clerks: [],
  changed: false,
  sending: false,
  trouble: '',
  errors: {},
  stale: false,
  savedAt: '',
};
