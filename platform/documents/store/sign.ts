/**
 * 签署: rulings and decisions that judge and clerk sign, each once, before the court's seal is put on (SIGN-4; 民诉法157). Signed is
 * the PDF without the seal, by its sha-256; the seal is bound to the same one.
 */
import type { Paper } from '../../../court/documents/paper';
import { confirmation } from '../../../court/signature/signature';
import { type SignedDocument, signingGaps } from '../../../court/signature/signers';
import type { OpenId } from '../../caller';
import { type Changes, command } from '../../database';
import { sha256Of } from '../../digest';
import { CourtError } from '../../errors';
import { seal as underSeal, unseal } from '../../secrets';
import { renderPdf } from '../documents';
import { type CourtDocument, documents, type PaperSigner } from './document';
import { dropPdf, keepPdf } from './file';
import { markReplaced } from './issue';
import { made } from './make';
import { documentOf, type PaperOrder, type SealOrder } from './order';

export interface SigningOrder extends PaperOrder {
  /** At least one judge and the clerk. */
  signers: readonly PaperSigner[];
}

/** Papers that judge and clerk sign. */
const SIGNED: readonly SignedDocument[] = [
  'rulingNonAcceptance',
  'rulingDeemedWithdrawn',
  'ruling',
  'judgment',
  'mediationDocument',
];

/** What a paper under signature is sealed for. */
export const placeOf = (documentId: string) => `documents/${documentId}`;

/** Lays a paper before its signers. Run again with the same `documentId` it gives the same document. */
export async function startSigning(order: SigningOrder): Promise<CourtDocument> {
  needSigners(order);
  const begun = await documents.get(order.documentId);
  if (begun) return begun;
  const bytes = await renderPdf(order.paper);
  const sha256 = sha256Of(bytes);
  const fileId = await keepPdf(order.courtId, bytes);
  const document: CourtDocument = {
    ...documentOf(order, { contentSha256: sha256, sha256, bytes: bytes.length, fileId }),
    state: 'signing',
    issuedAt: null,
    signers: [...order.signers],
    waitingFor: order.signers.map(({ openid }) => openid),
    paper: underSeal(JSON.stringify(order.paper), placeOf(order.documentId)),
  };
  if (await documents.insertMissing(document)) return document;
  const found = await documents.get(order.documentId);
  if (!found) throw new Error(`${order.documentId} is neither there nor can it be entered`);
  if (found.fileId !== fileId) await dropPdf(fileId);
  return found;
}

/** Throws what is a mistake of the program and no person's. */
function needSigners({ paper, signers, documentId }: SigningOrder): void {
  const twice = new Set(signers.map(({ openid }) => openid)).size !== signers.length;
  const roles = new Set(signers.map(({ role }) => role));
  if (!SIGNED.some((kind) => kind === paper.kind) || twice || !roles.has('judges') || !roles.has('clerk'))
    throw new Error(
      `${documentId} cannot be signed so: judge and clerk, two people, and a paper that bears signatures`,
    );
}

export interface SignOrder {
  documentId: string;
  by: OpenId;
  /** Of what the signer has read: signed is this and nothing else. */
  sha256: string;
  /** Of his fresh identity check (ID-3, SIGN-2). */
  verificationRef: string;
  at: Date;
  seal: SealOrder['gateway'];
}

/**
 * One signature, once; with the last one the court's seal is put on and the document is issued. Signing again changes nothing,
 * and goes on where the sealing was cut. Throws what `addSignature` throws, and UPSTREAM_FAILED (signed, but not sealed yet: ask
 * again).
 */
export async function sign(order: SignOrder): Promise<CourtDocument> {
  await addSignature(order);
  return completed(order.documentId, { gateway: order.seal, by: order.by });
}

/**
 * The signature alone, for what is issued together with something else (`readyToIssue`). Throws CourtError NOT_FOUND, FORBIDDEN (he
 * is no signer), CONFLICT (he read another text).
 */
