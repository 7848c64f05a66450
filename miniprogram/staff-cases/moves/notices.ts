/** 发送应诉文书 (FILE-12): the complaint and its notices to each defendant, the plaintiff's own to him, in one step. */
import { call } from '../../api/call';
import { listIn, wordsIn } from '../../components/form/field';
import { dayText } from '../../text/day';
import type { Step } from '../step';

export const NOTICE_STEPS: Readonly<Record<string, Step>> = {
  sendNotices: {
    title: '发送应诉文书',
    what: '发送应诉文书',
    can: ({ as, can, notices, parties }) =>
      as.includes('clerk') &&
      (notices !== null || (can.includes('changeBody') && parties.some(({ toCall }) => toCall))),
    says: ({ found: { notices } }) => [
      '每位被告：起诉状副本、应诉通知书、举证通知书、送达地址确认书。每位原告：受理案件通知书、举证通知书。选上的第三人：参加诉讼通知书和同样的材料。一次做好、送出，送过的不再送。',
      '同意电子送达的，送到账号；其他人的，在“送达情况”里打印、邮寄。各人的期限从自己收到的第二天起算。',
      ...(notices ? [`最晚 ${dayText(notices.dueOn)} 发出${notices.late ? '，已经晚了，请尽快' : ''}。`] : []),
    ],
    fields: ({ found: { parties } }) => [
      ...(parties.some(({ toCall }) => toCall)
        ? [
            {
              name: 'thirdParties',
              label: '通知哪些第三人参加诉讼',
              is: 'ticks' as const,
              optional: true,
              hint: '起诉状里列了他们，是否通知由法官审查决定。不通知的不选，也不会收到文书。',
              options: parties
                .filter(({ toCall }) => toCall)
                .map(({ partyId, name }) => ({ value: partyId, label: `第三人 ${name}` })),
            },
          ]
        : []),
      {
        name: 'abroad',
        label: '谁在境内没有住所（答辩期 30 天）',
        is: 'ticks',
        optional: true,
        options: parties
          .filter(({ roleName, leftOn }) => roleName === '被告' && leftOn === null)
          .map(({ partyId, name }) => ({ value: partyId, label: `被告 ${name}` })),
      },
      {
        name: 'evidenceDays',
        label: '举证期限（天）',
        is: 'text',
        most: 3,
        optional: true,
        hint: '立案时已经定了的，不用填。',
      },
    ],
    question: () => ({
      title: '发送应诉文书？',
      content: '马上送给各方，被告会知道自己被起诉。',
      confirmText: '发送',
      grave: true,
    }),
    verb: '发送给各方',
    done: '应诉文书已经发送',
    send: (values, { found: { caseId } }) => {
      const abroad = listIn(values, 'abroad');
      const thirdParties = listIn(values, 'thirdParties');
      const days = wordsIn(values, 'evidenceDays');
      return call('check-progress', {
        action: 'sendNotices',
        caseId,
        ...(abroad.length > 0 ? { abroad } : {}),
        ...(thirdParties.length > 0 ? { thirdParties } : {}),
        ...(days ? { evidenceDays: Number(days) } : {}),
      });
    },
  },
};
