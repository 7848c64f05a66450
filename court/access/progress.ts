/** 查询进展: what of a case's course a viewer sees (PROG-1..6, 流程规定). */
import { type Embargo, isHeldBack, visibleSince } from './embargo';
import { may } from './may';
import { absent, best, marked, type Showing, visible } from './showing';
import { type CaseFacts, instant, type Membership, membershipsOf, type Viewer } from './viewer';

/** What each kind is: a step of the procedure, a step that may be held back, a document (after service) or a transcript. */
export const PROGRESS_KINDS = {
  // PROG-3, 流程规定7
  intake: 'step',
  registration: 'step',
  closing: 'step',
  parties: 'step',
  trialBody: 'step',
  procedure: 'step',
  trialLimit: 'step',
  service: 'step',
  appeal: 'step',
  transfer: 'step',
  hearing: 'step',
  evidenceExchange: 'step',
  pretrialMeeting: 'step',
  inquiry: 'step',
  pronouncement: 'step',
  documentPublication: 'step',
  // 流程规定8.1
  recusal: 'incident',
  jurisdictionDispute: 'incident',
  preservation: 'heldBack',
  advanceEnforcement: 'heldBack',
  valuation: 'incident',
  appraisal: 'incident',
  // PROG-5, 流程规定9, 10
  pleading: 'document',
  notice: 'document',
  judgment: 'document',
  transcript: 'transcript',
} as const;

export type ProgressKind = keyof typeof PROGRESS_KINDS;

export interface ProgressItem {
  /** Anything that is not of the closed list, such as deliberation, a draft or a note, is never shown (PROG-6). */
  kind: string;
  /** Epoch ms when it was entered. */
  at: number;
  embargo?: Embargo;
  /** Documents: party → epoch ms of service on him; his own he has. */
  servedAt?: Readonly<Record<string, number>>;
  by?: string;
  /** State secrets, and what law keeps confidential (流程规定12). */
  secret?: boolean;
  /** PROG-6: shown by mistake and taken back, logged. */
  withdrawn?: boolean;
  /** PROG-6, SERVE-11: another entry says how it really is. */
  superseded?: boolean;
}

/** @param now epoch ms. Throws RangeError for times that are none. */
export function showProgress(viewer: Viewer, theCase: CaseFacts, item: ProgressItem, now: number): Showing {
  if (!isProgressKind(item.kind)) return absent('PROG-6');
  if (item.secret || item.withdrawn) return absent('PROG-6 流程规定第12、13条');
  if (instant(item.at) > instant(now)) return absent('PROG-3');
  const embargo = embargoOf(item.kind, item.embargo);
  return marked(showOf(viewer, theCase, item, item.kind, embargo, now), item.superseded);
}

function showOf(
  viewer: Viewer,
  theCase: CaseFacts,
  item: ProgressItem,
  kind: ProgressKind,
  embargo: Embargo | undefined,
  now: number,
): Showing {
  const toPublic = showToPublic(theCase, kind, embargo, now);
  if (viewer.kind === 'public') return toPublic;
  if (viewer.kind === 'staff') {
    if (!may(viewer, 'seeProgress', theCase, now).allowed) return toPublic;
    // The mediator is no officer of the case: what is kept from a party is kept from him, and papers reach him by sharing.
    const isOfficer = may(
      { ...viewer, roles: viewer.roles.filter((role) => role !== 'mediator') },
      'seeProgress',
      theCase,
      now,
    );
    if (isOfficer.allowed) return visible('DOMAIN 4');
    const isStep = PROGRESS_KINDS[kind] === 'step' || PROGRESS_KINDS[kind] === 'incident';
    return isStep && !embargo ? visible('DOMAIN 4') : toPublic;
  }
  return best([...membershipsOf(viewer, now).map((part) => showToMember(part, item, kind, embargo, now)), toPublic]);
}

function showToMember(
  part: Membership,
  item: ProgressItem,
  kind: ProgressKind,
  embargo: Embargo | undefined,
  now: number,
): Showing {
  const { partyId, to } = part;
  if (part.role === 'witness') return absent('HEAR-12 PROG-1');
  if (isHeldBack(embargo, partyId, now)) return absent('PROG-4 流程规定第8条第2款');
  let since = visibleSince(item.at, embargo, partyId);
  if (PROGRESS_KINDS[kind] === 'document' && item.by !== partyId) {
    const served = item.servedAt?.[partyId];
    if (served === undefined || instant(served) > now) return absent('PROG-5 流程规定第9条');
    since = Math.max(since, served);
  }
  // What he could see while he took part stays; nothing new is added.
  if (to !== undefined && to <= now && since >= to) return absent('PROG-2 流程规定第6条');
  return visible('PROG-1 流程规定第1条');
}

/** 流程规定1.2: cases of major impact, by decision; the steps alone, no incident, no document. */
function showToPublic(theCase: CaseFacts, kind: ProgressKind, embargo: Embargo | undefined, now: number): Showing {
  const isOpen =
    theCase.openToPublic === true && PROGRESS_KINDS[kind] === 'step' && !isHeldBack(embargo, undefined, now);
  return isOpen ? visible('PROG-1 流程规定第1条第2款') : absent('PROG-1 流程规定第1条');
}

/** PROG-4: held back unless somebody said otherwise. */
function embargoOf(kind: ProgressKind, embargo: Embargo | undefined): Embargo | undefined {
  return embargo ?? (PROGRESS_KINDS[kind] === 'heldBack' ? { applicants: [] } : undefined);
}

const isProgressKind = (kind: string): kind is ProgressKind => Object.hasOwn(PROGRESS_KINDS, kind);
