import type { Group, KindRow } from './groups';

interface Begun {
  paperId: string;
  name: string;
  when: string;
}

export const start: {
  caseId: string;
  caseNo: string;
  title: string;
  courtId: string;
  state: string;
  failure: { code: string; message: string };
  drafts: Begun[];
  due: KindRow[];
  groups: Group[];
  unusual: KindRow[];
  /** Ids of groups that are open. */
  open: string[];
  words: string;
} = {
  caseId: '',
  caseNo: '',
  title: '',
  courtId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  drafts: [],
  due: [],
  groups: [],
  unusual: [],
  open: [],
  words: '',
};
