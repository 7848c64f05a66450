/** 执行完毕、终结执行 (ENF-8, 12, 14, FEE-10; 民诉法268, 269, 解释481): what binds the debtor is still to be lifted by an officer, and tasks say so. */
import { enforcementEnded } from '../../../court/documents/enforcement-ended';
import { groundProblem, TERMINATION_GROUNDS, type TerminationGround } from '../../../court/enforcement/stay-grounds';
import type { Step } from '../../../court/step';
import { legalDateText } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { listedDebtors } from '../../../records/enforcement/due';
import { debtorsNow, type Listing } from '../../../records/enforcement/enforcement';
import { type ExecutionFile, paperTo } from '../../../records/enforcement/file';
import { enforcementWords } from '../../../records/enforcement/move';
import type { CourtInput, CourtResult } from '../contract-court';
import type { StaffGrant } from './mine';
import { officerStep } from './officer-step';
import { closeCase, endedSet, listingsEnded } from './over';
import { rulingFor, rulingTo } from './rulings-used';
import { takeStep } from './take-step';

export const complete = officerStep<CourtInput<'complete'>>('complete', (file, { input, act, key }) => {
  const { found, owed, today } = file;
  const words = enforcementWords({ event: 'complete' });
  const { settlement, sums } = found;
  return {
    move: {
      event: 'complete',
      holds: {
        obligationFulfilled: isFulfilled(file, input.fulfilled),
        moneyPaidOut: owed.heldFen === 0,
        feeTaken: owed.feeLeftFen === 0,
      },
    },
    set: {
      ...endedSet('completed', input.record.trim(), file),
      ...listedDebtors(
        found._id,
        listingsEnded(found.debtors, input.fulfilled === 'settlementKept' ? 'settlementPerformed' : 'performed', file),
      ),
      ...(settlement && !settlement.ended
        ? { settlement: command().set({ ...settlement, ended: { how: 'performed', on: today } }) }
        : {}),
    },
    entry: { kind: 'closed', title: '执行完毕', told: words },
    also: (transaction) => closeCase(transaction, file, { how: 'completed', act, key: `closing-${key}` }),
    papers: file.parties.map((party) => ({
      documentId: `${party._id}:enforcementEnded:${key}`,
      paper: enforcementEnded({
        ...paperTo(file, party),
        how: input.record,
        receivedFen: sums.receivedFen,
        feeFen: sums.feeTakenFen,
        paidOutFen: sums.paidOutFen,
        returnedFen: sums.returnedFen,
        directFen: sums.settledFen,
      }),
      recipient: party.openid,
      to: { partyId: party._id, kind: 'notice', starts: [] },
    })),
    warnings: stillBound(file),
  };
});

/** ENF-14: of money as the sums show; what the applicant gave up, a settlement that was kept, or an act done is the officer's finding. */
function isFulfilled({ found, owed }: ExecutionFile, how: CourtInput<'complete'>['fulfilled']): boolean {
  if (how === 'paid') return found.obligation.kind === 'money' && owed.dueFen === 0;
  if (how === 'settlementKept') return found.state === 'settled' && found.settlement !== null;
  if (how === 'done') return found.obligation.kind !== 'money' && owed.dueFen === 0;
  return true;
}

/** What an officer still has to lift. */
function stillBound({ found, measures }: ExecutionFile): Step[] {
  const held = measures.filter(({ state }) => state === 'inForce');
  const steps: Step[] = held.map(({ text }) => ({
    text: `${text}还在查封、扣押、冻结中，请裁定解除。`,
    rule: 'ENF-7',
  }));
  for (const { name, restriction, listing } of found.debtors) {
    if (restriction && !restriction.lifted)
      steps.push({ text: `${name}还在限制消费中，请及时解除。`, rule: 'ENF-10 限制高消费规定第9条' });
    if (listing && !listing.deleted) steps.push(toDelete(name, listing));
  }
  return steps;
}

/** 2017 第2条2款, 第10条: what ends the execution ends an entry without a period; of one with a period an officer decides. */
const toDelete = (name: string, { until }: Listing): Step =>
  until === null
    ? { text: `${name}的失信信息请在 3 个工作日内删除。`, rule: 'ENF-12 失信名单规定（2017）第10条第1款' }
    : {
        text: `${name}的失信信息到 ${legalDateText(until)}为止；已经履行的，请决定是否提前删除。`,
        rule: 'ENF-12 失信名单规定（2017）第2条第2款',
      };

export const terminate: WriteOperation<CourtInput<'terminate'>, CourtResult<'terminate'>, StaffGrant> = {
  kind: 'write',
  policy: staff('enforcement', 'judge'),
  run(context) {
    const { input, act } = context;
    const { ground } = input;
    const notEnforced = ground === 'notToBeEnforced';
    return takeStep(context, {
      caseId: input.caseId,
      name: 'terminate',
      // 解释481: only a judge rules that a title is not enforced.
      as: notEnforced ? ['judge', 'enforcement'] : ['enforcement', 'judge'],
      async build(file, key) {
        const { found } = file;
        const ruling = await rulingFor(found.caseId, input.rulingId, notEnforced ? 'notToBeEnforced' : 'terminate');
        if (!notEnforced) needGround(file, ground);
        if (file.owed.heldFen > 0)
          throw new CourtError('PRECONDITION_FAILED', '法院账户里还有本案的款项。请先发放或者退还，再终结执行。');
        const outcome = notEnforced ? 'notToBeEnforced' : 'ground268';
        const reason = notEnforced ? input.reason.trim() : `${TERMINATION_GROUNDS[ground]}。${input.reason.trim()}`;
        const words = enforcementWords({ event: 'terminate', outcome }, { reason });
        return {
          move: {
            event: 'terminate',
            outcome,
            holds: { groundOf268: !notEnforced, limitationObjectionUpheld: Boolean(input.objection?.trim()) },
          },
          set: {
            ...endedSet('terminated', reason, file),
            ...listedDebtors(found._id, listingsEnded(found.debtors, notEnforced ? 'notEnforced' : 'terminated', file)),
          },
          entry: {
            kind: 'closed',
            title: notEnforced ? '不予执行' : '终结执行',
            told: words,
            internal: input.objection && `被执行人的时效异议和审查结果：${input.objection.trim()}`,
          },
          also: (transaction) =>
            closeCase(transaction, file, {
              how: notEnforced ? 'notEnforced' : 'terminated',
              outcome: 'terminated',
              act,
              key: `closing-${key}`,
            }),
          papers: rulingTo(ruling, file.parties),
          warnings: stillBound(file),
        };
      },
    });
  },
};

function needGround({ found }: ExecutionFile, ground: TerminationGround): void {
  const problems = debtorsNow(found).map(({ kind }) => groundProblem(ground, kind));
  if (problems.length > 0 && problems.every((one) => one !== undefined))
    throw new CourtError('INVALID_INPUT', `${problems[0]}请重新选择终结的情形。`, { ground: '请重新选择' });
}
