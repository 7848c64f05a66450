/** 查看记录: who looked at which covered text of a filing, when and why; never the text itself (PRIV-5). */
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';

/** `revelations/<act>` */
export interface Revelation extends Stored {
  courtId: string;
  filingId: string;
  field: string;
  reason: string;
  by: OpenId;
  name: string;
  at: Date;
}

export const revelations = collection<Revelation>('revelations');
