/** 扫描入卷, as the page stands before anything is known. */
import { type Draft, newDraft, type Party } from '../said';
import type { ScannedFile } from './parts/parts';

/** What of the sending the page shows. */
export interface Shown {
  caseId: string;
  name: string;
  state: string;
  message: string;
  percent: number;
  pages: number;
  prepared: number;
}

export const start: {
  caseId: string;
  state: string;
  failure: { code: string; message: string };
  caseNo: string;
  parties: Party[];
  mayKeep: boolean;
  form: 'pdf' | 'pictures';
  files: ScannedFile[];
  /** `3 张照片` */
  chosen: string;
  choosing: boolean;
  draft: Draft;
  errors: Record<string, string>;
  trouble: string;
  sending: Shown | null;
} = {
  caseId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  caseNo: '',
  parties: [],
  mayKeep: false,
  form: 'pdf',
  files: [],
  chosen: '',
  choosing: false,
  draft: newDraft(''),
  errors: {},
  trouble: '',
  sending: null,
};
