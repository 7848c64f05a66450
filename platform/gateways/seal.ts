/**
 * 院印: who puts a court's seal on a paper. A court's own seal service does (电子印章, GB/T 38540): the same interface, another
 * implementation. Locally it is a drawing that says 演示 across it, so that nobody takes it for a seal.
 */
import { idFrom } from '../digest';
import type { SealImage } from '../documents/seal-image';

export interface SealRequest {
  /** Of the document: asked again with the same one, a service answers with the same sealing. */
  reference: string;
  courtId: string;
  courtName: string;
  /** Of the PDF before the seal: what the seal is bound to (SIGN-3). */
  sha256: string;
  /** Epoch ms of the act that seals. */
  at: number;
}

export interface Sealing {
  image: SealImage;
  /** The service's number of this sealing. */
  serial: string;
  at: Date;
}

/** Throws when the service does not answer or refuses: the paper is not issued then. */
export interface SealGateway {
  seal(request: SealRequest): Promise<Sealing>;
}

/** 直径 4.2 cm, as seals of basic and intermediate courts are. */
const DIAMETER = 119;

export const demoSeal: SealGateway = {
  async seal({ reference, courtId, courtName, sha256, at }) {
    const serial = idFrom(`${courtId}\0${reference}\0${sha256}`, 16);
    return {
      image: { is: 'drawn', diameter: DIAMETER, around: courtName, across: '演示' },
      serial: `演示-${serial.toUpperCase()}`,
      at: new Date(at),
    };
  },
};
