/** 应有的文书: a paper that a filing has by what has happened, whether its PDF was made already or is made by who reads it first. */
import type { Paper, PaperKind } from '../../../court/documents/paper';
import type { OpenId } from '../../../platform/caller';

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

export const filingOfDocument = (documentId: string): string => documentId.slice(0, documentId.indexOf(':'));
