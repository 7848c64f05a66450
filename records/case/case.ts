/** 案件: what a registered filing becomes. */
import type { TypeCode } from '../../court/case-number';
import type { FeeKind } from '../../court/fees/kinds';
import type { FeeItem } from '../../court/fees/tariff';
import type { FeeOrderState } from '../../court/machines/fee-order';
import type { Fen } from '../../court/money';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import type { Step } from '../../court/step';
import type { LegalDate } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';

/** Fields that may be missing are those of cases registered before they were kept. */
export interface Case extends Stored {
  courtId: string;
  courtName?: string;
  caseNo: string;
  /** Missing: civil. */
  kind?: FilingKind;
  typeCode?: TypeCode;
  filingId: string;
  /** `decided` with `deemedWithdrawn`: FEE-12, by ruling. The other ways of a case come with its own service. */
  state: 'registered' | 'decided';
  outcome?: 'deemedWithdrawn';
  decidedOn?: LegalDate;
  registeredOn: LegalDate;
  /** Before it was decided whether it meets the conditions (FILE-5, 立案规定8.2). */
  registeredFirst?: boolean;
  causeOfAction: string | null;
  title: string;
  /** TIME-7: as the 举证通知书 names it; null: there is none in this kind of case. */
  evidenceDays?: number | null;
  /** FEE-10: as it was settled; an order stands beside it only where it is paid ahead. */
  fee?: { kind: FeeKind; amountFen: Fen; steps: Step[]; prepaid: boolean; payment: string };
  /** As the order stood when it was issued: what the papers of registration say. */
  feeOrdered?: {
    item: FeeItem;
    state: FeeOrderState;
    lastDay: LegalDate | null;
    noticeServedOn?: LegalDate | null;
  } | null;
}

export const cases = collection<Case>('cases');
