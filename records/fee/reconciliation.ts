/** 对账: a court's ledger of one day against the provider's bill; made anew whenever it is asked for, from the same two. */
import type { LegalDate } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';

/** `reconciliations/<courtId>:<day>`. */
export interface Reconciliation extends Stored {
  courtId: string;
  day: LegalDate;
  state: 'notReady' | 'agrees' | 'differs';
  /** Lines that agree. */
  matched: number;
  /** Sums in fen: in, and out. */
  billIn: number;
  billOut: number;
  ledgerIn: number;
  ledgerOut: number;
  /** How many doubts of each kind (pay_doubts holds them). */
  billOnly: number;
  ledgerOnly: number;
  differs: number;
  /** Orders that were found paid by it, though nobody had told. */
  found: number;
  at: Date;
  lastAct: string;
}

export const RECONCILIATIONS = 'reconciliations';
export const reconciliations = collection<Reconciliation>(RECONCILIATIONS);
