/** 法官定下的: what of the page is sent; nothing of it where he leaves the proposal as it is. Free of wx. */
import { EVIDENCE_DAYS, type FeeKind } from './start';

export interface Settled {
  kind: string;
  bankrupt: boolean;
  wages: boolean;
  registerFirst: boolean;
  evidenceDays: number;
  hasEvidence: boolean;
}

export const feeOf = ({ kind, bankrupt, wages }: Pick<Settled, 'kind' | 'bankrupt' | 'wages'>) => ({
  // The boundary: kinds come from the service, which takes them back.
  ...(kind ? { feeKind: kind as FeeKind } : {}),
  ...(bankrupt ? { bankruptDebtor: true } : {}),
  ...(wages ? { wages: true } : {}),
});

export const settledOf = (settled: Settled) => ({
  ...feeOf(settled),
  ...(settled.registerFirst ? { registerFirst: true } : {}),
  ...(settled.hasEvidence && settled.evidenceDays !== EVIDENCE_DAYS ? { evidenceDays: settled.evidenceDays } : {}),
});
