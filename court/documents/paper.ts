/**
 * 文书: what a paper of the court, or of a party, says and in which parts: enough for every paper to look as court papers do.
 * Pure data: the same paper gives the same PDF, byte by byte (platform/documents).
 */
import type { LegalDate } from '../time/legal-date';

/** Each has its file here; those that bear signatures or the court's seal are also in court/signature/signers.ts. */
export type PaperKind =
  | 'materialReceipt'
  | 'correctionNotice'
  | 'acceptanceNotice'
  | 'responseNotice'
  | 'evidenceNotice'
  | 'feeNotice'
  | 'addressConfirmation'
  | 'addressForm'
  | 'powerOfAttorney'
  | 'orgRepCertificate'
  | 'rulingNonAcceptance'
  | 'returnNotice'
  | 'guidanceNotice'
  | 'civilComplaint'
  | 'administrativeComplaint'
  | 'enforcementApplication'
  | 'mediationOffer'
  | 'bookingConfirmation'
  | 'feeAidApplication'
  | 'feeAidDecision'
  | 'extensionDecision'
  | 'feeReceipt'
  | 'refundNotice'
  | 'feeList'
  | 'rulingDeemedWithdrawn'
  | 'panelNotice'
  | 'joiningNotice'
  | 'partyChangeNotice'
  | 'summons'
  | 'hearingNotice'
  | 'ruling'
  | 'judgment'
  | 'mediationDocument'
  | 'effectivenessCertificate'
  | 'eServiceCertificate'
  | 'serviceReceipt'
  | 'filedPaper'
  | 'paperDecision'
  | 'dossierForm'
  | 'enforcementNotice'
  | 'assetReportOrder'
  | 'assistanceNotice'
  | 'restrictionOrder'
  | 'listingDecision'
  | 'distributionPlan'
  | 'searchWarrant'
  | 'evictionAnnouncement'
  | 'enforcementEnded'
  | 'measuresList'
  | 'assetReport'
  | 'assetFindings';

export interface Paper {
  kind: PaperKind;
  /** Of the template: raised whenever its words or their order change. */
  version: number;
  title: string;
  /** Above the title of what a court makes; parties' papers have none. */
  courtName?: string | undefined;
  /** `（2025）浙0281民初1号`, or the number of the receipt: on the right below the title. */
  number?: string | undefined;
  /** To whom: at the left margin, with a colon. */
  recipient?: string | undefined;
  blocks: readonly Block[];
  /** The paper's day: also the PDF's own date. */
  date: LegalDate;
}

export type Block =
  /** First line indented by two characters, as everywhere in Chinese papers, unless it is `flush` or moved aside. */
  | { is: 'paragraph'; text: string; flush?: boolean; align?: 'left' | 'centre' | 'right' }
  /** `诉讼请求`, `一、……` */
  | { is: 'heading'; text: string }
  | { is: 'items'; items: readonly string[]; numbered: 'figures' | 'chinese' | 'brackets' }
  /** `原告：张三，女……` one a line. */
  | { is: 'fields'; fields: readonly Field[] }
  | { is: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[] }
  /** A form: label beside value, in ruled cells. */
  | { is: 'form'; fields: readonly Field[] }
  /** Stays in one piece, never alone on a page. */
  | { is: 'signature'; lines: readonly string[]; date?: LegalDate; seal?: boolean; after?: readonly string[] }
  /** What the paper stands on, and notes below it: in smaller type. */
  | { is: 'notes'; title?: string; lines: readonly string[] };

export interface Field {
  label: string;
  value: string;
}

export interface Column {
  title: string;
  /** Width in proportion to the others'. */
  share: number;
  align?: 'left' | 'centre' | 'right';
}

/** Shorthands of the most frequent blocks. */
export const paragraph = (text: string): Block => ({ is: 'paragraph', text });
export const heading = (text: string): Block => ({ is: 'heading', text });
export const flush = (text: string): Block => ({ is: 'paragraph', text, flush: true });
/** `一、……` one after the other: what a notice tells. */
export const points = (items: readonly string[]): Block => ({ is: 'items', items, numbered: 'chinese' });
export const numbered = (items: readonly string[]): Block => ({ is: 'items', items, numbered: 'figures' });

/** 院印在日期上. */
export const sealedBy = (courtName: string, date: LegalDate): Block => ({
  is: 'signature',
  lines: [courtName],
  date,
  seal: true,
});

export interface Judge {
  /** `审判长` with its panel, or `审判员` alone. */
  post: '审判长' | '审判员' | '人民陪审员';
  name: string;
}

/** 民诉法157: the judges, the court's seal on the date, the clerk below. Throws RangeError without a judge: nobody else may sign it. */
export function signedByJudges(judges: readonly Judge[], clerk: string, date: LegalDate): Block {
  if (judges.length === 0) throw new RangeError('a ruling is made by a judge');
  return {
    is: 'signature',
    lines: judges.map(({ post, name }) => `${post}　　${name}`),
    date,
    seal: true,
    after: [`书记员　　${clerk}`],
  };
}
