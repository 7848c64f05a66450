/** 执行通知 and 报告财产令 (ENF-1, 2; 民诉法251, 252, 解释480): to each debtor his own; each has his days from his own service. And 开始查找财产. */
import { legalDateText } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import { noticeBy } from '../../../records/enforcement/due';
import { debtorsOf } from '../../../records/enforcement/file';
import { enforcementWords } from '../../../records/enforcement/move';
import { serviceIdOf } from '../../../records/service/service';
import type { CourtInput } from '../contract-court';
import { doneAtOf } from './done-at';
import { noticeId, noticePapers } from './notice-papers';
import { officerStep } from './officer-step';

export const notify = officerStep<CourtInput<'notify'>>('notify', (file, { input, key }) => {
  const { found, today } = file;
  if (found.noticedOn) throw new CourtError('PRECONDITION_FAILED', '执行通知已经发出。送达情况请在“送达”里查看。');
  const isMoney = found.obligation.kind === 'money';
  if (isMoney && input.reportDays === undefined)
    throw new CourtError('INVALID_INPUT', '金钱债权的执行，报告财产令要和执行通知一起发，请填写报告的天数。', {
      reportDays: '请填写天数',
    });
  // 251: where measures came first the state stays as they have made it.
  const event = found.state === 'registered' ? 'notify' : 'notifyAfterwards';
  // Of a delivery or an act the order may be left out (调查规定3).
  const order = input.reportDays === undefined ? '' : '和报告财产令';
  const report = input.reportDays === undefined ? '' : `，并在 ${input.reportDays} 日内如实报告财产`;
  const due = noticeBy(found);
  return {
    move: { event, holds: {} },
    set: {
      noticedOn: today,
      notice: command().set({
        performDays: input.performDays,
        reportDays: input.reportDays ?? null,
        ...(input.account ? { account: input.account } : {}),
      }),
      debtors: command().set(
        found.debtors.map((one) =>
          one.left ? one : { ...one, noticeServiceId: serviceIdOf(noticeId(one.partyId, key), one.partyId) },
        ),
      ),
    },
    entry: {
      kind: 'notice',
      title: '发出执行通知',
      told: {
        applicant: `已向对方发出执行通知${order}。`,
        // Each has his own days, from his own service: none is named here.
        judgmentDebtor: `已向您发出执行通知${order}，请在收到后 ${input.performDays} 日内履行${report}。不履行要加倍付迟延利息，还可能被限制消费、列入失信名单。`,
      },
    },
    letsIn: true,
    papers: debtorsOf(file).flatMap((party) => noticePapers(file, party, input, key)),
    warnings:
      due && today > due
        ? [
            {
              text: `执行通知应当在 ${legalDateText(due)}以前发出，已经晚了，请尽快送达。`,
              rule: 'ENF-1 民诉法解释480',
            },
          ]
        : [],
  };
});

export const investigate = officerStep<CourtInput<'investigate'>>(
  'investigate',
  ({ found, measures }, { input, act }) => {
    // Of a resumed execution: what was held when the round was closed.
    const holdsAssets = measures.some(({ state }) => state === 'inForce');
    const move = { event: holdsAssets ? ('takeUp' as const) : ('investigate' as const) };
    return {
      move: { ...move, holds: { assetsHeld: true } },
      entry: {
        kind: 'inquiry',
        title: '开始查找财产',
        told: enforcementWords(move),
        doneAt: doneAtOf(input.doneAt, found, act.at),
        place: input.place,
      },
    };
  },
);
