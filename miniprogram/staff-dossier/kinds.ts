/** 材料种类: what a clerk lays down, and in which volume it comes to lie. Free of wx. */
import type { EventOf } from '../api/services';

export type Kind = NonNullable<EventOf<'read-dossier', 'scanIn'>['kind']>;

export interface KindOption {
  value: Kind;
  label: string;
}

export const MAIN_KINDS: readonly KindOption[] = [
  { value: 'pleading', label: '诉状、答辩状' },
  { value: 'evidence', label: '证据' },
  { value: 'transcript', label: '笔录' },
  { value: 'courtPaper', label: '法院文书' },
  { value: 'partyMaterial', label: '当事人的其他材料' },
  { value: 'recording', label: '录音录像的文字说明' },
  { value: 'readingForm', label: '阅卷单' },
];

export const INTERNAL_KINDS: readonly KindOption[] = [
  { value: 'deliberation', label: '合议笔录（副卷）' },
  { value: 'draft', label: '草稿（副卷）' },
  { value: 'report', label: '请示、报告（副卷）' },
  { value: 'similarCaseSearch', label: '类案检索报告（副卷）' },
  { value: 'internalNote', label: '内部材料（副卷）' },
];

export const KINDS: readonly KindOption[] = [...MAIN_KINDS, ...INTERNAL_KINDS];

export const isInternal = (kind: string): boolean => INTERNAL_KINDS.some(({ value }) => value === kind);

/** Kinds that a party sees only once they have reached him (DOSS-6). */
export const isServed = (kind: string): boolean =>
  ['pleading', 'evidence', 'courtPaper', 'partyMaterial'].includes(kind);

/** What others see whole, since they have to examine it; unless the judge orders otherwise (DOSS-6). */
export const isWhole = ({ kind, maskOrdered }: { kind: string; maskOrdered: boolean }): boolean =>
  !maskOrdered && ['evidence', 'pleading', 'partyMaterial', 'recording'].includes(kind);
