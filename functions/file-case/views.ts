/** How a filing is shown: to its filer whole, to the court masked, in lists without its content. */

import { deadlineAlert } from '../../court/machines/filing';
import { FILING_STATES } from '../../court/machines/filing-words';
import { doubts } from '../../court/pleading/complaint';
import { legalDateOf } from '../../court/time/legal-date';
import { daysLeft } from '../../court/time/period';
import type { FeeOrder } from '../../records/case/fee-order';
import type { Filing } from '../../records/filing/filing';
import { masked, openContent } from '../../records/filing/sealed-content';
import { waitsForFiler } from '../../records/filing/standing';
import { allowed } from './allowed';
import type { FileCaseResult } from './contract';
import { historyView } from './history';
import { FILER_NEXT, FILER_NEXT_SHORT, JUDGE_NEXT } from './next-step';

export type Viewer = 'filer' | 'court';

export function summaryOf(filing: Filing, viewer: Viewer, now: number): FileCaseResult<'mine'>['filings'][number] {
  const left = filing.inCourt && filing.decisionDue ? daysLeft(now, filing.decisionDue) : null;
  const { _id, courtId, title, state, version, receiptNo, receivedAt, decisionDue, caseNo, updatedAt } = filing;
  const correctBy = state === 'correcting' ? (filing.correction?.lastDay ?? null) : null;
  return {
    filingId: _id,
    courtId,
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
    waitsForMe: viewer === 'filer' ? waitsForFiler(state) : filing.inCourt,
    next: (viewer === 'filer' ? FILER_NEXT_SHORT : JUDGE_NEXT)[state](filing, now),
    caseNo,
  };
}

/** @param order of a registered one: what it costs and until when */
export function filingView(filing: Filing, viewer: Viewer, now: number, order?: FeeOrder): FileCaseResult<'get'> {
  const content = openContent(filing._id, filing.content);
  const { correction, guidance, insisted, refusal, state } = filing;
  return {
    ...summaryOf(filing, viewer, now),
    next: (viewer === 'filer' ? FILER_NEXT : JUDGE_NEXT)[state](filing, now),
    content: viewer === 'filer' ? content : masked(content),
    warnings: doubts(content, legalDateOf(now)),
    filerName: viewer === 'court' ? filing.filerName : null,
    correction,
    guidance,
    insisted,
    refusal: refusal ? { reasons: refusal.reasons, at: refusal.at.toISOString() } : null,
    fee: order ? { kind: order.kind, amountFen: order.amountFen, steps: order.steps, lastDay: order.lastDay } : null,
    history: historyView(filing.history, viewer),
    can: allowed(filing, viewer, now),
  };
}
