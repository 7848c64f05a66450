/** 要核对的原件: what was asked for and why, and what the counter saw of it. Free of wx. */
import type { DataOf, EventOf } from '../../api/services';
import { dayText, momentText } from '../../text/day';

export type Original = DataOf<'correct-filing', 'originals'>['originals'][number];
export type Reason = EventOf<'correct-filing', 'requireOriginals'>['reason'];

/** 在线诉讼规则第12条 */
export const REASONS: readonly { value: Reason; label: string; note: string }[] = [
  { value: 'disputed', label: '对方认为扫描件和原件不一致，并说明了理由', note: '第(1)项' },
  { value: 'unclear', label: '扫描件看不清、不完整或者格式不对', note: '第(2)项' },
  { value: 'archives', label: '归档规定要原件', note: '第(3)项' },
  { value: 'needed', label: '法院认为有必要看原件', note: '第(4)项' },
];

export interface OriginalRow {
  originalId: string;
  name: string;
  stateName: string;
  tone: 'yours' | 'over' | 'urgent';
  reason: string;
  asked: string;
  by: string;
  /** What was seen; '' nothing yet. */
  seen: string;
  mayShow: boolean;
  mayDrop: boolean;
}

const seenText = ({ shownAt, shownTo, agrees, remark }: Original, now: number): string =>
  shownAt
    ? `${momentText(shownAt, now)} ${shownTo ?? ''}：${agrees ? '与电子材料一致' : '与电子材料不一致'}${remark ? `。${remark}` : ''}`
    : '';

export const originalRows = (originals: readonly Original[], now: number): OriginalRow[] =>
  originals.map((one) => ({
    originalId: one.originalId,
    name: one.name,
    stateName: one.stateName,
    tone: one.state === 'asked' ? 'yours' : one.agrees === false ? 'urgent' : 'over',
    reason: one.explain ? `${one.reasonText}：${one.explain}` : one.reasonText,
    asked: `${one.askedBy} ${momentText(one.askedAt, now)} 要求`,
    by: one.bringBy ? `最迟 ${dayText(one.bringBy)} 带来` : '',
    seen: seenText(one, now),
    mayShow: one.can.includes('originalShown'),
    mayDrop: one.can.includes('dropOriginal'),
  }));
