/** 要办什么: the kinds of filings in a person's words, and what is not done here (FILE-18, 19). Free of wx. */
import type { Court } from '../../../api/court';
import type { Option } from '../draft/forms/form';
import type { Kind } from '../draft/kind';

export const KIND_OPTIONS: readonly Option<Kind>[] = [
  { value: 'civil', label: '告人，告单位', note: '借钱不还、离婚、赔偿、欠工资、租房、遗产等，叫民事起诉' },
  {
    value: 'enforcement',
    label: '判决下来了，对方不照办',
    note: '判决、调解书、仲裁裁决生效了，对方不给钱、不搬走，叫申请执行',
  },
  { value: 'administrative', label: '告政府机关', note: '不服罚款、征收、不给办证、不公开信息等，叫行政起诉' },
];

const NOT_KNOWN = '不收这类案件，请拨打 12368 问清该去哪个法院。';

/** '' where it takes them. */
export function elsewhere(court: Court | undefined, kind: Kind): string {
  if (!court?.takes || court.takes[kind]) return '';
  return court.elsewhere?.[kind] ?? `${court.shortName}${NOT_KNOWN}`;
}
