/** 执行通知 and 报告财产令 (ENF-1, 2; 民诉法251, 252, 解释480): to each debtor his own; each has his days from his own service. And 开始查找财产. */
import { assetReportOrderPaper } from '../../../court/documents/asset-report-order';
import { enforcementNotice } from '../../../court/documents/enforcement-notice';
import { legalDateText } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { CaseParty } from '../../../records/case/parties';
import { noticeBy } from '../../../records/enforcement/due';
import { contactOf, debtorsOf, type ExecutionFile, paperTo } from '../../../records/enforcement/file';
import { enforcementWords } from '../../../records/enforcement/move';
import { serviceIdOf } from '../../../records/service/service';
import type { CourtInput } from '../contract-court';
import { doneAtOf } from './done-at';
import { officerStep } from './officer-step';
import type { DuePaperOf } from './take-step';

type Input = CourtInput<'notify'>;

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
        found.debtors.map((one) => ({
          ...one,
          noticeServiceId: serviceIdOf(noticeId(one.partyId, key), one.partyId),
        })),
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
    papers: debtorsOf(file).flatMap((party) => papersTo(file, party, input, key)),
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

const noticeId = (partyId: string, key: string): string => `${partyId}:enforcementNotice:${key}`;

function papersTo(file: ExecutionFile, party: CaseParty, input: Input, key: string): DuePaperOf[] {
  const { found } = file;
  const { obligation, firstMeasureOn } = found;
  const facts = paperTo(file, party);
  const notice: DuePaperOf = {
    documentId: noticeId(party._id, key),
    paper: enforcementNotice({
      ...facts,
      registeredOn: found.registeredOn,
      obligation: obligation.text,
      debtFen: obligation.kind === 'money' ? obligation.debtFen : null,
      feeFen: found.feeFen,
      performDays: input.performDays,
      account: input.account,
      afterwards: firstMeasureOn !== null,
      contact: contactOf(file),
    }),
    recipient: party.openid,
    to: {
      partyId: party._id,
      kind: 'notice',
      starts: [
        {
          kind: 'other',
          title: '按执行通知履行',
          days: input.performDays,
          next: '请在这一天以前履行，款项交到通知书写明的账户。有困难的，请和执行员联系。',
          rule: 'ENF-1 民事诉讼法第251条、民诉法解释第480条',
        },
      ],
    },
  };
  if (input.reportDays === undefined) return [notice];
  const order: DuePaperOf = {
    documentId: `${party._id}:assetReportOrder:${key}`,
    paper: assetReportOrderPaper({ ...facts, reportDays: input.reportDays }),
    recipient: party.openid,
    to: {
      partyId: party._id,
      kind: 'notice',
      starts: [
        {
          kind: 'other',
          title: '报告财产',
          days: input.reportDays,
          next: '请在这一天以前如实报告财产，每一项都要回答；没有的写“没有”。',
          rule: 'ENF-2 民事诉讼法第252条、财产调查规定第3至7条',
        },
      ],
    },
  };
  return [notice, order];
}

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
