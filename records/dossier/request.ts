/** 阅卷申请 (DOMAIN 3 `dossierRequest`): who asked to read what and why, what was granted, and until when (DOSS-3). */
import type { ReadingGrant } from '../../court/access/dossier-request';
import type { DOSSIER_REQUEST_STATES } from '../../court/machines/dossier-request-words';
import type { CaseRole } from '../../court/people/roles';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { Taken } from '../../platform/take-in';

export type DossierRequestState = keyof typeof DOSSIER_REQUEST_STATES;

/** Who decided, and when. */
interface Decided {
  by: OpenId;
  name: string;
  at: Date;
}

export interface DossierRequest extends Stored {
  courtId: string;
  courtName: string;
  /** null: a stranger's, for which no case was found (DOSS-8). */
  caseId: string | null;
  /** As the case has it; of a stranger's request as he wrote it. */
  caseNo: string;
  /** 阅卷单号, on every page that is read. */
  number: string;
  openid: OpenId;
  name: string;
  /** `public`: a stranger's written request for judgments and rulings. */
  kind: ReadingGrant['kind'] | 'public';
  role: CaseRole | null;
  /** DOSS-8: a party's name, where he gave one. */
  partyName: string | null;
  purpose: ReadingGrant['purpose'];
  /** In his own words. */
  reason: string;
  /** In his own words: which papers. */
  wanted: string;
  /** A former agent's power of attorney for the retrial application (DOSS-5). */
  proof: (Pick<Taken, 'type' | 'size' | 'parts'> & { name: string }) | null;
  state: DossierRequestState;
  lastAct: string;
  at: Date;
  /** DOSS-3: the last day to answer. */
  dueOn: LegalDate;
  granted:
    | (Decided & { from: Date; until: Date; items: 'all' | string[]; note: string; powerOfAttorney: boolean })
    | null;
  refused: (Decided & { reason: string }) | null;
  revoked: (Decided & { reason: string }) | null;
  endedAt: Date | null;
  openedAt: Date | null;
  copy: {
    itemIds: string[];
    pages: number;
    askedAt: Date;
    decided: (Decided & { given: boolean; reason: string; amountFen: number | null; reference: string | null }) | null;
  } | null;
  /** `documents` id of the form as it stands; null: not made yet. */
  formId: string | null;
  /** When it ends by itself, for the clock; null: it has ended, or was not granted. */
  endsAt: Date | null;
  /** Order of lists, the newest first: `at:_id`. */
  listKey: string;
  /** Order of what waits, the nearest last day first: `dueOn:_id`. */
  dueKey: string;
}

export const DOSSIER_REQUESTS = 'dossier_requests';
export const dossierRequests = collection<DossierRequest>(DOSSIER_REQUESTS);

/** As the law reads it; undefined: nothing was granted, or it has ended. */
export function grantOf({ number, purpose, granted, state }: DossierRequest): ReadingGrant | undefined {
  if (!granted || !GRANTED.includes(state)) return undefined;
  return {
    kind: 'reading',
    requestNumber: number,
    purpose,
    from: granted.from.getTime(),
    until: granted.until.getTime(),
    items: granted.items,
    ...(granted.powerOfAttorney ? { retrialPowerOfAttorney: true } : {}),
  };
}

/** States in which pages may be seen. */
export const GRANTED: readonly DossierRequestState[] = ['granted', 'viewing', 'copyPending', 'copied'];

export const requestPage = (requestId: string): string =>
  `/services/read-dossier/request/index?requestId=${encodeURIComponent(requestId)}`;
