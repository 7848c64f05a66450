/** 草稿: what the judge writes, kept under seal and shown to the officers of the case alone; another phone's later save is not written over. */
import { type DecisionEvent, type DecisionState, decisionMachine } from '../../../../court/machines/decision';
import { DECISION_STATES } from '../../../../court/machines/decision-words';
import { startsFrom, transition } from '../../../../court/machines/state-machine';
import type { StaffRole } from '../../../../court/people/roles';
import type { Act } from '../../../../platform/act';
import type { Changes, Where } from '../../../../platform/database';
import { CourtError } from '../../../../platform/errors';
import { move } from '../../../../platform/move';
import type { Staff } from '../../../../platform/policy';
import { seal, unseal } from '../../../../platform/secrets';
import { cases } from '../../../../records/case/case';
import { type Decision, decisionPlace, decisions } from '../../../../records/case/decision';
import { mustBeOfficer } from '../../../../records/case/officer';
import { type DecisionContent, decisionContent } from '../../contract-decisions';
import { type CourtFile, courtFile } from '../file';

const noDecision = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这份裁判文书，请刷新后查看。', { decisionId: '请重新选择' });

export const sealContent = (decisionId: string, content: DecisionContent) =>
  seal(JSON.stringify(content), decisionPlace(decisionId));

export const openContentOf = ({ _id, content }: Decision): DecisionContent =>
  decisionContent.parse(JSON.parse(unseal(content, decisionPlace(_id))));

export interface Opened {
  decision: Decision;
  content: DecisionContent;
  file: CourtFile;
}

/** With its case; of the program's own, without asking who may see it. */
export async function loaded(decisionId: string): Promise<Opened> {
  const decision = await decisions.get(decisionId);
  const found = decision && (await cases.get(decision.caseId));
  if (!decision || !found) throw noDecision();
  return { decision, content: openContentOf(decision), file: await courtFile(found) };
}

/** For officers of its case. Throws CourtError NOT_FOUND, FORBIDDEN. */
export async function opened(
  decisionId: string,
  by: Staff,
  ...roles: readonly [StaffRole, ...StaffRole[]]
): Promise<Opened> {
  const decision = await decisions.get(decisionId);
  if (decision?.courtId !== by.courtId) throw noDecision();
  const found = await mustBeOfficer(decision.caseId, by, ...roles);
  return { decision, content: openContentOf(decision), file: await courtFile(found) };
}

/** Along its machine; a stale version, or another state, is told. */
export const moveDecision = (
  { _id }: Pick<Decision, '_id'>,
  event: DecisionEvent,
  { act, guard, set }: { act: Act; guard?: Where; set?: Changes },
): Promise<Decision> =>
  move<Decision, DecisionState, DecisionEvent>({
    in: decisions,
    by: decisionMachine,
    event,
    id: _id,
    act,
    ...(guard ? { guard } : {}),
    ...(set ? { set } : {}),
    refused(found) {
      if (!found) throw noDecision();
      if (startsFrom(transition<DecisionState, DecisionEvent>(decisionMachine, event), found.state))
        throw new CourtError('CONFLICT', '这份文书刚刚在别处保存过，请刷新后再办理。', { version: '请刷新' });
      throw new CourtError(
        'PRECONDITION_FAILED',
        `这份文书现在是“${DECISION_STATES[found.state].name}”，不能办理这一步。`,
      );
    },
  });
