/** 看财产报告, as the page stands before anything is known. */
import { notActing } from '../../../api/acting';
import type { Leaf } from './leaves';

interface Row {
  reportId: string;
  title: string;
  at: string;
  note: string;
  read: string;
}

export const start: {
  caseId: string;
  reportId: string;
  courtId: string;
  state: string;
  failure: { code: string; message: string };
  stage: 'list' | 'promise' | 'read';
  rows: Row[];
  promise: string;
  sha256: string;
  promised: boolean;
  leaf: Leaf | null;
  at: number;
  total: number;
  zoom: number;
} & typeof notActing = {
  ...notActing,
  caseId: '',
  reportId: '',
  courtId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  stage: 'list',
  rows: [],
  promise: '',
  sha256: '',
  promised: false,
  leaf: null,
  at: 1,
  total: 0,
  zoom: 1,
};