export async function addSignature({
  documentId,
  by,
  sha256,
  verificationRef,
  at,
}: Omit<SignOrder, 'seal'>): Promise<void> {
  const found = await documents.get(documentId);
  if (!found) throw new CourtError('NOT_FOUND', '没有找到这份文书，请刷新后查看。');
  const signer = found.signers.find(({ openid }) => openid === by);
  if (!signer) throw new CourtError('FORBIDDEN', '这份文书不由您签署。');
  if (found.contentSha256 !== sha256)
    throw new CourtError('CONFLICT', '文书内容与您看到的不同，请重新打开、核对后再签。');
  // Its own checks: an impossible hash or time, or no reference.
  confirmation({ signerId: by, sha256, at: at.getTime(), verificationRef });
  await documents.updateWhere(
    { _id: documentId, state: 'signing', contentSha256: sha256, waitingFor: by },
    { signatures: command().push([{ ...signer, at, verificationRef }]), waitingFor: command().pull(by) },
  );
}

/** With all signatures there: seals and issues. Of several at once, one does. */
async function completed(documentId: string, seal: SealOrder): Promise<CourtDocument> {
  const ready = await readyToIssue(documentId, seal);
  if (!ready.changes) return ready.document;
  const issued = await documents.updateAndReturn({ _id: documentId, state: 'signing' }, ready.changes);
  const standing = issued ?? (await documents.get(documentId));
  if (!standing) throw new Error(`${documentId} is gone`);
  if (standing.fileId !== ready.fileId) await dropPdf(ready.fileId);
  await markReplaced(standing);
  return standing;
}

/** `changes` make it an issued one; without them it is issued already, or a signature is missing. */
export type ReadyToIssue =
  | { document: CourtDocument; changes: Changes; fileId: string }
  | { document: CourtDocument; changes?: undefined };

/**
 * Sealed, its file kept, and not issued yet: for what must not stand without something else. Who then does not issue it drops the
 * file. Throws CourtError UPSTREAM_FAILED, CONFLICT (the program draws it otherwise by now: it is to be signed anew).
 */
export async function readyToIssue(documentId: string, seal: SealOrder): Promise<ReadyToIssue> {
  const document = await documents.get(documentId);
  if (!document) throw new Error(`${documentId} is gone`);
  if (document.state === 'issued') await markReplaced(document);
  if (document.state === 'issued' || document.paper === undefined || lacksSignature(document)) return { document };
  const paper: Paper = JSON.parse(unseal(document.paper, placeOf(documentId)));
  const signedAt = new Date(Math.max(...document.signatures.map(({ at }) => at.getTime())));
  const { bytes, sha256, contentSha256, sealing } = await made(
    { documentId, paper, courtId: document.courtId, at: signedAt },
    seal,
  );
  // SIGN-3: rendering is a pure function of the paper, unless the program itself has changed since it was signed.
  if (contentSha256 !== document.contentSha256)
    throw new CourtError(
      'CONFLICT',
      '系统更新后这份文书的版式有变化，已签的名对新版式无效。请作废后重新制作、重新签署。',
    );
  const fileId = await keepPdf(document.courtId, bytes);
  return {
    document,
    fileId,
    changes: {
      state: 'issued',
      issuedAt: signedAt,
      sha256,
      bytes: bytes.length,
      fileId,
      signedFileId: document.fileId,
      sealed: sealing ? command().set({ by: seal.by, at: sealing.at, serial: sealing.serial }) : null,
      paper: command().remove(),
    },
  };
}

/** SIGN-4, over the present content. */
function lacksSignature({ kind, contentSha256, signers, signatures }: CourtDocument): boolean {
  const signed = SIGNED.find((each) => each === kind);
  if (!signed) return true;
  const people = (role: PaperSigner['role']) => signers.filter((one) => one.role === role).map(({ openid }) => openid);
  const gaps = signingGaps(
    signed,
    contentSha256,
    { judges: people('judges'), clerk: people('clerk') },
    {
      signatures: signatures.map(({ openid, at, verificationRef }) =>
        confirmation({ signerId: openid, sha256: contentSha256, at: at.getTime(), verificationRef }),
      ),
    },
  );
  return gaps.some(({ personId }) => personId !== undefined);
}
