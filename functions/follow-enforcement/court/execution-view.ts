/** 执行案件一览: one execution whole, as its officer, clerk or judge sees it. */
import { controlExcess } from '../../../court/enforcement/control';
import { payoutShares } from '../../../court/enforcement/payout';
import { enforcementMachine } from '../../../court/machines/enforcement';
import { allowedEvents } from '../../../court/machines/state-machine';
import { fen } from '../../../court/money';
import { legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { duePapersOf } from '../../../records/case/due-paper';
import { type CaseParty, cameBy } from '../../../records/case/parties';
import { noticeBy } from '../../../records/enforcement/due';
import { applicantsOf, type CaseFile, debtorsOf, type ExecutionFile } from '../../../records/enforcement/file';
import { liabilityText } from '../../../records/enforcement/liability';
import type { MoneyEntry } from '../../../records/enforcement/money';
import { people } from '../../../records/person/person';
import type { CourtResult } from '../contract-court';
import type { NamedRole } from './mine';
import { obstaclesTo } from './restrict';
import { roundGaps } from './round';
import { rulingView } from './rulings';
import { rulingsOf } from './rulings-used';
import { specialActs } from './signed-by';

type Result = CourtResult<'execution'>;

export function appliedIn({ content, of }: CaseFile): Result['applied'] {
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

export const obligationView = ({
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
export async function peopleView({ members }: CaseFile, parties: readonly CaseParty[]): Promise<Result['applicants']> {
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

export async function viewOf(
  file: ExecutionFile,
  { as, standsIn, openid }: { as: NamedRole; standsIn: boolean; openid: string },
): Promise<Result> {
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
    standsIn,
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
    applicantsLeft: applicantsOf({ parties: file.everybody })
      .filter(({ left }) => left)
      .map(({ _id: partyId, name: who }) => ({ partyId, name: who })),
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
    rulings: rulings.map((one) => ({
      ...rulingView(one, openid),
      brought: cameBy(file.everybody, one._id)?.name ?? null,
    })),
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
    leftOn: one.left ?? null,
    liability: liabilityText(one),
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
    restrictionObstacles: one.left ? [] : obstaclesTo(file, one, 'exOfficio'),
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
