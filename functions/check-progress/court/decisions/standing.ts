/** 还差什么: the empty parts of a decision, what of the case stands in its way, who has signed: as its officers are shown it. */
import { attempt } from '../../../../court/machines/attempt';
import { DECISION_STATES } from '../../../../court/machines/decision-words';
import type { Step } from '../../../../court/step';
import { type LegalDate, legalDateOf } from '../../../../court/time/legal-date';
import { type CourtDocument, documents } from '../../../../platform/documents/store/document';
import type { Case } from '../../../../records/case/case';
import { type CaseMove, caseMachineOf } from '../../../../records/case/case-machine';
import type { CourtResult } from '../../contract-court';
import { officersOf } from '../body';
import { lookedUp } from '../take-step';
import { allowances } from './allows';
import type { Opened } from './drafts';
import { gapsOf, moveOf } from './kinds';

/** Those that are so by the case itself, at the moment of the move. */
export const holdsWith =
  (values: Readonly<Record<string, boolean>>): CaseMove['holds'] =>
  (guard, found: Case) =>
    lookedUp({ ...values, noHearingYet: found.heard !== true, hearingHeld: found.heard === true })(guard, found);

/** What of the case stands in the way of the decision now, in the machine's words. @param but guards that may be met later */
export async function obstaclesOf(
  { decision, content, file }: Opened,
  today: LegalDate,
  but: readonly string[] = [],
): Promise<Step[]> {
  const { found, matter } = file;
  const machine = caseMachineOf(found.kind);
  if (matter === 'administrative' && content.what === 'judgment' && !content.way) return [];
  const holds = holdsWith(await allowances(file, content, decision.pronounced, today));
  const { event, outcome } = moveOf(content, matter);
  const answer = attempt(machine, {
    event,
    ...(outcome === undefined ? {} : { outcome }),
    state: found.state,
    actor: 'judge',
    holds: (guard) => but.includes(guard) || holds(guard, found),
  });
  if (!('refused' in answer)) return [];
  if (answer.refused === 'guards') return [...answer.unmet];
  return [{ text: `案件现在是“${machine.states[found.state].name}”，不能作出这份裁判。`, rule: 'DOMAIN 3' }];
}

/** SIGN-4: a text that lies before others than those who try the case now is to be taken back and laid anew. */
export function wrongSigners({ signers }: CourtDocument, { trial }: Case): boolean {
  const now = trial ? officersOf(trial) : [];
  return signers.length !== now.length || signers.some(({ openid }) => !now.includes(openid));
}

export async function decisionView(opened: Opened, now: number): Promise<CourtResult<'saveDecision'>> {
  const { decision, content, file } = opened;
  const { _id: decisionId, caseId, caseNo, what, title, state, version, documentId, pronounced } = decision;
  const isOpen = state === 'draft' || state === 'signing';
  const document = documentId ? await documents.get(documentId) : undefined;
  const { trial, procedure } = file.found;
  const signers = document
    ? document.signers
    : [
        ...(trial?.judges ?? []).map(({ openid, name }) => ({ openid, name, role: 'judges' as const })),
        ...(trial ? [{ ...trial.clerk, role: 'clerk' as const }] : []),
      ];
  return {
    decisionId,
    caseId,
    caseNo,
    what,
    title,
    state,
    stateName: DECISION_STATES[state].name,
    next: DECISION_STATES[state].next,
    version,
    by: decision.by.name,
    gaps: gapsOf(content, file.matter, procedure === 'smallClaims'),
    obstacles: isOpen ? await obstaclesOf(opened, legalDateOf(now)) : [],
    documentId,
    signers: signers.map(({ openid, name, role }) => ({
      name,
      role,
      signedAt: document?.signatures.find((one) => one.openid === openid)?.at.toISOString() ?? null,
    })),
    pronounced: pronounced && { on: pronounced.on, how: pronounced.how, by: pronounced.by },
    laidAt: decision.laidAt?.toISOString() ?? null,
    issuedAt: decision.issuedAt?.toISOString() ?? null,
  };
}
