/** 期限的开始: what begins to run for a party when a document is served on him (SERVE-6). Said when it is sent, begun when it takes effect. */
import type { AnswerInput } from '../../court/time/answer-period';
import type { CourtDocument } from '../../court/time/appeal-period';

export type PeriodStart =
  /** TIME-6 */
  | { kind: 'answer'; proceeding: AnswerInput['proceeding']; agreedDays?: number | undefined }
  /** TIME-7 */
  | { kind: 'evidence'; days: number }
  /** TIME-8 */
  | { kind: 'appeal'; document: CourtDocument }
  /** FEE-11: the order's own last day follows. */
  | { kind: 'payFee'; orderId: string }
  /** A period that the document itself names. */
  | { kind: 'other'; title: string; days: number; next: string; rule: string };
