/** 缴费单: what is to be paid in a case, why, and until when. */
import type { CivilSuitKind } from '../../court/fees/suit-kind';
import type { Fen } from '../../court/money';
import type { Step } from '../../court/step';
import type { LegalDate } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';

export interface FeeOrder extends Stored {
  caseId: string;
  courtId: string;
  item: 'acceptanceFee';
  /** The row of the tariff, as the filing judge settled it. */
  kind: CivilSuitKind;
  amountFen: Fen;
  steps: Step[];
  state: 'issued';
  issuedAt: Date;
  /** FEE-11: runs only from a served notice; null while there is none. */
  lastDay: LegalDate | null;
}

export const feeOrders = collection<FeeOrder>('fee_orders');
