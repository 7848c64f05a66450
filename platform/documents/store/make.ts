/** 盖章成文: paper to the final bytes, with the court's seal where the order has one. */
import type { Paper } from '../../../court/documents/paper';
import { sha256Of } from '../../digest';
import { CourtError } from '../../errors';
import type { Sealing } from '../../gateways/seal';
import { renderPdf } from '../documents';
import type { PaperOrder, SealOrder } from './order';

export interface Made {
  bytes: Uint8Array;
  sha256: string;
  contentSha256: string;
  sealing: Sealing | undefined;
}

type Sealable = Pick<PaperOrder, 'documentId' | 'paper' | 'courtId' | 'at'>;

/** Throws CourtError UPSTREAM_FAILED when the seal service does not seal: nothing is kept then, and asking again goes on. */
export async function made(order: Sealable, seal: SealOrder | undefined): Promise<Made> {
  // SIGN-4: what has a place for the seal does not go out without it, and the other way round.
  if (hasPlaceForSeal(order.paper) !== (seal !== undefined))
    throw new Error(
      `${order.documentId}: ${order.paper.kind} ${seal ? 'has no place for the' : 'lacks an order to'} seal`,
    );
  const plain = await renderPdf(order.paper);
  const contentSha256 = sha256Of(plain);
  if (!seal) return { bytes: plain, sha256: contentSha256, contentSha256, sealing: undefined };
  const sealing = await sealedBy(order, contentSha256, seal);
  const bytes = await renderPdf(order.paper, { seal: sealing.image });
  return { bytes, sha256: sha256Of(bytes), contentSha256, sealing };
}

async function sealedBy({ documentId, paper, courtId, at }: Sealable, sha256: string, { gateway }: SealOrder) {
  const request = { reference: documentId, courtId, courtName: paper.courtName ?? '', sha256, at: at.getTime() };
  try {
    return await gateway.seal(request);
  } catch (error) {
    throw new CourtError('UPSTREAM_FAILED', '院印服务现在没有回应，文书还没有盖章，也没有发出。请过几分钟再点一次。', {
      seal: error instanceof CourtError ? error.message : '盖章没有成功',
    });
  }
}

/** SIGN-4: whether it is a paper that bears the court's seal. */
export const hasPlaceForSeal = ({ blocks }: Paper): boolean =>
  blocks.some((block) => block.is === 'signature' && block.seal === true);
