/** 一份材料, as the page stands before anything is known. */
import { notActing } from '../../api/acting';
import { type Draft, type Kept, newDraft, type Party } from '../said';

export const start: {
  caseId: string;
  itemId: string;
  volume: 'main' | 'internal';
  state: string;
  failure: { code: string; message: string };
  item: Kept | null;
  parties: Party[];
  mayKeep: boolean;
  isJudge: boolean;
  editing: boolean;
  draft: Draft;
  told: string;
  /** What is being done with a reason of its own. */
  doing: '' | 'takeOut' | 'order' | 'release';
  reason: string;
} & typeof notActing = {
  ...notActing,
  caseId: '',
  itemId: '',
  volume: 'main',
  state: 'loading',
  failure: { code: '', message: '' },
  item: null,
  parties: [],
  mayKeep: false,
  isJudge: false,
  editing: false,
  draft: newDraft(''),
  told: '',
  doing: '',
  reason: '',
};
