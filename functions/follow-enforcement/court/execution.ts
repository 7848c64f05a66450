/** 执行案件: one execution whole, as its officer, clerk or judge works on it; untaken, for who takes it over. */
import { controlExcess } from '../../../court/enforcement/control';
import { payoutShares } from '../../../court/enforcement/payout';
import { enforcementMachine } from '../../../court/machines/enforcement';
import { allowedEvents } from '../../../court/machines/state-machine';
import { fen } from '../../../court/money';
import { legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import type { ReadOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { cases } from '../../../records/case/case';
import { duePapersOf } from '../../../records/case/due-paper';
import type { CaseParty } from '../../../records/case/parties';
import { noticeBy } from '../../../records/enforcement/due';
import { enforcements } from '../../../records/enforcement/enforcement';
import {
  applicantsOf,
  type CaseFile,
  caseFileOf,
  debtorsOf,
  type ExecutionFile,
  executionFile,
} from '../../../records/enforcement/file';
import type { MoneyEntry } from '../../../records/enforcement/money';
import { noEnforcement } from '../../../records/enforcement/move';
import { people } from '../../../records/person/person';
import type { CourtInput, CourtResult } from '../contract-court';
import { mine, type NamedRole, type StaffGrant } from './mine';
import { obstaclesTo } from './restrict';
import { roundGaps } from './round';
import { rulingView } from './rulings';
import { rulingsOf } from './rulings-used';
import { specialActs } from './signed-by';

type Result = CourtResult<'execution'>;

export const execution: ReadOperation<CourtInput<'execution'>, Result, StaffGrant> = {
  kind: 'read',
  policy: staff('enforcement', 'judge', 'clerk'),
  async run(context) {
    const { input, grant, clock } = context;
    const at = new Date(clock.now());
    if (!(await enforcements.get(input.caseId))) return untaken(input.caseId, grant, at);
    const { as } = await mine(context, input.caseId, ['enforcement', 'judge', 'clerk']);
    return viewOf(await executionFile(input.caseId, at), as, grant.openid);
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

function appliedIn({ content, of }: CaseFile): Result['applied'] {
  const { title, matter, amountFen } = content;
  const parts = [title?.issuedBy, title?.number, matter].filter((one) => one);
  return {
    title: parts.join('，'),
    issuedBy: title?.issuedBy ?? '',
    number: title?.number ?? '',
    effectiveOn: title?.effectiveOn ?? null,
    amountFen: amountFen ?? null,
    feeFen: of.fee?.amountFen ?? null,
  };
}

const obligationView = ({
  kind,
  title,
  debtFen,
  doubled,
}: ExecutionFile['found']['obligation']): Result['obligation'] => ({
  kind,
  title: `${title.issuedBy}${title.number}`,
  text: '',
  debtFen,
  doubled,
});

/** Names of the agents, with what their powers name (ID-7). */
async function peopleView({ members }: CaseFile, parties: readonly CaseParty[]): Promise<Result['applicants']> {
  const agents = members.filter(({ role }) => role === 'agent');
  const ids = [...new Set(agents.map(({ openid }) => openid))];
  const known = ids.length === 0 ? [] : await people.find({ _id: command().in(ids) }, { limit: ids.length });
  return parties.map((party) => ({
    partyId: party._id,
    name: party.name,
    agents: agents
      .filter((one) => one.parties?.includes(party._id))
      .map((one) => {
        const special = specialActs(one);
        return {
          openid: one.openid,
          name: known.find(({ _id }) => _id === one.openid)?.name ?? '代理人',
          mayReceive: special.includes('receiveMoney'),
          maySettle: special.includes('settleInEnforcement'),
        };
      }),
  }));
}

async function viewOf(file: ExecutionFile, as: NamedRole, openid: string): Promise<Result> {
  const { found, of, owed, measures } = file;
  const { name, next } = enforcementMachine.states[found.state];
  const [applicants, debtors, rulings, due] = await Promise.all([
    peopleView(file, applicantsOf(file)),
    peopleView(file, debtorsOf(file)),
    rulingsOf(found.caseId),
    duePapersOf(found.caseId),
  ]);
  const inForce = measures.filter(({ state }) => state === 'inForce');
  return {
    caseId: found.caseId,
    caseNo: found.caseNo,
    title: of.title,
    taken: true,
    as,
    state: found.state,
    stateName: name,
    next,
    registeredOn: found.registeredOn,
    officer: found.officer.name,
    clerk: found.clerk?.name ?? null,
    judge: found.judge?.name ?? null,
    resumes: found.resumes ?? null,
    applied: appliedIn(file),
    obligation: { ...(obligationView(found.obligation) ?? EMPTY), text: found.obligation.text },
    owed,
    sums: found.sums,
    applicants,
    debtors: debtorsView(file, debtors),
    measures: measures.map(({ _id, kind, asset, text, securedFen, from, until, renewBy, state, valued }) => ({
      measureId: _id,
      kind,
      asset,
      text,
      securedFen,
      from,
      until,
      renewBy,
      state,
      valuedFen: valued?.priceFen ?? null,
    })),
    excess:
      controlExcess(
        owed.leftFen,
        inForce.map(({ securedFen }) => securedFen),
      ).hint ?? null,
    money: file.money.map((one) => moneyView(one, file)),
    rulings: rulings.map((one) => rulingView(one, openid)),
    round: {
      steps: Object.entries(found.round).flatMap(([step, one]) => (one ? [{ step, ...one }] : [])),
      gaps: roundGaps(file),
    },
    resumptions: (found.resumptions ?? []).map(({ id, on, assets, registered }) => ({
      id,
      on,
      assets,
      caseNo: registered?.caseNo ?? null,
    })),
    noticeBy: noticeBy(found),
    can: as === 'clerk' ? [] : allowedEvents(enforcementMachine, found.state, as),
    papersDue: due.length,
  };
}

const EMPTY = { kind: '', title: '', text: '', debtFen: 0, doubled: null };

function debtorsView(file: ExecutionFile, known: Result['applicants']): Result['debtors'] {
  return file.found.debtors.map((one) => ({
    partyId: one.partyId,
    name: one.name,
    kind: one.kind,
    noticeServed: one.performBy !== null,
    performBy: one.performBy,
    reportBy: one.reportBy,
    reportedOn: one.reportedAt ? legalDateOf(one.reportedAt.getTime()) : null,
    missing: one.missing,
    restricted: one.restriction && { from: one.restriction.from, lifted: one.restriction.lifted !== null },
    listed: one.listing && {
      since: one.listing.decidedOn,
      until: one.listing.until,
      deleteBy: one.listing.ending?.dueOn ?? null,
      deleted: one.listing.deleted !== null,
    },
    restrictionObstacles: obstaclesTo(file, one, 'exOfficio'),
    agents: (known.find(({ partyId }) => partyId === one.partyId)?.agents ?? []).map(({ openid, name, maySettle }) => ({
      openid,
      name,
      maySettle,
    })),
  }));
}

function moneyView(one: MoneyEntry, { owed }: ExecutionFile): Result['money'][number] {
  const { _id, kind, amountFen, on, ref, payOutBy, leftFen, of, account } = one;
  const left = leftFen ?? fen(0);
  return {
    moneyId: _id,
    kind,
    amountFen,
    on,
    ref,
    payOutBy,
    leftFen,
    of,
    account: account?.masked ?? null,
    shares: left > 0 ? sharesOf(left, owed) : null,
  };
}

function sharesOf(
  left: MoneyEntry['amountFen'],
  { feeLeftFen, dueFen }: ExecutionFile['owed'],
): Result['money'][number]['shares'] {
  const { feeFen, debtFen, surplusFen, steps } = payoutShares({
    receivedFen: left,
    feeFen: feeLeftFen,
    debtFen: dueFen,
    doubleInterestFen: fen(0),
  });
  return { feeFen, creditorFen: debtFen, surplusFen, steps };
}
