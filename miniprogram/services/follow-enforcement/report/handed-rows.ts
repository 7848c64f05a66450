/** 交过的报告: as its debtor sees them in a list. Free of wx. */
import type { DataOf } from '../../../api/services';
import { momentText } from '../../../text/day';

type Line = DataOf<'follow-enforcement', 'reports'>['reports'][number];

export interface HandedRow {
  reportId: string;
  kindName: string;
  at: string;
  late: boolean;
  /** Kinds that were left open. */
  open: string;
  files: number;
}

export const handedRows = (reports: readonly Line[], debtor: string, now: number): HandedRow[] =>
  reports
    .filter((one) => one.state === 'handedIn' && one.debtor === debtor)
    .map(({ reportId, kindName, at, late, unanswered, files }) => ({
      reportId,
      kindName,
      at: at ? momentText(at, now) : '',
      late,
      open: unanswered.join('；'),
      files,
    }));
