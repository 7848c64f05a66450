/** 缴费单: what is to be paid in a case, why, and until when. */
import type { FeeKind } from '../../court/fees/kinds';
import type { FeeItem } from '../../court/fees/tariff';
import type { FeeOrderState } from '../../court/machines/fee-order';
import type { Fen } from '../../court/money';
import type { Step } from '../../court/step';
import type { LegalDate } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';

export interface FeeOrder extends Stored {
  caseId: string;
  courtId: string;
  item: FeeItem;
  /** The row of the tariff, as the filing judge settled it. */
  kind: FeeKind;
  amountFen: Fen;
  steps: Step[];
  state: FeeOrderState;
  issuedAt: Date;
  /** FEE-11: runs only from a served notice; null while there is none. FEE-13: of a deferred one, the day it was put off to. */
  lastDay: LegalDate | null;
}

export const feeOrders = collection<FeeOrder>('fee_orders');
