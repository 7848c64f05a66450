/** 送达留言: what the court and the side that is served say to one another about a service. It stays in the case, and is never changed. */
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';

/** `<serviceId>:<digest of the act>` */
export interface ServiceMessage extends Stored {
  serviceId: string;
  caseId: string;
  courtId: string;
  by: OpenId;
  /** As the others see it: 严法官, 林律师（原告代理人）. */
  name: string;
  fromCourt: boolean;
  text: string;
  at: Date;
  /** Order of lists, the newest first: `at:_id`. */
  listKey: string;
}

export const serviceMessages = collection<ServiceMessage>('service_messages');
