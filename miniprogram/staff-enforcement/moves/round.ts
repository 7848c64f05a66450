/** 终结本次执行 (ENF-8; 解释517, 法〔2016〕373号): each step on record, then closed; what is missing is shown one by one. */
import type { EventOf } from '../../api/services';
import { approvalFields, approvalIn } from '../../components/form/approval';
import { wordsIn } from '../../components/form/field';
import { chosen, optionsOf } from '../../components/form/options';
import { onField, rulingField } from '../fields';
import { cameOf, can, grave, isOpen, noted, type Steps } from '../move';

/** As functions/follow-enforcement/court/round.ts has them. */
const ROUND: Readonly<Record<EventOf<'follow-enforcement', 'recordRoundStep'>['step'], string>> = {
  allInquiriesDone: '财产调查措施已用尽',
  noAssets: '没有查到可供执行的财产',
  cannotBeRealised: '查到的财产不能处置',
  searchedForDebtor: '已查找被执行人',
  noObstruction: '没有妨害执行的行为',
  obstructionPunished: '妨害执行的行为已处罚',
  listingSettled: '已决定是否列入失信名单',
  applicantHeard: '已告知申请执行人并听取意见',
  applicantSigned: '申请执行人签字确认',
  panelReviewed: '合议庭审查核实',
};
const PANEL = { field: 'outcome', is: ['panelAndPresident'] };

export const ROUND_STEPS: Steps = {
  recordRoundStep: {
    title: '终本前的工作',
    what: '记终本前的工作',
    can: isOpen,
    says: ({ found }) => [
      found.round.steps.length > 0
        ? `已经记了：${found.round.steps.map(({ step }) => ROUND[chosen(ROUND, step, 'noAssets')]).join('、')}。`
        : '做了一样记一样，都齐了才能终结本次执行。',
      '只告诉申请执行人做了哪一样，不说查到什么。',
    ],
    fields: ({ found, of, today }) => [
      { name: 'step', label: '哪一样', is: 'choice', options: optionsOf(ROUND), value: of },
      onField(today, '哪天做的', found.registeredOn),
      {
        name: 'text',
        label: '怎样做的',
        is: 'long',
        most: 1000,
        hint: '如：3月至6月网络查控四次，不动产、车辆、银行、证券、股权都查过。',
      },
    ],
    question: (values) =>
      noted('记下？', `${ROUND[chosen(ROUND, wordsIn(values, 'step'), 'noAssets')]}，告诉申请执行人。`),
    verb: '记下',
    done: '已经记下',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'recordRoundStep',
          caseId,
          step: chosen(ROUND, wordsIn(values, 'step'), 'noAssets'),
          on: wordsIn(values, 'on'),
          text: wordsIn(values, 'text'),
        }),
      ),
  },
  closeRound: {
    title: '终结本次执行',
    what: '终结本次执行',
    can: can('closeRound'),
    ruling: 'closeRound',
    says: ({ found }) => [
      ...(found.round.gaps.length > 0
        ? ['还差下面这些，差一样都办不成：', ...found.round.gaps.map(({ text }) => `· ${text}`)]
        : ['该做的都做了。']),
      '没有查到可以执行的财产，这一次执行先结束。债没有消灭，限制消费继续有效，发现财产随时恢复。',
      '马上告诉双方，裁定书同时送达。',
    ],
    fields: (about) => [
      rulingField(about, 'closeRound'),
      {
        name: 'outcome',
        label: '依据',
        is: 'choice',
        options: [
          { value: 'applicantAgrees', label: '申请执行人签字确认' },
          { value: 'panelAndPresident', label: '合议庭核实、院长批准', note: '申请执行人不签字的' },
        ],
        value: about.found.round.steps.some(({ step }) => step === 'applicantSigned') ? 'applicantAgrees' : '',
      },
      ...approvalFields(about.today, '合议庭', 'panel').map((field) => ({ ...field, when: PANEL })),
      ...approvalFields(about.today, '院长', 'president').map((field) => ({ ...field, when: PANEL })),
    ],
    question: () => grave('终结本次执行？', '案件结案，马上告诉双方，裁定书马上送达。', '终结本次'),
    verb: '终结本次执行',
    done: '已经终结本次执行',
    async send(values, { found: { caseId } }, call) {
      const isPanel = wordsIn(values, 'outcome') === 'panelAndPresident';
      return cameOf(
        await call('follow-enforcement', {
          action: 'closeRound',
          caseId,
          rulingId: wordsIn(values, 'rulingId'),
          outcome: isPanel ? 'panelAndPresident' : 'applicantAgrees',
          ...(isPanel ? { panel: approvalIn(values, 'panel'), president: approvalIn(values, 'president') } : {}),
        }),
      );
    },
  },
};
