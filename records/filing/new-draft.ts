/** 新草稿: a filing nobody has received yet; begun by its filer, or made anew of one that was returned (FIX-3). */
import type { Doubt } from '../../court/pleading/complaint';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import type { Act } from '../../platform/act';
import type { Court } from '../../platform/courts';
import type { Content } from './content';
import type { Filer } from './filer';
import type { Filing } from './filing';
import { storedForm } from './sealed-content';
import { standing } from './standing';

export interface NewDraft {
  _id: string;
  court: Pick<Court, '_id' | 'name'>;
  kind: FilingKind;
  filer: Filer;
  content: Content;
  /** FILE-19: whether the court takes such cases. */
  courtDoubt: Doubt | null;
  act: Pick<Act, '_id' | 'at'>;
  /** Begun by who helps him. */
  helped?: boolean;
}

export const newDraft = ({ _id, court, kind, filer, content, courtDoubt, act, helped }: NewDraft): Filing => ({
  _id,
  courtId: court._id,
  courtName: court.name,
  kind,
  filer,
  filerName: null,
  viewers: [filer],
  ...(helped ? { helped } : {}),
  state: 'draft',
  lastAct: act._id,
  version: 1,
  ...storedForm(_id, content, kind),
  receiptNo: null,
  receivedAt: null,
  receivedVersion: null,
  confirmation: null,
  courtDoubt,
  decisionFrom: null,
  decisionDue: null,
  inCourt: false,
  dueKey: '',
  judge: null,
  ...standing(_id, 'draft', act.at),
  history: [],
  correction: null,
  guidance: null,
  insisted: false,
  refusal: null,
  caseId: null,
  caseNo: null,
  aid: null,
  mediation: null,
  special: null,
  registeredFirst: false,
});
