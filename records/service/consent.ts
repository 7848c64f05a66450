/**
 * 电子送达的同意和地址: what each party said, one document each, never changed; the newest one counts (SERVE-1, 2). Withdrawn is said by
 * `withdrawnAt`, which works for what is sent later.
 */
import type { ConsentFact, EAddress, Instance, ServiceConsent } from '../../court/service/consent';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { Sealed } from '../../platform/secrets';

/** `<partyId>:<digest of the act>`; the one of registration is `<partyId>:filing`. */
export interface KeptConsent extends Stored {
  caseId: string;
  courtId: string;
  partyId: string;
  fact: ConsentFact;
  instance: Instance;
  givenAt: Date;
  /** `platform`: the account (openid) in the program. E-mail addresses are sealed. */
  addresses: { channel: EAddress['channel']; value: string; sealed?: boolean }[];
  /** The 送达地址确认书 has it (解释136). */
  confirmed: boolean;
  withdrawnAt: Date | null;
  /** Who said it: the party, or his agent with that power (DOMAIN 4, consentOnline). */
  by: OpenId;
  /** He said no to electronic service from the start: then `addresses` is empty and `withdrawnAt` the same instant. */
  refused?: boolean;
  /** Where paper goes: `PostAddress` as JSON, under seal (PRIV-4). */
  post?: Sealed;
  /** The 送达地址确认书 (`documents` id). */
  documentId?: string;
  /** The service that rested on it last: so that a withdrawal at the same moment comes before it or after it, and not between. */
  lastUse?: string;
  /** Taken along into the execution that resumes another: the same answer, once more. */
  copied?: true;
}

export const postAt = (consentId: string): string => `service_consents/${consentId}`;

export const SERVICE_CONSENTS = 'service_consents';
export const serviceConsents = collection<KeptConsent>(SERVICE_CONSENTS);

/** As the law reads it (court/service/consent.ts). */
export const asConsent = ({
  fact,
  instance,
  givenAt,
  addresses,
  confirmed,
  withdrawnAt,
}: KeptConsent): ServiceConsent => ({
  fact,
  instance,
  givenAt: givenAt.getTime(),
  addresses: addresses.map(({ channel, value }) => ({ channel, value })),
  confirmed,
  ...(withdrawnAt ? { withdrawnAt: withdrawnAt.getTime() } : {}),
});
