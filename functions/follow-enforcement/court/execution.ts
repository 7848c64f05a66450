/** 执行案件: one execution whole, as its officer, clerk or judge works on it; untaken, for who takes it over. */
import { enforcementMachine } from '../../../court/machines/enforcement';
import type { ReadOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { cases } from '../../../records/case/case';
import { enforcements } from '../../../records/enforcement/enforcement';
import { applicantsOf, caseFileOf, executionFile } from '../../../records/enforcement/file';
import { noEnforcement } from '../../../records/enforcement/move';
import type { CourtInput, CourtResult } from '../contract-court';
import { appliedIn, obligationView, peopleView, viewOf } from './execution-view';
import { mine, type StaffGrant } from './mine';

type Result = CourtResult<'execution'>;

export const execution: ReadOperation<CourtInput<'execution'>, Result, StaffGrant> = {
  kind: 'read',
  policy: staff('enforcement', 'judge', 'clerk'),
  async run(context) {
    const { input, grant, clock } = context;
    const at = new Date(clock.now());
    if (!(await enforcements.get(input.caseId))) return untaken(input.caseId, grant, at);
    const asked = ['enforcement', 'judge', 'clerk'] as const;
    const { as, standsIn } = await mine(context, input.caseId, asked, { standIn: true });
    return viewOf(await executionFile(input.caseId, at), { as, standsIn, openid: grant.openid });
  },
};

/** Who may take it over sees what was applied for. Throws CourtError NOT_FOUND for everybody else. */
async function untaken(caseId: string, { staff: by }: StaffGrant, at: Date): Promise<Result> {
  const of = await cases.get(caseId);
  if (of?.courtId !== by.courtId || of.kind !== 'enforcement' || !by.roles.includes('enforcement'))
    throw noEnforcement();
  const file = await caseFileOf(of, at);
  const { name, next } = enforcementMachine.states.registered;
  return {
    caseId,
    caseNo: of.caseNo,
    title: of.title,
    taken: false,
    as: 'enforcement',
    standsIn: false,
    state: 'registered',
    stateName: name,
    next,
    registeredOn: of.registeredOn,
    officer: null,
    clerk: null,
    judge: null,
    resumes: of.resumes ?? null,
    applied: appliedIn(file),
    obligation: of.carried ? obligationView(of.carried) : null,
    owed: null,
    sums: null,
    applicants: await peopleView(file, applicantsOf(file)),
    applicantsLeft: [],
    debtors: [],
    measures: [],
    excess: null,
    money: [],
    rulings: [],
    round: { steps: [], gaps: [] },
    resumptions: [],
    noticeBy: null,
    can: ['takeOver'],
    papersDue: 0,
  };
}
