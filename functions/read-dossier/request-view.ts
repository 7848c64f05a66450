/** 阅卷申请的样子, for its reader and for the court. */
import { dossierRequestMachine } from '../../court/machines/dossier-request';
import { DOSSIER_REQUEST_STATES } from '../../court/machines/dossier-request-words';
import { allowedEvents } from '../../court/machines/state-machine';
import type { DossierRequest } from '../../records/dossier/request';
import type { ReadDossierResult } from './contract';

export type RequestView = ReadDossierResult<'get'>;

/** @param as whose buttons: the reader's, or the keeper's */
export function requestView(
  request: DossierRequest,
  now: number,
  as: 'holder' | 'clerk' | 'archivist' = 'holder',
): RequestView {
  const { granted, refused, revoked, copy, state } = request;
  const isOver = granted !== null && now >= granted.until.getTime();
  // The clock ends it some minutes later: until then it says so itself.
  const shown = isOver && request.endsAt !== null ? 'expired' : state;
  const { name, next } = DOSSIER_REQUEST_STATES[shown];
  return {
    readingId: request._id,
    number: request.number,
    courtId: request.courtId,
    courtName: request.courtName,
    // A stranger is not told whether there is such a case, unless something of it was given to him.
    caseId: request.kind === 'public' && as === 'holder' ? null : request.caseId,
    caseNo: request.caseNo,
    partyName: request.partyName,
    kind: request.kind,
    name: request.name,
    role: request.role,
    purpose: request.purpose,
    reason: request.reason,
    wanted: request.wanted,
    hasProof: request.proof !== null,
    state: shown,
    stateName: name,
    next,
    askedAt: request.at.toISOString(),
    dueOn: request.dueOn,
    granted: granted && {
      name: granted.name,
      at: granted.at.toISOString(),
      from: granted.from.toISOString(),
      until: granted.until.toISOString(),
      all: granted.items === 'all',
      items: granted.items === 'all' ? 0 : granted.items.length,
      note: granted.note,
    },
    refused: refused && { name: refused.name, at: refused.at.toISOString(), reason: refused.reason },
    revoked: revoked && { name: revoked.name, at: revoked.at.toISOString(), reason: revoked.reason },
    copy: copy && {
      pages: copy.pages,
      askedAt: copy.askedAt.toISOString(),
      given: copy.decided?.given ?? null,
      reason: copy.decided?.reason ?? null,
      amountFen: copy.decided?.amountFen ?? null,
    },
    hasForm: request.formId !== null,
    can: allowedEvents(dossierRequestMachine, shown, as).filter((event) => event !== 'expire'),
  };
}
