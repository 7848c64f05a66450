/** 司法救助: an application to be let off, to pay less or later, of an order already issued (FEE-13, 14); what was asked with a filing too. */
import type { AidGround, AidKind } from '../../court/fees/aid';
import type { Fen } from '../../court/money';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { Sealed } from '../../platform/secrets';
import type { Taken } from '../../platform/take-in';

/** The court's copy of what was handed in with it. */
export interface AidProof extends Taken {
  name: string;
}

export interface AidDecided {
  granted: boolean;
  /** FEE-14: percent off; of a grant that reduces. */
  percent: number | null;
  /** Which of the decree's grounds it rests on: of a grant. */
  ground: AidGround | null;
  /** In writing (收费办法48.3). */
  reasons: string;
  /** What is to be paid now, and by when. */
  amountFen: Fen;
  /** What it lets off; `amountFen + letOffFen` was to be paid before. */
  letOffFen: Fen;
  lastDay: LegalDate | null;
  /** DOMAIN 4: recorded by the officer; of a grant. */
  approval: { by: 'president'; name: string; date: LegalDate; ref: string } | null;
  by: string;
  byId: OpenId;
  at: Date;
}

/** `fee_aids/<aidId>`. */
export interface FeeAid extends Stored {
  orderId: string;
  caseId: string;
  courtId: string;
  caseNo: string;
  applicant: OpenId;
  applicantName: string;
  /** FEE-14: exemption is for natural persons. */
  applicantKind: 'person' | 'organisation';
  kind: AidKind;
  grounds: AidGround[];
  /** What hardship he tells of: sealed at `reasonsAt`. */
  reasons: Sealed;
  proofs: AidProof[];
  appliedAt: Date;
  /** FEE-13: whether it came in time and stops the clock. */
  inTime: boolean;
  /** How the clock stood when it was stopped: what is left of it runs on when the application is withdrawn. */
  stopped: { lastDay: LegalDate | null; noticeServedOn: LegalDate | null };
  state: 'pending' | 'granted' | 'refused' | 'withdrawn';
  decided: AidDecided | null;
  lastAct: string;
  /** Order of a list: `appliedAt:_id` of what waits, else `decidedAt:_id`. */
  queueKey: string;
}

export const reasonsAt = (aidId: string): string => `fee_aids/${aidId}`;

export const FEE_AIDS = 'fee_aids';
export const feeAids = collection<FeeAid>(FEE_AIDS);

/** FEE-13: while one is undecided, nothing follows from an unpaid order. */
export async function pendingAidOf({ aidId }: { aidId: string | null }): Promise<FeeAid | undefined> {
  const aid = aidId === null ? undefined : await feeAids.get(aidId);
  return aid?.state === 'pending' ? aid : undefined;
}
