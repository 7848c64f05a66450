/** 制作文书: what is asked for, and the document that comes of it. */
import type { Paper } from '../../../court/documents/paper';
import type { OpenId } from '../../caller';
import type { SealGateway } from '../../gateways/seal';
import type { CourtDocument } from './document';

export interface PaperOrder {
  /** The document's `_id`, the same each time it is asked for, e.g. `<filingId>:acceptanceNotice:1`. */
  documentId: string;
  paper: Paper;
  courtId: string;
  filingId?: string | undefined;
  caseId?: string | undefined;
  orderId?: string | undefined;
  recipient: OpenId | null;
  /** From 1. */
  version?: number | undefined;
  /** The document that this one corrects (SERVE-11). */
  replaces?: string | undefined;
  /** Instant of the act, so that a second run gives the same. */
  at: Date;
}

export interface SealOrder {
  gateway: SealGateway;
  by: OpenId;
}

/** What the file says of itself, once its bytes are there. */
export type FileFacts = Pick<CourtDocument, 'contentSha256' | 'sha256' | 'bytes' | 'fileId'>;

/** As it is inserted, without signatures. */
export function documentOf(order: PaperOrder, file: FileFacts): CourtDocument {
  const { documentId, paper, courtId, filingId, caseId, orderId, recipient, version = 1, replaces, at } = order;
  return {
    _id: documentId,
    kind: paper.kind,
    courtId,
    filingId: filingId ?? null,
    caseId: caseId ?? null,
    ...(orderId === undefined ? {} : { orderId }),
    recipient,
    title: paper.title,
    number: paper.number ?? null,
    template: paper.version,
    version,
    state: 'issued',
    signers: [],
    waitingFor: [],
    signatures: [],
    sealed: null,
    ...file,
    signedFileId: null,
    createdAt: at,
    issuedAt: at,
    listKey: `${at.toISOString()}:${documentId}`,
    replaces: replaces ?? null,
    replacedBy: null,
  };
}
