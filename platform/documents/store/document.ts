/** 文书: a paper that was made, with who signed and sealed it, and where its bytes are. Issued ones are never changed (DOMAIN 6.8). */
import type { PaperKind } from '../../../court/documents/paper';
import type { OpenId } from '../../caller';
import { collection, type Stored } from '../../database';
import type { Sealed } from '../../secrets';

/** SIGN-4: who must sign, each once. */
export interface PaperSigner {
  openid: OpenId;
  name: string;
  role: 'judges' | 'clerk';
}

export interface PaperSignature extends PaperSigner {
  at: Date;
  /** Of the fresh identity check it rests on (SIGN-2, ID-3). */
  verificationRef: string;
}

export interface CourtDocument extends Stored {
  kind: PaperKind;
  courtId: string;
  filingId: string | null;
  caseId: string | null;
  /** The order for a fee that it is about, a receipt or a notice of payment, of refund …; missing: none. */
  orderId?: string;
  /** Who may read it besides the court; null: nobody yet. */
  recipient: OpenId | null;
  title: string;
  number: string | null;
  /** Version of the template. */
  template: number;
  /** How-manieth of this paper, from 1. */
  version: number;
  state: 'signing' | 'issued';
  signers: PaperSigner[];
  /** Signers who have not signed yet: what their inbox is found by. */
  waitingFor: OpenId[];
  signatures: PaperSignature[];
  sealed: { by: OpenId; at: Date; serial: string } | null;
  /** Of the PDF before the seal: what is signed, and what the seal is bound to (SIGN-3). */
  contentSha256: string;
  /** Of the file as it is; while it is being signed, the same as contentSha256. */
  sha256: string;
  bytes: number;
  fileId: string;
  /** The PDF of contentSha256, where it was signed and then sealed: what the signatures are proved with. */
  signedFileId: string | null;
  /** The paper itself, under seal, until it is issued: the seal is put on what was signed. */
  paper?: Sealed | undefined;
  createdAt: Date;
  issuedAt: Date | null;
  /** Place in lists, the newest first: `createdAt:_id`. */
  listKey: string;
  /** Before it was issued, by who drew it up: what was signed so far is void; missing: it was not. */
  takenBack?: { at: Date; by: string; reason: string };
  /** SERVE-11 */
  replaces: string | null;
  replacedBy: string | null;
}

export const documents = collection<CourtDocument>('documents');
