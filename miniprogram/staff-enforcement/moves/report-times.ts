/** 财产报告的补充和延期 (ENF-2; 调查规定5): told to the debtor alone. */
import { wordsIn } from '../../components/form/field';
import { dayText } from '../../text/day';
import { debtorField, reasonField } from '../fields';
import { isOfficer, noted, type Steps } from '../move';

export const REPORT_TIME_STEPS: Steps = {
  askToComplete: {
    title: '请被执行人补充',
    what: '要求补充',
    can: isOfficer,
    says: () => ['报告漏了、不清楚的，告诉被执行人补充什么、到哪天。马上告诉他；申请执行人不告诉。'],
    fields: ({ today }) => [
      { name: 'text', label: '补充什么', is: 'long', most: 1000 },
      { name: 'by', label: '最晚哪天', is: 'day', start: today, optional: true },
    ],
    question: () => noted('请他补充？', '马上告诉被执行人。', '告诉他'),
    verb: '告诉被执行人',
    done: '已经告诉被执行人',
    async send(values, { of, found: { caseId } }, call) {
      const by = wordsIn(values, 'by');
      await call('follow-enforcement', {
        action: 'askToComplete',
        reportId: of,
        text: wordsIn(values, 'text'),
        ...(by ? { by } : {}),
      });
      return { caseId };
    },
  },
  extendReport: {
    title: '延长报告期限',
    what: '延长报告期限',
    can: isOfficer,
    says: () => ['被执行人书面申请、确有理由的，可以延长。马上告诉他新的最后一天。'],
    fields: (about) => [
      debtorField(about),
      { name: 'until', label: '延长到哪天', is: 'day', start: about.today },
      reasonField('为什么延长'),
    ],
    question: (values) => noted('延长？', `到 ${dayText(wordsIn(values, 'until'))}，马上告诉被执行人。`, '延长'),
    verb: '延长',
    done: '报告期限已经延长',
    async send(values, { found: { caseId } }, call) {
      const { reportBy } = await call('follow-enforcement', {
        action: 'extendReport',
        caseId,
        debtor: wordsIn(values, 'debtor'),
        until: wordsIn(values, 'until'),
        reason: wordsIn(values, 'reason'),
      });
      return { caseId, tells: [{ who: '被执行人', text: `报告财产延长到 ${dayText(reportBy)}` }] };
    },
  },
};
