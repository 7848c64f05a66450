/** 操作记录的行: who, what, when, and the number of what it was about. Free of wx. */
import type { DataOf } from '../../../api/services';
import { stampText } from '../../../text/day';
import { actionName } from './actions';

type Entry = DataOf<'court-desk', 'audit'>['entries'][number];

export interface AuditRow {
  key: string;
  at: string;
  by: string;
  who: string;
  what: string;
  target: string;
  /** PRIV-5: why he looked at what is under seal; '' of everything else. */
  reason: string;
}

const TIMER = 'timer';

/** Who is no officer of this court stays unnamed: an account can be told from another, and no more. */
function whoText({ by, name, roles }: Entry): string {
  if (by === TIMER) return '系统，定时';
  return name ? `${name}（${roles.join('、')}）` : `当事人或外院人员，账号尾号 ${by.slice(-4)}`;
}

export const auditRows = (entries: readonly Entry[]): AuditRow[] =>
  entries.map((entry) => ({
    key: entry.actId,
    at: stampText(entry.at),
    by: entry.by,
    who: whoText(entry),
    what: actionName(entry.service, entry.action),
    target: entry.target ?? '',
    reason: entry.reason ?? '',
  }));
