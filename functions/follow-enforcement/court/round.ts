/** 终结本次执行程序 (ENF-8; 解释517, 法〔2016〕373号): what the file shows of the steps before it; the officer proposes, gaps are said one by one. */
import { type CloseRoundFacts, closeRoundGaps } from '../../../court/enforcement/close-round';
import type { Step } from '../../../court/step';
import { addMonths, legalDateText } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import { debtorsNow, type Enforcement, type RoundStep } from '../../../records/enforcement/enforcement';
import type { ExecutionFile } from '../../../records/enforcement/file';
import type { Measure } from '../../../records/enforcement/measure';
import { enforcementWords } from '../../../records/enforcement/move';
import type { CourtInput } from '../contract-court';
import { approvalText, approved } from './approvals';
import { pastDay } from './days';
import { changedDebtors, debtorOf } from './debtor';
import { officerStep } from './officer-step';
import { closeCase, endedSet } from './over';
import { rulingFor, rulingTo } from './rulings-used';

export const STEP_NAMES: Readonly<Record<RoundStep, string>> = {
  allInquiriesDone: '财产调查措施已用尽',
  noAssets: '没有查到可供执行的财产',
  cannotBeRealised: '查到的财产不能处置',
  searchedForDebtor: '已查找被执行人',
  noObstruction: '没有妨害执行的行为',
  obstructionPunished: '妨害执行的行为已处罚',
  listingSettled: '已决定是否列入失信名单',
  applicantHeard: '已告知申请执行人并听取意见',
  applicantSigned: '申请执行人签字确认',
  panelReviewed: '合议庭审查核实',
};

export const recordRoundStep = officerStep<CourtInput<'recordRoundStep'>>('roundStep', (file, { input, grant }) => {
  const { step } = input;
  const { found } = file;
  if (found.ended) throw new CourtError('PRECONDITION_FAILED', '执行已经结束。');
  const on = pastDay(input.on, file, 'on');
  return {
    move: null,
    set: {
      round: command().set({ ...found.round, [step]: { on, by: grant.staff.name, text: input.text.trim() } }),
    },
    entry: {
      kind: step === 'allInquiriesDone' || step === 'noAssets' ? 'inquiry' : 'other',
      title: STEP_NAMES[step],
      // ENF-4: what was looked for is told, not what was found.
      told: { applicant: `${STEP_NAMES[step]}（${legalDateText(on)}）。` },
    },
  };
});

export const recordWhereabouts = officerStep<CourtInput<'recordWhereabouts'>>('whereabouts', (file, { input }) => {
  const { party } = debtorOf(file, input.debtor);
  const text = `${party.name}${input.missing ? '下落不明，执行员正在查找' : '已经联系上'}：${input.text.trim()}`;
  return {
    move: null,
    set: { debtors: command().set(changedDebtors(file, party._id, { missing: input.missing })) },
    entry: { kind: 'other', title: '被执行人的下落', told: { applicant: text } },
  };
});

type Approvals = { panel: boolean; president: boolean };

/** That it cannot be sold was found of what was held then: what was taken afterwards nobody has looked at yet. */
function assetsOf(
  { cannotBeRealised, noAssets }: Enforcement['round'],
  inForce: readonly Pick<Measure, 'from'>[],
): CloseRoundFacts['assets'] {
  if (inForce.some(({ from }) => !cannotBeRealised || from > cannotBeRealised.on)) return 'found';
  if (cannotBeRealised) return 'cannotBeRealised';
  return noAssets ? 'none' : undefined;
}

/** As the file shows it; what nobody has entered is not known, and missing. */
export function roundFacts(
  { found, measures, today }: ExecutionFile,
  { panel, president }: Approvals = { panel: false, president: false },
): CloseRoundFacts {
  const { round, obligation } = found;
  const debtors = debtorsNow(found);
  const done = (step: RoundStep): true | undefined => (round[step] ? true : undefined);
  const isListed = debtors.every(({ listing }) => listing && !listing.deleted);
  return {
    registeredOn: found.registeredOn,
    today,
    noticeServed: debtors.every(({ performBy }) => performBy !== null),
    // ENF-2: of money cases alone.
    reportOrderServed: obligation.kind !== 'money' || debtors.every(({ reportBy }) => reportBy !== null),
    restrictionIssued: debtors.every(({ restriction }) => restriction !== null && !restriction.lifted),
    listingSettled: isListed || done('listingSettled'),
    allInquiriesDone: done('allInquiriesDone'),
    assets: assetsOf(
      round,
      measures.filter(({ state }) => state === 'inForce'),
    ),
    debtorMissing: debtors.some(({ missing }) => missing === true)
      ? true
      : debtors.every(({ missing, performBy }) => missing === false || performBy !== null)
        ? false
        : undefined,
    searchedForDebtor: done('searchedForDebtor'),
    obstructionFound: round.obstructionPunished ? true : round.noObstruction ? false : undefined,
    obstructionPunished: done('obstructionPunished'),
    applicantHeard: done('applicantHeard'),
    applicantSigned: done('applicantSigned'),
    panelReviewed: done('panelReviewed') && panel,
    presidentApproved: president,
  };
}

/** What stands in the way still, whoever confirms it. */
export const roundGaps = (file: ExecutionFile): Step[] =>
  closeRoundGaps(roundFacts(file, { panel: true, president: true }));

export const closeRound = officerStep<CourtInput<'closeRound'>>('closeRound', async (file, { input, act, key }) => {
  const { outcome } = input;
  const { found, today, owed } = file;
  const ruling = await rulingFor(found.caseId, input.rulingId, 'closeRound');
  const isPanel = outcome === 'panelAndPresident';
  const approvals = isPanel
    ? [
        approvalText('合议庭', approved(input.panel, '合议庭', today, 'panel')),
        approvalText('院长', approved(input.president, '院长', today, 'president')),
      ]
    : [];
  const facts = roundFacts(file, { panel: isPanel, president: isPanel });
  const gaps = closeRoundGaps(facts);
  // All of them at once, so that the officer goes one way and not eleven.
  if ((found.state === 'investigating' || found.state === 'controlled') && gaps.length > 0)
    throw new CourtError('PRECONDITION_FAILED', gaps.map(({ text }) => text).join(''));
  if (owed.heldFen > 0) throw new CourtError('PRECONDITION_FAILED', '法院账户里还有本案的款项。请先发放或者退还。');
  const words = enforcementWords({ event: 'closeRound', outcome });
  const done = gaps.length === 0;
  return {
    move: {
      event: 'closeRound',
      outcome,
      holds: {
        nothingFound: facts.assets === 'none' || facts.assets === 'cannotBeRealised',
        roundStepsDone: done,
        threeMonthsPassed: today > addMonths(found.registeredOn, 3),
        applicantHeard: facts.applicantHeard === true,
        applicantSigned: facts.applicantSigned === true,
      },
    },
    set: endedSet('roundClosed', isPanel ? '合议庭核实、院长批准' : '申请执行人签字确认', file),
    entry: { kind: 'closed', title: '终结本次执行程序', told: words, internal: approvals.join('') },
    also: (transaction) => closeCase(transaction, file, { how: 'roundClosed', act, key: `closing-${key}` }),
    papers: rulingTo(ruling, file.parties),
  };
});
