/** 执行通知、查找财产, and what of a taken case is put right (ENF-1, 2). */
import { countIn, wordsIn } from '../../components/form/field';
import { dayText } from '../../text/day';
import { debtorsNow, sceneFields, sceneIn } from '../fields';
import { cameOf, can, grave, noted, type Steps } from '../move';

export const NOTICE_STEPS: Steps = {
  notify: {
    title: '发执行通知',
    what: '发执行通知',
    can: (found) => can('notify', 'notifyAfterwards')(found) && found.noticeBy !== null,
    says: ({ found }) => [
      `执行通知书、报告财产令${found.obligation?.kind === 'money' ? '' : '（这个案件可以不发）'}一次做好，送给每一位被执行人。`,
      ...(found.noticeBy ? [`最晚 ${dayText(found.noticeBy)} 发出。`] : []),
      '各人的履行期限、报告期限从自己收到的第二天起算。期限过了才能限制消费、列入失信名单、拍卖。',
      '马上告诉双方。要先控制财产、怕对方转移的，先办“查封、扣押、冻结”，3 日内再发通知。',
    ],
    fields: ({ found }) => [
      { name: 'performDays', label: '收到以后几天内履行', is: 'count', most: 3, value: '7' },
      {
        name: 'reportDays',
        label: '收到以后几天内报告财产',
        is: 'count',
        most: 3,
        value: '10',
        optional: found.obligation?.kind !== 'money',
      },
      {
        name: 'account',
        label: '执行款专户',
        is: 'text',
        most: 200,
        optional: true,
        hint: '开户行、户名、账号，写进通知书。',
      },
    ],
    question: (values, { found }) =>
      grave(
        '发执行通知？',
        `送给 ${debtorsNow(found)
          .map(({ name }) => name)
          .join('、')}，${wordsIn(values, 'performDays')} 天内履行。发出以后不能撤回。`,
        '发出',
      ),
    verb: '发出执行通知',
    done: '执行通知已经发出',
    async send(values, { found: { caseId } }, call) {
      const account = wordsIn(values, 'account');
      return cameOf(
        await call('follow-enforcement', {
          action: 'notify',
          caseId,
          performDays: countIn(values, 'performDays'),
          ...(wordsIn(values, 'reportDays') ? { reportDays: countIn(values, 'reportDays') } : {}),
          ...(account ? { account } : {}),
        }),
      );
    },
  },
  investigate: {
    title: '开始查找财产',
    what: '开始查找财产',
    can: can('investigate', 'takeUp'),
    says: () => [
      '从今天起网络查控、上门调查。查到的财产，点“查封、扣押、冻结”记入；查了什么，在“现场记录”里写。',
      '马上告诉申请执行人。被执行人不告诉。',
    ],
    fields: ({ today }) => sceneFields(today),
    question: () => noted('开始查找财产？', '案件转为“查找财产”，马上告诉申请执行人。', '开始'),
    verb: '开始查找',
    done: '已经开始查找财产',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(await call('follow-enforcement', { action: 'investigate', caseId, ...sceneIn(values) })),
  },
};
