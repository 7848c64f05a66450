/** 恢复执行 (ENF-8; 民诉法265, 解释515, 517): asked for whenever assets are found. */
import { wordsIn } from '../../components/form/field';
import { applicationField } from '../fields';
import { cameOf, can, noted, type Steps } from '../move';

export const RESUMPTION_STEPS: Steps = {
  askResumption: {
    title: '发现财产，恢复执行',
    what: '提出恢复执行',
    can: can('askResumption'),
    papers: 'resumeEnforcement',
    says: () => [
      '终结本次执行以后发现财产的，随时可以恢复，不受时间限制。记下以后由立案法官登记新的“执恢”案号。',
      '马上告诉申请执行人。',
    ],
    fields: (about) => [
      {
        name: 'by',
        label: '谁提出的',
        is: 'choice',
        options: [
          { value: 'applicant', label: '申请执行人' },
          { value: 'exOfficio', label: '法院自己发现的' },
        ],
      },
      ...(about.papers.length > 0
        ? [{ ...applicationField(about, '哪一份申请'), when: { field: 'by', is: ['applicant'] } }]
        : []),
      { name: 'assets', label: '发现了什么财产', is: 'long', most: 1000, hint: '在哪里、是谁的、大概值多少。' },
    ],
    question: () => noted('提出恢复执行？', '交立案法官登记新案号，马上告诉申请执行人。', '提出'),
    verb: '提出恢复执行',
    done: '已经交给立案法官',
    async send(values, { found: { caseId } }, call) {
      const paperId = wordsIn(values, 'paperId');
      return cameOf(
        await call('follow-enforcement', {
          action: 'askResumption',
          caseId,
          by: wordsIn(values, 'by') === 'exOfficio' ? 'exOfficio' : 'applicant',
          assets: wordsIn(values, 'assets'),
          ...(paperId ? { paperId } : {}),
        }),
      );
    },
  },
};
