/** 案件: what a registered filing becomes. */
import type { LegalDate } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';

export interface Case extends Stored {
  courtId: string;
  caseNo: string;
  filingId: string;
  state: 'registered';
  registeredOn: LegalDate;
  causeOfAction: string | null;
  title: string;
}

export const cases = collection<Case>('cases');
