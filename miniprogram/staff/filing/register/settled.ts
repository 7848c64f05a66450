/** 法官定下的: what of the page is sent; nothing of it where he leaves the proposal as it is. Free of wx. */
import type { FeeKind } from './start';

/** TIME-7: what a notice says unless the judge says otherwise. */
export const EVIDENCE_DAYS = 15;

export interface Settled {
  kind: string;
  bankrupt: boolean;
  wages: boolean;
  /** FEE-6: 适用简易程序. */
  summary: boolean;
  registerFirst: boolean;
  evidenceDays: number;
  hasEvidence: boolean;
}

export const feeOf = ({
  kind,
  bankrupt,
  wages,
  summary,
}: Pick<Settled, 'kind' | 'bankrupt' | 'wages' | 'summary'>) => ({
  // The boundary: kinds come from the service, which takes them back.
  ...(kind ? { feeKind: kind as FeeKind } : {}),
  ...(bankrupt ? { bankruptDebtor: true } : {}),
  ...(wages ? { wages: true } : {}),
  ...(summary ? { summaryProcedure: true } : {}),
});

export const settledOf = (settled: Settled) => ({
  ...feeOf(settled),
  ...(settled.registerFirst ? { registerFirst: true } : {}),
  ...(settled.hasEvidence && settled.evidenceDays !== EVIDENCE_DAYS ? { evidenceDays: settled.evidenceDays } : {}),
});

/** How many days for evidence there may be. */
export interface EvidenceDays {
  least: number;
  most: number;
  marks: number[];
  text: string;
}

/** TIME-7, 解释99.2, 266.1, 275.1; of an administrative suit the law names no number. */
export function evidenceOf({ mayBeSummary, summary }: { mayBeSummary: boolean; summary: boolean }): EvidenceDays {
  if (!mayBeSummary) return { least: 1, most: 120, marks: [15, 30], text: '举证期限' };
  return summary
    ? { least: 1, most: 15, marks: [7, 15], text: '举证期限（简易程序不超过 15 天，小额诉讼一般不超过 7 天）' }
    : { least: 15, most: 120, marks: [15, 30], text: '举证期限（普通程序不少于 15 天）' };
}

/** With the days of before, if they still may be. */
export function evidenceWithin({ evidenceDays, ...of }: Parameters<typeof evidenceOf>[0] & { evidenceDays: number }) {
  const evidence = evidenceOf(of);
  return { evidence, evidenceDays: Math.min(evidence.most, Math.max(evidence.least, evidenceDays)) };
}
