import type { KindInfo, Written } from '../draft/content';
import type { Saving } from '../draft/saving';
import type { StepId } from '../draft/steps';

/** What the steps show of a kind and of whom it can be filed for. */
export interface Asked {
  name: string;
  papers: string[];
  amountHint: string;
  parties: { partyId: string; name: string; role: string }[];
  periods: { dateId: string; title: string; lastDay: string; state: string }[];
}

export const start: {
  paperId: string;
  caseId: string;
  /** '' a draft is open. */
  beginKind: string;
  dateId: string;
  state: string;
  failure: { code: string; message: string };
  courtId: string;
  info: KindInfo | null;
  asked: Asked;
  step: StepId;
  number: number;
  count: number;
  title: string;
  hint: string;
  example: string;
  written: Written;
  saving: Saving;
  /** How saving stands, in words. */
  saveText: string;
  errors: Record<string, string>;
} = {
  paperId: '',
  caseId: '',
  beginKind: '',
  dateId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  courtId: '',
  info: null,
  asked: { name: '', papers: [], amountHint: '', parties: [], periods: [] },
  step: 'facts',
  number: 1,
  count: 1,
  title: '',
  hint: '',
  example: '',
  written: {},
  saving: 'saved',
  saveText: '',
  errors: {},
};
