/** 核对原件: papers whose originals the court wants to see, though scans were accepted (FIX-4); asked as often as needed. */
import type { OriginalState } from '../../court/machines/original';
import type { OriginalsReason } from '../../court/pleading/correction';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection } from '../../platform/database';
import type { Movable } from '../../platform/move';

/** `request:n`: one document a paper, so that each is recorded by itself. */
export interface Original extends Movable<OriginalState> {
  courtId: string;
  filingId: string;
  /** Once there is a case. */
  caseId: string | null;
  /** Who is to bring it: who handed in the scan. */
  openid: OpenId;
  name: string;
  attachmentId: string | null;
  reason: OriginalsReason;
  explain: string | null;
  bringBy: LegalDate | null;
  askedBy: string;
  askedAt: Date;
  shownAt: Date | null;
  /** The clerk who compared. */
  shownTo: string | null;
  agrees: boolean | null;
  remark: string | null;
}

export const originals = collection<Original>('originals');
