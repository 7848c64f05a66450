/** 变更承办人员, and 更正义务和费用: who works on an execution, and what is demanded, each with the reason on record. */
import { fen, yuanText } from '../../../court/money';
import { legalDateText } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import { CASES, type Case } from '../../../records/case/case';
import type { Obligation } from '../../../records/enforcement/enforcement';
import type { CourtInput } from '../contract-court';
import { namedIn, officerOf, trialOf } from './named-officers';
import { doubledOf } from './obligation';
import { officerOrColleagueStep, officerStep } from './officer-step';

export const changeOfficers = officerOrColleagueStep<CourtInput<'changeOfficers'>>(
  'officers',
  async ({ today, found }, { input, grant, act }) => {
    const officer = await officerOf(input.officerId, grant.staff.courtId, 'enforcement');
    const { clerk, judge } = await namedIn(input, grant.staff);
    const assigned = { assignedOn: today, assignedBy: input.assignedBy.trim() };
    const { trial, officers } = trialOf(officer, clerk, judge, assigned);
    const text = `本案改由执行员${officer.name}承办，书记员${clerk.name}。`;
    return {
      move: null,
      set: {
        officer: command().set({ openid: officer.openid, name: officer.name, post: '执行员' }),
        clerk: command().set({ openid: clerk.openid, name: clerk.name }),
        judge: command().set(judge ? { openid: judge.openid, name: judge.name } : null),
      },
      entry: {
        kind: 'other',
        title: '变更承办人员',
        told: { applicant: text, judgmentDebtor: text },
        internal: `由${assigned.assignedBy}决定变更。理由：${input.reason.trim()}`,
      },
      async also(transaction) {
        await transaction.collection<Case>(CASES).update(found.caseId, {
          trial: command().set(trial),
          officers: command().set(officers),
          lastAct: act._id,
        });
      },
    };
  },
);

const doubledText = (doubled: Obligation['doubled']): string =>
  doubled
    ? `加倍部分利息按本金 ${yuanText(doubled.baseFen)}、从 ${legalDateText(doubled.dueOn)}的第二天起计算`
    : '不计加倍部分利息';

export const fixObligation = officerStep<CourtInput<'fixObligation'>>('obligation', ({ found }, { input }) => {
  if (found.ended) throw new CourtError('PRECONDITION_FAILED', '执行已经结束，不能再更正。');
  const debtFen = fen(input.debtFen ?? found.obligation.debtFen);
  const doubled = input.doubled === undefined ? found.obligation.doubled : doubledOf(input.doubled, debtFen);
  if (doubled && doubled.baseFen > debtFen) doubledOf(doubled, debtFen);
  const feeFen = fen(input.feeFen ?? found.feeFen);
  if (feeFen < found.sums.feeTakenFen)
    throw new CourtError('PRECONDITION_FAILED', '执行申请费已经收取的比这还多，请先核对账目。', {
      feeFen: '请核对',
    });
  const fixed = [
    ...(debtFen === found.obligation.debtFen
      ? []
      : [`尚欠金额由 ${yuanText(found.obligation.debtFen)}改为 ${yuanText(debtFen)}`]),
    ...(feeFen === found.feeFen ? [] : [`执行申请费由 ${yuanText(found.feeFen)}改为 ${yuanText(feeFen)}`]),
    ...(input.doubled === undefined ? [] : [doubledText(doubled)]),
  ];
  const text = `执行的金额已更正：${fixed.join('，')}。理由：${input.reason.trim()}`;
  return {
    move: null,
    set: { obligation: command().set({ ...found.obligation, debtFen, doubled }), feeFen },
    entry: { kind: 'other', title: '更正执行金额', told: { applicant: text, judgmentDebtor: text } },
  };
});
