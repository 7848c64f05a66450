/** 送达进度的一行, and what of it is to be done first. Free of wx. */
import { dayText } from '../../text/day';
import { serviceTone, type TrackLine } from '../serving/officer';

export interface TrackRow {
  serviceId: string;
  title: string;
  partyName: string;
  caseNo: string;
  stateName: string;
  tone: string;
  /** What is to be known of its day. */
  day: string;
  urgent: boolean;
  corrected: boolean;
}

function dayOf({ effectiveOn, proofBy, noticeUntil, late, lastDay, state }: TrackLine): string {
  if (effectiveOn) return `${dayText(effectiveOn)} 送达${lastDay ? `，最早的期限到 ${dayText(lastDay)}` : ''}`;
  if (state === 'publicNotice' && noticeUntil) return `公告到 ${dayText(noticeUntil)}${late ? '，已经期满' : ''}`;
  if (proofBy) return late ? `等凭证的日子 ${dayText(proofBy)} 过了` : `等凭证到 ${dayText(proofBy)}`;
  return '';
}

export const trackRows = (lines: readonly TrackLine[]): TrackRow[] =>
  lines.map((line) => ({
    serviceId: line.serviceId,
    title: line.title,
    partyName: line.partyName,
    caseNo: line.caseNo,
    stateName: line.stateName,
    tone: line.corrected ? 'over' : serviceTone(line.state, line.late),
    day: [line.paperAsked ? '要一份纸质的，还没有寄' : '', dayOf(line)].filter(Boolean).join('；'),
    urgent: line.late,
    corrected: line.corrected,
  }));

export interface Group {
  id: string;
  title: string;
  rows: TrackRow[];
}

/** Of what waits for the officer: what is late first. What was corrected waits for nobody. */
export function groupsOf(lines: readonly TrackLine[]): Group[] {
  const open = lines.filter(({ corrected }) => !corrected);
  const of = (id: string, title: string, is: (line: TrackLine) => boolean): Group => ({
    id,
    title,
    rows: trackRows(open.filter(is)),
  });
  return [
    of('late', '过了日子，没有结果', ({ late }) => late),
    of('disputed', '当事人有异议，等法官决定', ({ state }) => state === 'disputed'),
    of('failed', '没有送到，要换方式', ({ state }) => state === 'failed'),
    of('prepared', '备好了，还没有送', ({ state }) => state === 'prepared'),
    of('paper', '要寄纸质文书', ({ paperAsked }) => paperAsked),
  ].filter(({ rows }) => rows.length > 0);
}
