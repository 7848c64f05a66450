/** How a filing is shown: to its filer whole, to the court masked, in lists without its content. */

import { deadlineAlert, WITH_THE_COURT } from '../../court/machines/filing';
import { FILING_STATES } from '../../court/machines/filing-words';
import type { Doubt } from '../../court/pleading/complaint';
import { FILING_KINDS } from '../../court/pleading/filing-kinds';
import { legalDateOf } from '../../court/time/legal-date';
import { daysLeft } from '../../court/time/period';
import type { Content } from '../../records/filing/content';
import { openCorrection } from '../../records/filing/correction';
import { doubtsOf } from '../../records/filing/doubts';
import { type Confirmation, type Filing, isIssued, kindOf, type Refusal } from '../../records/filing/filing';
import { masked } from '../../records/filing/masked';
import type { Acting } from '../../records/filing/part';
import { openContent } from '../../records/filing/sealed-content';
import { waitsForFiler } from '../../records/filing/standing';
import { timeLimitOf } from '../../records/filing/time-limit';
import { aidView } from './aid';
import { allowed } from './allowed';
import type { FileCaseResult } from './contract';
import { historyView } from './history';
import { FILER_NEXT_SHORT, filerNext, JUDGE_NEXT } from './next-step';
import { specialView } from './special';

export type Viewer = 'filer' | 'court';

export function summaryOf(
  filing: Filing,
  viewer: Viewer,
  now: number,
  part?: Acting,
): FileCaseResult<'mine'>['filings'][number] {
  const left = filing.inCourt && filing.decisionDue ? daysLeft(now, filing.decisionDue) : null;
  const { _id, courtId, title, state, version, receiptNo, receivedAt, decisionDue, caseNo, updatedAt } = filing;
  const kind = kindOf(filing);
  const correctBy = state === 'correcting' ? (filing.correction?.lastDay ?? null) : null;
  return {
    filingId: _id,
    courtId,
    kind,
    kindName: FILING_KINDS[kind].name,
    title,
    state,
    stateName: FILING_STATES[state].name,
    version,
    receiptNo,
    receivedAt: receivedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
    decisionDue,
    daysLeft: left,
    alert: left === null ? null : deadlineAlert(left),
    correctBy,
    correctDaysLeft: correctBy === null ? null : daysLeft(now, correctBy),
    waitsForMe: viewer === 'filer' ? waitsForFiler(state) : WITH_THE_COURT.includes(state),
    next: (viewer === 'filer' ? FILER_NEXT_SHORT : JUDGE_NEXT)[state](filing, now),
    caseNo,
    ...(part ? { iAm: part.as } : {}),
  };
}

export interface Besides {
  /** Of a registered one: what it costs and until when. */
  fee?: FileCaseResult<'get'>['fee'];
  /** More to be told, which the form alone does not say. */
  doubts?: readonly Doubt[];
  /** Of the filer's side, as what he looks; missing: the filer himself. */
  part?: Acting | undefined;
}

export function filingView(
  filing: Filing,
  viewer: Viewer,
  now: number,
  { fee = null, doubts: more = [], part }: Besides = {},
): FileCaseResult<'get'> {
  const content = openContent(filing._id, filing.content);
  const { guidance, insisted, refusal, state, courtDoubt } = filing;
  const doubts = [...doubtsOf(kindOf(filing), content, legalDateOf(now)), ...more];
  return {
    ...summaryOf(filing, viewer, now, part),
    next: viewer === 'filer' ? filerNext(filing, fee, now) : JUDGE_NEXT[state](filing, now),
    content: viewer === 'filer' ? content : masked(content),
    warnings: courtDoubt ? [courtDoubt, ...doubts] : doubts,
    filerName: viewer === 'court' ? filing.filerName : null,
    correction: openCorrection(filing, viewer),
    guidance,
    insisted,
    refusal: refusal && (viewer === 'court' || isIssued(refusal)) ? refusalView(refusal) : null,
    aid: aidView(filing, content),
    timeLimit: timeLimitView(filing, content, now),
    mediation: mediationView(filing),
    confirmation: confirmationView(filing.confirmation),
    special: viewer === 'court' ? specialView(filing) : null,
    registeredFirst: filing.registeredFirst === true,
    fee,
    history: historyView(filing, viewer, part),
    can: allowed(filing, viewer, now, part),
  };
}

const refusalView = ({ reasons, at, issuedAt, appealCourt, servedOn, appealUntil }: Refusal) => ({
  reasons,
  at: at.toISOString(),
  issuedAt: issuedAt?.toISOString() ?? null,
  appealCourt: appealCourt ?? null,
  servedOn: servedOn ?? null,
  appealUntil: appealUntil ?? null,
});

/** Until it is handed in it is reckoned to today; then to the day of receipt, which is what counts (FILE-1). */
function timeLimitView(filing: Filing, content: Content, now: number): FileCaseResult<'get'>['timeLimit'] {
  const on = legalDateOf(filing.receivedAt?.getTime() ?? now);
  const reckoned = timeLimitOf(kindOf(filing), content, on);
  if (!reckoned || 'impossible' in reckoned) return null;
  const { standing, lastDay, steps, missing, notice } = reckoned.found;
  return { standing, lastDay: lastDay ?? null, steps, missing, notice };
}

function mediationView({ mediationAgreed, mediation }: Filing): FileCaseResult<'get'>['mediation'] {
  if (!mediation && !mediationAgreed) return null;
  return {
    agreed: mediationAgreed === true,
    beganOn: mediation?.beganOn ?? null,
    until: mediation?.until ?? null,
    ended: (mediation?.endedOn ?? null) !== null,
  };
}

const confirmationView = (confirmation: Confirmation | null | undefined): FileCaseResult<'get'>['confirmation'] =>
  confirmation
    ? {
        at: confirmation.at.toISOString(),
        name: confirmation.name,
        contentHash: confirmation.contentHash,
        sha256: confirmation.sha256,
      }
    : null;
