/** 财产报告页, as it stands before anything is known. */
import type { Kind } from './draft';
import type { HandedRow } from './handed-rows';
import type { Saving } from './saving';

export interface QuestionRow {
  asset: string;
  title: string;
  /** As the order asks it. */
  text: string;
  hint: string;
  answer: string;
  /** Its beginning, for the list. */
  short: string;
}

export const start: {
  caseId: string;
  kind: Kind;
  partyId: string;
  parties: { value: string; label: string }[];
  state: string;
  failure: { code: string; message: string };
  courtId: string;
  /** `handed`: what was handed in; `list` the kinds; `ask` one of them; `look` all of it once more. */
  stage: 'handed' | 'list' | 'ask' | 'look';
  handed: HandedRow[];
  rows: QuestionRow[];
  open: number;
  at: number;
  reportId: string;
  changedOn: string;
  dueOn: string;
  late: boolean;
  lookBackFrom: string;
  steps: { text: string; rule: string }[];
  truthText: string;
  saving: Saving;
  saveText: string;
  /** SIGN-2: hash of the PDF that was looked at; '' none yet. */
  seen: string;
  opening: boolean;
  truth: boolean;
  sending: boolean;
  trouble: string;
  fresh: boolean;
} = {
  caseId: '',
  kind: 'first',
  partyId: '',
  parties: [],
  state: 'loading',
  failure: { code: '', message: '' },
  courtId: '',
  stage: 'list',
  handed: [],
  rows: [],
  open: 0,
  at: 0,
  reportId: '',
  changedOn: '',
  dueOn: '',
  late: false,
  lookBackFrom: '',
  steps: [],
  truthText: '',
  saving: 'saved',
  saveText: '',
  seen: '',
  opening: false,
  truth: false,
  sending: false,
  trouble: '',
  fresh: false,
};
