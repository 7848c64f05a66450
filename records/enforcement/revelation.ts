/** 查看记录: who looked at what is under seal of an execution, when and why; never the text itself (PRIV-5). */
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';

/** `revelations/<act>`, with those of filings. */
export interface Revelation extends Stored {
  courtId: string;
  /** What it is of: an entry, a measure, a receipt. */
  filingId: string;
  field: string;
  reason: string;
  by: OpenId;
  name: string;
  at: Date;
}

export const revelations = collection<Revelation>('revelations');
