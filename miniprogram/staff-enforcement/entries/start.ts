/** 全部记录, as the page stands before anything is known. */
import { notActing } from '../../api/acting';
import { type Listed, nothingYet } from '../../api/paged';
import type { Change, ChangeForm } from './change/form';
import type { EntryRow } from './rows';

export const start: Listed<EntryRow> &
  typeof notActing & {
    caseId: string;
    change: Change | '';
    changeTitle: string;
    entryId: string;
    form: ChangeForm;
    changeErrors: Record<string, string>;
    changeTrouble: string;
    reads: { applicant: boolean; debtor: boolean };
    sealed: { internal: string; place: string } | null;
    told: string;
  } = {
  ...nothingYet,
  ...notActing,
  rows: [],
  caseId: '',
  change: '',
  changeTitle: '',
  entryId: '',
  form: { reason: '', applicant: '', debtor: '' },
  changeErrors: {},
  changeTrouble: '',
  reads: { applicant: false, debtor: false },
  sealed: null,
  told: '',
};
