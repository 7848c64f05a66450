/** 应有的文书: a paper that a filing has by what has happened, whether its PDF was made already or is made by who reads it first. */
import type { Paper, PaperKind } from '../../../court/documents/paper';
import type { OpenId } from '../../../platform/caller';
import type { Filing } from '../../../records/filing/filing';

export interface PlannedPaper {
  documentId: string;
  kind: PaperKind;
  title: string;
  /** When it became due: the act's instant, so that it is the same whenever it is made. */
  at: Date;
  by: 'filer' | 'court';
  /** The officer whose act it goes back to; he had the court's seal put on it. */
  sealedBy: OpenId | null;
  version: number;
  /** The order for a fee that it is about. */
  orderId?: string | undefined;
  paper: () => Paper;
}

/** `<filing>:<kind>:<n>` */
export const documentIdOf = (filingId: string, kind: PaperKind, n = 1): string => `${filingId}:${kind}:${n}`;
export const filingOfDocument = (documentId: string): string => documentId.slice(0, documentId.indexOf(':'));

/** The officer's act that a paper goes back to, the latest of its kind. */
export const lastOf = ({ history }: Filing, ...events: Filing['history'][number]['event'][]) =>
  history.findLast(({ event }) => events.includes(event));
