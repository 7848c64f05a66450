/** 执行款: money that came in for an enforcement case, and where each fen of it went (ENF-14). Entries are never changed. */
import type { Fen } from '../../court/money';
import type { LegalDate } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';
import type { Sealed } from '../../platform/secrets';

export interface MoneyEntry extends Stored {
  caseId: string;
  courtId: string;
  caseNo: string;
  kind: 'received' | 'feeTaken' | 'paidOut' | 'returned' | 'paidDirectly';
  amountFen: Fen;
  on: LegalDate;
  /** Of `received`. */
  source: 'deducted' | 'sale' | 'paidIn' | 'other' | null;
  /** `case_parties` id: of `paidOut` to whom, of `returned` to which debtor; of what came in the debtor whose it was, where that is known. */
  partyId: string | null;
  /** ID-7: the agent it was paid to, who has that authority; null: the party himself. */
  agent: string | null;
  /** Receiving account, whole, under seal; shown by its last four. */
  account: { masked: string; exact: Sealed } | null;
  /** Number of the bank's or the court's paper. */
  ref: string;
  /** Of `received`: by when what is due of it must be paid out (30 days), and how much of it is left. */
  payOutBy: LegalDate | null;
  leftFen: Fen | null;
  /** Of what came in: the part of it by which the base of default interest is smaller, where an officer entered it; missing: as the law orders it. */
  towardsBaseFen?: Fen;
  /** Of what went out: the receipt it comes from. */
  of: string | null;
  by: string;
  at: Date;
  entryId: string | null;
  /** Of receipts with something left: `payOutBy:_id`; '' otherwise. */
  dueKey: string;
  listKey: string;
}

/** What the whole number of an account is sealed for. */
export const moneySeal = (id: string): string => `enforcement_money/${id}`;

export const MONEY = 'enforcement_money';
export const enforcementMoney = collection<MoneyEntry>(MONEY);
