/** 程序: converted without a ruling, resumed, mediation undone (FILE-19, TIME-10, MED-8). */
import { call } from '../../api/call';
import type { EventOf } from '../../api/services';
import { wordsIn } from '../../components/form/field';
import { can, partiesOf, type Step } from '../step';

type Ground = NonNullable<EventOf<'check-progress', 'convert'>['ground']>;

/** 行诉法82. */
const GROUNDS: readonly { value: Ground; label: string }[] = [
  { value: 'onTheSpot', label: '被诉行政行为是依法当场作出的' },
  { value: 'smallAmount', label: '案件涉及款额二千元以下的' },
  { value: 'information', label: '属于政府信息公开案件' },
  { value: 'agreed', label: '当事人各方同意适用简易程序' },
];

export const PROCEDURE_STEPS: Readonly<Record<string, Step>> = {
  convert: {
    title: '改用别的程序',
    what: '改用别的程序',
    can: can('convert'),
    says: ({ found }) => [
      `本案现在适用${found.procedureName ?? '普通程序'}。`,
      '这里办不用裁定的：小额改简易、普通改简易。要转为普通程序的，写裁定书：回到案件，点“裁判文书”。',
    ],
    fields: ({ found, today }) => [
      {
        name: 'to',
        label: '改成什么',
        is: 'choice',
        options: [
          ...(found.procedureName === '小额诉讼程序'
            ? [{ value: 'smallToSummary', label: '简易程序', note: '不再按小额诉讼审理，判决以后可以上诉' }]
            : []),
          ...(found.procedureName === '普通程序'
            ? [{ value: 'summary', label: '简易程序', note: '由一名法官审理，案件受理费减半' }]
            : []),
        ],
      },
      ...(found.kind === 'administrative'
        ? [
            {
              name: 'ground',
              label: '属于哪一种',
              is: 'choice' as const,
              options: GROUNDS,
              when: { field: 'to', is: ['summary'] },
            },
          ]
        : [
            {
              name: 'agreedOn',
              label: '各方约定的日期',
              is: 'day' as const,
              end: today,
              hint: '要在开庭以前，由各方约定。',
              when: { field: 'to', is: ['summary'] },
            },
          ]),
      { name: 'reason', label: '理由', is: 'long', most: 1000 },
    ],
    question: () => ({
      title: '改用这个程序？',
      content: '马上告诉各方当事人，不能撤回。',
      confirmText: '改用',
      grave: true,
    }),
    verb: '改用这个程序',
    done: '程序已经改变',
    send: (values, { found: { caseId } }) => {
      const agreedOn = wordsIn(values, 'agreedOn');
      const ground = GROUNDS.find(({ value }) => value === wordsIn(values, 'ground'))?.value;
      return call('check-progress', {
        action: 'convert',
        caseId,
        to: wordsIn(values, 'to') === 'summary' ? 'summary' : 'smallToSummary',
        reason: wordsIn(values, 'reason'),
        ...(agreedOn ? { agreedOn } : {}),
        ...(ground ? { ground } : {}),
      });
    },
  },
  resume: {
    title: '恢复审理',
    what: '恢复审理',
    can: can('resume'),
    says: () => ['中止的原因没有了，案件接着审理。中止的日子不算入审限，从今天起接着算。', '马上告诉各方当事人。'],
    fields: ({ today }) => [
      { name: 'goneOn', label: '中止的原因哪天没有的', is: 'day', end: today },
      { name: 'reason', label: '怎么没有的', is: 'long', most: 1000, hint: '如：另一案的判决已经生效。会告诉各方。' },
    ],
    question: () => ({ title: '恢复审理？', content: '审限从今天起接着算，马上告诉各方。', confirmText: '恢复' }),
    verb: '恢复审理',
    done: '已经恢复审理',
    send: (values, { found: { caseId } }) =>
      call('check-progress', {
        action: 'resume',
        caseId,
        goneOn: wordsIn(values, 'goneOn'),
        reason: wordsIn(values, 'reason'),
      }),
  },
  undoMediation: {
    title: '当事人反悔',
    what: '记录反悔',
    can: can('mediationUndone'),
    says: () => [
      '各方都签收以前，当事人可以反悔。记下以后调解书不生效，案件接着审理，您要及时判决。',
      '约定签名就生效的，或者各方都已经签收的，不能反悔。',
    ],
    fields: ({ found, today }) => [
      { name: 'partyId', label: '谁反悔', is: 'choice', options: partiesOf(found) },
      { name: 'on', label: '哪天反悔的', is: 'day', end: today },
      { name: 'record', label: '怎么知道的', is: 'long', most: 300, hint: '如：3月5日电话告知，已记入笔录。' },
    ],
    question: () => ({
      title: '调解书不生效？',
      content: '记下以后调解书作废，案件接着审理，马上告诉各方，不能撤回。',
      confirmText: '记下',
      grave: true,
    }),
    verb: '记下，接着审理',
    done: '调解书不生效，接着审理',
    send: (values, { found: { caseId } }) =>
      call('check-progress', {
        action: 'undoMediation',
        caseId,
        partyId: wordsIn(values, 'partyId'),
        on: wordsIn(values, 'on'),
        record: wordsIn(values, 'record'),
      }),
  },
};
