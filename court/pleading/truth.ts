/** 如实陈述: the filer's confirmation that what he says is true (FILE-17; 民诉法115, 立案规定16). */

/** Shown whole before the confirmation; its wording counts, so it is kept with a version. */
export const TRUTH_STATEMENT = {
  version: 1,
  text: '我确认以上内容是真实的。编造事实、与人串通打假官司的，法院可以罚款、拘留，情节严重的要负刑事责任。',
  rule: 'FILE-17 民诉法第115条、立案规定第16条',
} as const;

export interface TruthConfirmation {
  /** Hash of the pleading as confirmed. */
  contentHash: string;
  version: number;
  /** Epoch ms. */
  at: number;
}

/** Whether a confirmation covers this very text and wording: a changed pleading must be confirmed anew. */
export function truthConfirmed(confirmation: TruthConfirmation | undefined, contentHash: string): boolean {
  return confirmation?.contentHash === contentHash && confirmation.version === TRUTH_STATEMENT.version;
}
