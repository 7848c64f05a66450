/** 查看记录: who looked at what of a filing or an execution is under seal, when and why; never the text itself (PRIV-5). */
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';

/** `revelations/<act>` */
export interface Revelation extends Stored {
  courtId: string;
  /** What it is of: a filing, or an entry, a measure, a receipt, a clue, a report of an execution. */
  filingId: string;
  field: string;
  reason: string;
  by: OpenId;
  name: string;
  at: Date;
}

export const revelations = collection<Revelation>('revelations');
