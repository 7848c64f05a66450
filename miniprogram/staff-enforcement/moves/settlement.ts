/** 执行和解, and what follows where it is not kept (ENF-8, ID-7; 民诉法241, 解释465). */
import type { EventOf } from '../../api/services';
import { type FormField, type Values, wordsIn } from '../../components/form/field';
import { chosen, optionsOf } from '../../components/form/options';
import { debtorsNow, reasonField } from '../fields';
import { cameOf, can, type Execution, grave, noted, type Steps } from '../move';

const HOW: Readonly<Record<EventOf<'follow-enforcement', 'resumeTitle'>['how'], string>> = {
  broken: '没有按协议履行',
  fraudOrThreat: '受欺诈、胁迫才和解的',
  kept: '已经按协议履行完毕',
  unclear: '还没有查清',
};
const partiesOf = (found: Execution) => [
  ...found.applicants.map((one) => ({ ...one, side: '申请执行人' })),
  ...debtorsNow(found).map((one) => ({ ...one, side: '被执行人' })),
];
const signs = ({ partyId, name, side, agents }: ReturnType<typeof partiesOf>[number]): FormField => ({
  name: `signed ${partyId}`,
  label: `${side} ${name} 谁签的`,
  is: 'choice',
  options: [
    { value: 'self', label: '本人' },
    ...agents
      .filter(({ maySettle }) => maySettle)
      .map((agent) => ({ value: agent.openid, label: `代理人 ${agent.name}` })),
    { value: 'none', label: '没有签' },
  ],
  value: 'self',
});
const signersIn = (values: Values, found: Execution) =>
  partiesOf(found).flatMap(({ partyId }) => {
    const who = wordsIn(values, `signed ${partyId}`);
    return who === 'none' ? [] : [{ partyId, ...(who === 'self' ? {} : { agent: who }) }];
  });

export const SETTLEMENT_STEPS: Steps = {
  settle: {
    title: '执行和解',
    what: '记执行和解',
    can: can('settle'),
    says: () => [
      '双方自己谈好、签了名的，记入笔录再登记。代理人签的，委托书要写明“执行和解”，没有写的不能选。',
      '和解期间不再强制执行；对方不履行的，申请执行人可以要求恢复。已经控制的财产继续控制。',
      '马上告诉双方。',
    ],
    fields: ({ found, today }) => [
      { name: 'signedOn', label: '哪天签的', is: 'day', start: found.registeredOn, end: today, value: today },
      { name: 'text', label: '和解协议的内容', is: 'long', most: 4000 },
      { name: 'transcript', label: '笔录的编号或者名称', is: 'text', most: 100 },
      ...partiesOf(found).map(signs),
      { name: 'performBy', label: '和解的履行期限', is: 'day', start: today, optional: true },
    ],
    question: () => noted('登记执行和解？', '案件转为“执行和解”，马上告诉双方。', '登记'),
    verb: '登记和解',
    done: '和解已经登记',
    async send(values, { found }, call) {
      const performBy = wordsIn(values, 'performBy');
      return cameOf(
        await call('follow-enforcement', {
          action: 'settle',
          caseId: found.caseId,
          signedOn: wordsIn(values, 'signedOn'),
          text: wordsIn(values, 'text'),
          transcript: wordsIn(values, 'transcript'),
          signers: signersIn(values, found),
          ...(performBy ? { performBy } : {}),
        }),
      );
    },
  },
  resumeTitle: {
    title: '恢复执行原来的文书',
    what: '恢复执行',
    can: can('resumeTitle'),
    says: () => [
      '和解没有履行，或者是受欺诈、胁迫的，恢复执行原来的文书，和解中已付的扣掉。履行完了的不能恢复，办“执行完毕”。',
      '马上告诉双方。',
    ],
    fields: () => [
      { name: 'how', label: '和解履行得怎样', is: 'choice', options: optionsOf(HOW) },
      reasonField('写清楚'),
    ],
    question: () => grave('恢复执行？', '马上告诉双方，不能撤回。', '恢复'),
    verb: '恢复执行',
    done: '已经恢复执行',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'resumeTitle',
          caseId,
          how: chosen(HOW, wordsIn(values, 'how'), 'unclear'),
          reason: wordsIn(values, 'reason'),
        }),
      ),
  },
};
