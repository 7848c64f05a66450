/**
 * 送达: one document to one party (DOMAIN 3 `service`), with everything that happened on each way it was sent. When and by which rule it
 * took effect is read from that by court/service/effect.ts, and written beside it: periods run from `effectiveOn` and from nothing else.
 */
import type { Embargo } from '../../court/access/embargo';
import type { SERVICE_STATES } from '../../court/machines/service-words';
import type { ServiceChannel } from '../../court/service/channel';
import type { ServedDocument, ServiceMeans } from '../../court/service/means';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { FileType } from '../../platform/file-type';
import type { Sealed } from '../../platform/secrets';
import type { PeriodStart } from './starts';

export type ServiceState = keyof typeof SERVICE_STATES;

/** 送达回证, photos and the like: the court's own copy of what shows how it was done. */
export interface ServiceProof {
  name: string;
  type: FileType;
  size: number;
  sha256: string;
  parts: { fileId: string; size: number; sha256: string }[];
}

/** By which means besides the electronic ones it was tried, and what came of it (SERVE-10). */
export interface OtherMeans {
  means: Exclude<ServiceMeans, 'electronic'>;
  at: Date;
  by: OpenId;
  /** Parcel number, name of who handed it over … */
  reference: string;
  /** How it ended; null: not known yet. */
  ended: {
    receivedOn: LegalDate | null;
    failed: boolean;
    note: string;
    at: Date;
    /** Who signed for it, and as what: 本人, 同住成年家属 … */
    signedBy?: string;
    /** 留置: who saw it (民诉法89). */
    witnesses?: string[];
    proofs?: ServiceProof[];
  } | null;
}

/** `<documentId>:<partyId>` */
export interface Service extends Stored {
  caseId: string;
  caseNo: string;
  courtId: string;
  documentId: string;
  /** 《…》 */
  title: string;
  sha256: string;
  /** What the law calls it: decides means, paper and who may sign. */
  document: ServedDocument;
  /** `case_parties` id. */
  partyId: string;
  partyName: string;
  /** Accounts of those it was put before: the party, guardian, head, agents, each of whose hands is the party's (SERVE-9). */
  recipients: OpenId[];
  state: ServiceState;
  lastAct: string;
  /** `service_consents` id; null: none (SERVE-4, or on paper). */
  consentRef: string | null;
  channels: ServiceChannel[];
  others: OtherMeans[];
  sentAt: Date | null;
  sentBy: { openid: OpenId; name: string } | null;
  /** SERVE-4: by this day proof of receipt is to be there, else other means. */
  proofBy: LegalDate | null;
  effectiveAt: Date | null;
  effectiveOn: LegalDate | null;
  /** SERVE-3 …, as the certificate says it. */
  rule: string | null;
  /** First time each of the recipients opened it. */
  openedAt: Record<string, Date>;
  /** SERVE-8 */
  paper: {
    requestedAt: Date;
    by: OpenId;
    /** `PostAddress` as JSON, under seal. */
    address: Sealed;
    postedAt: Date | null;
    /** While it is not posted: what the clerk's list finds it by. */
    due?: true;
    parcel: string | null;
  } | null;
  /** SERVE-3, 4: he says it is not so. */
  dispute: {
    ground: string;
    at: Date;
    by: OpenId;
    decided: { outcome: string; reason: string; at: Date; by: OpenId } | null;
  } | null;
  /** SERVE-10 */
  notice: { publishedOn: LegalDate[]; servedOn: LegalDate; reason: string } | null;
  /** SERVE-11: the document that takes this one's place. */
  correctedBy: string | null;
  /** Later findings of officers, for the certificate. */
  corrections: { at: Date; by: string; text: string }[];
  /** 电子送达凭证 or 送达回证, once it is made. */
  certificateId: string | null;
  /** What begins to run when it takes effect. */
  starts: PeriodStart[];
  /** It opens only after a fresh check of who opens it (ID-3); missing: a verified account is enough. */
  confirmIdentity?: boolean;
  /** 境内没有住所: longer periods (TIME-6, 8), and 60 days of a notice (SERVE-10). */
  abroad?: boolean;
  /** PROG-4: of what one side alone may know. */
  embargo?: Embargo;
  /** MED-8: who signed for the 调解书, or took his word back, and when. */
  signed?: { by: OpenId; name: string; at: Date; verificationRef: string };
  /** SERVE-4: proof of receipt that the clerk put on record. */
  proof?: { text: string; at: Date; by: string };
  /** Its entry in the course of the case, since it took effect. */
  courseKey?: string;
  /** Order of lists, the newest first: `sentAt:_id`; of what is not sent yet by when it was prepared. */
  listKey: string;
}

export const SERVICES = 'case_services';
export const services = collection<Service>(SERVICES);

/** Where paper goes. */
export interface PostAddress {
  receiver: string;
  address: string;
  postcode?: string | undefined;
  phone?: string | undefined;
}

/** What an address of a service, or of a consent, is sealed for. */
export const paperAddressAt = (serviceId: string): string => `case_services/${serviceId}`;

export const serviceIdOf = (documentId: string, partyId: string): string => `${documentId}:${partyId}`;
