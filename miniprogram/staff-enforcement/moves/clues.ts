/** 财产线索: told at the counter, judged, answered in time (ENF-1, 调查规定2). */
import type { DataOf, EventOf } from '../../api/services';
import { scansIn, wordsIn, yesIn } from '../../components/form/field';
import { chosen, optionsOf } from '../../components/form/options';
import { isOfficer, noted, type Steps } from '../move';

type Kind = EventOf<'follow-enforcement', 'enterClue'>['kind'];
/** As records/enforcement/clue.ts has them. */
const KINDS: Readonly<Record<Kind, string>> = {
  deposit: '银行存款、网络账户',
  realProperty: '房屋、土地',
  vehicle: '车辆',
  income: '工资等收入',
  claim: '别人欠他的钱',
  equity: '公司、股权、投资',
  whereabouts: '本人的下落',
  other: '其他线索',
};
const RESULTS: Readonly<Record<EventOf<'follow-enforcement', 'answerClue'>['result'], string>> = {
  found: '查实了',
  nothing: '没有查到',
  unclear: '暂时查不清',
};
const came = ({ caseId, partyName, next }: DataOf<'follow-enforcement', 'judgeClue'>) => ({
  caseId,
  tells: [{ who: partyName, text: next }],
});

export const CLUE_STEPS: Steps = {
  judgeClue: {
    title: '线索明确具体吗',
    what: '判断这条线索',
    can: isOfficer,
    says: () => [
      '写了谁的、在哪里、是什么，能去查的，就是明确具体：7 日内核实；情况紧急的，3 日内。',
      '不明确的，告诉申请执行人补充什么；补充以后重新算。',
      '马上告诉报线索的人。被执行人任何时候都看不到线索。',
    ],
    fields: () => [
      {
        name: 'concrete',
        label: '这条线索',
        is: 'choice',
        options: [
          { value: 'yes', label: '明确具体', note: '7 日内核实、答复' },
          { value: 'urgent', label: '明确具体，而且紧急', note: '3 日内核实、答复' },
          { value: 'no', label: '还不明确', note: '请他补充' },
        ],
      },
      { name: 'asks', label: '请他补充什么', is: 'long', most: 1000, when: { field: 'concrete', is: ['no'] } },
    ],
    question: () => noted('这样答复？', '马上告诉报线索的人。', '答复'),
    verb: '记下，告诉他',
    done: '已经告诉报线索的人',
    async send(values, { of }, call) {
      const concrete = wordsIn(values, 'concrete');
      const asks = wordsIn(values, 'asks');
      return came(
        await call('follow-enforcement', {
          action: 'judgeClue',
          clueId: of,
          concrete: concrete !== 'no',
          ...(concrete === 'urgent' ? { urgent: true } : {}),
          ...(concrete === 'no' ? { asks } : {}),
        }),
      );
    },
  },
  answerClue: {
    title: '答复线索',
    what: '答复这条线索',
    can: isOfficer,
    says: () => [
      '核实完了答复。查到了、但还没有控制的财产不要写，怕被转移；写了的号码系统会遮住。',
      '只告诉报线索的人。过了日子的也要答复，会标明晚了。',
    ],
    fields: () => [
      { name: 'result', label: '结果', is: 'choice', options: optionsOf(RESULTS) },
      { name: 'text', label: '答复', is: 'long', most: 2000, hint: '查了什么、结果怎样、接下来怎么办。' },
    ],
    question: (values) =>
      noted('答复？', `${RESULTS[chosen(RESULTS, wordsIn(values, 'result'), 'unclear')]}，马上告诉他。`, '答复'),
    verb: '答复',
    done: '已经答复',
    send: async (values, { of }, call) =>
      came(
        await call('follow-enforcement', {
          action: 'answerClue',
          clueId: of,
          result: chosen(RESULTS, wordsIn(values, 'result'), 'unclear'),
          text: wordsIn(values, 'text'),
        }),
      ),
  },
  enterClue: {
    title: '登记当面、书面的线索',
    what: '登记线索',
    can: isOfficer,
    files: true,
    says: () => ['申请执行人当面说的、寄来的，在这里登记，和网上报的一样按期答复。被执行人看不到。'],
    fields: ({ found, today }) => [
      {
        name: 'partyId',
        label: '谁报的',
        is: 'choice',
        options: found.applicants.map(({ partyId, name }) => ({ value: partyId, label: name })),
        value: found.applicants.length === 1 ? (found.applicants[0]?.partyId ?? '') : '',
      },
      { name: 'kind', label: '什么线索', is: 'choice', options: optionsOf(KINDS) },
      { name: 'text', label: '内容', is: 'long', most: 4000 },
      { name: 'urgent', label: '情况紧急', is: 'yes', hint: '财产正在转移，或者人马上要走' },
      { name: 'receivedOn', label: '哪天收到的', is: 'day', start: found.registeredOn, end: today, value: today },
      { name: 'files', label: '材料', is: 'files', optional: true },
    ],
    question: () => noted('登记这条线索？', '登记以后申请执行人看得到。', '登记'),
    verb: '登记',
    done: '线索已经登记',
    async send(values, { found: { caseId } }, call) {
      const files = scansIn(values, 'files');
      return came(
        await call('follow-enforcement', {
          action: 'enterClue',
          caseId,
          partyId: wordsIn(values, 'partyId'),
          kind: chosen(KINDS, wordsIn(values, 'kind'), 'other'),
          text: wordsIn(values, 'text'),
          ...(yesIn(values, 'urgent') ? { urgent: true } : {}),
          receivedOn: wordsIn(values, 'receivedOn'),
          ...(files.length > 0 ? { files } : {}),
        }),
      );
    },
  },
};
