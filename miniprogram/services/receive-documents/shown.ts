/** 文书的一行: how a service stands in a list, and in which group. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayText, leftText } from '../../text/day';
import { serviceTone, type Tone } from '../../text/tone';

export type Line = DataOf<'receive-documents', 'inbox'>['services'][number];
export type Service = DataOf<'receive-documents', 'service'>;

export interface Row {
  serviceId: string;
  title: string;
  tone: Tone;
  stateName: string;
  /** What there is to do, or what it came to, in a line. */
  said: string;
  urgent: boolean;
  partyName: string;
  /** Case and court, where the list does not say them above. */
  of?: string;
}

type Waiting = Pick<Line, 'waitsFor' | 'corrected' | 'state' | 'stateName'>;

const ASKED: Readonly<Record<NonNullable<Line['waitsFor']>, string>> = {
  receipt: '等您确认收到',
  signature: '等您签收',
  decision: '等法官决定',
  arrival: '正在送给您',
};

export const stateNameOf = ({ waitsFor, corrected, stateName }: Waiting): string =>
  corrected ? '已更正' : waitsFor ? ASKED[waitsFor] : stateName;

export function toneOf({ waitsFor, corrected, state }: Waiting): Tone {
  if (corrected) return 'over';
  if (waitsFor === null) return serviceTone(state);
  return waitsFor === 'receipt' || waitsFor === 'signature' ? 'yours' : 'running';
}

/** From here on the days left are urgent. */
const SOON = 2;

/** @param left days to the last day, by this phone's clock */
export function rowOf(line: Line, left: number): Row {
  const { serviceId, title, partyName, lastDay } = line;
  const runs = lastDay !== null && left >= 0 && !line.corrected;
  return {
    serviceId,
    title,
    tone: toneOf(line),
    stateName: stateNameOf(line),
    said: runs ? `最后一天 ${dayText(lastDay).slice(5)}，${leftText(left)}` : saidOf(line),
    urgent: runs && left <= SOON,
    partyName,
  };
}

const TOLD: Readonly<Record<NonNullable<Line['waitsFor']>, string>> = {
  receipt: '还没有算送达，期限还没有开始',
  signature: '看清内容，同意的再签收；不同意可以反悔',
  decision: '法官决定以前，期限先按原来的算',
  arrival: '正用邮寄等方式送，请留意电话和快递',
};

function saidOf({ waitsFor, corrected, effectiveOn }: Line): string {
  if (corrected) return '请以更正后重新送达的为准';
  if (waitsFor) return TOLD[waitsFor];
  return effectiveOn ? `${dayText(effectiveOn)} 送达` : '';
}

/** Lines under the case they belong to, the case with the newest of them first. */
export function byCase<L extends Pick<Line, 'caseId' | 'caseNo' | 'courtId'>>(lines: readonly L[]) {
  const groups = new Map<string, { caseId: string; caseNo: string; courtId: string; lines: L[] }>();
  for (const line of lines) {
    const { caseId, caseNo, courtId } = line;
    const group = groups.get(caseId) ?? { caseId, caseNo, courtId, lines: [] };
    group.lines.push(line);
    groups.set(caseId, group);
  }
  return [...groups.values()];
}
