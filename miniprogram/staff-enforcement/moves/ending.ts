/** 执行完毕、终结执行 (ENF-8, 12, 14; 民诉法268): what binds the debtor is lifted by steps of its own. */
import type { EventOf } from '../../api/services';
import { wordsIn } from '../../components/form/field';
import { chosen, optionsOf } from '../../components/form/options';
import { yuanText } from '../../text/yuan';
import { reasonField, rulingField, rulingsOn } from '../fields';
import { type About, cameOf, can, grave, type Steps } from '../move';

type Ground = EventOf<'follow-enforcement', 'terminate'>['ground'];
/** As court/enforcement/stay-grounds.ts has them (第268条), and 解释481. */
const ENDED: Readonly<Record<Ground, string>> = {
  applicationWithdrawn: '申请执行人撤销申请',
  titleRevoked: '据以执行的法律文书被撤销',
  noEstate: '被执行人死亡，没有遗产，也没有义务承担人',
  claimantDied: '追索赡养费、扶养费、抚养费的权利人死亡',
  destitute: '被执行人生活困难，没有收入，又丧失劳动能力',
  otherEnd: '应当终结执行的其他情形',
  notToBeEnforced: '超过申请执行的时效，被执行人提出异议成立（由法官裁定不予执行）',
};
const FULFILLED: Readonly<Record<EventOf<'follow-enforcement', 'complete'>['fulfilled'], string>> = {
  paid: '钱都付清了',
  settlementKept: '和解协议履行完了',
  waived: '剩下的申请执行人放弃了',
  done: '该交的交了、该做的做了',
};

export const FULFILMENT_STEPS: Steps = {
  complete: {
    title: '执行完毕',
    what: '办执行完毕',
    can: can('complete'),
    says: ({ found }) => [
      `申请执行人还应得 ${yuanText(found.owed?.dueFen ?? 0)}，法院账户里还有 ${yuanText(found.owed?.heldFen ?? 0)}，执行申请费还差 ${yuanText(found.owed?.feeLeftFen ?? 0)}。都是零才能办。`,
      '结案以后，查封、限制消费、失信信息不会自己解除，办完会告诉您还差哪几样。',
      '马上告诉双方，结案通知书同时送达，写明收、发、退各多少。',
    ],
    fields: ({ found }) => [
      {
        name: 'fulfilled',
        label: '怎样履行完的',
        is: 'choice',
        options: optionsOf(FULFILLED).filter(
          ({ value }) =>
            (value !== 'paid' || found.obligation?.kind === 'money') &&
            (value !== 'settlementKept' || found.state === 'settled') &&
            (value !== 'done' || found.obligation?.kind !== 'money'),
        ),
        value: found.state === 'settled' ? 'settlementKept' : found.obligation?.kind === 'money' ? 'paid' : 'done',
      },
      { name: 'record', label: '履行完毕的记录', is: 'long', most: 1000, hint: '写进结案通知书。' },
    ],
    question: ({ fulfilled }) =>
      grave(
        '执行完毕，结案？',
        `${FULFILLED[chosen(FULFILLED, String(fulfilled), 'paid')]}。结案以后不能撤回。`,
        '结案',
      ),
    verb: '执行完毕，结案',
    done: '已经结案：执行完毕',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'complete',
          caseId,
          fulfilled: chosen(FULFILLED, wordsIn(values, 'fulfilled'), 'paid'),
          record: wordsIn(values, 'record'),
        }),
      ),
  },
  terminate: {
    title: '终结执行',
    what: '终结执行',
    can: can('terminate'),
    ruling: ({ found }: About) =>
      found.as === 'judge' && rulingsOn(found, 'terminate').length === 0 ? 'notToBeEnforced' : 'terminate',
    says: () => [
      '终结执行是彻底结束，不是“终结本次执行”。只有法律写明的情形才能办；暂时没有财产的，办“终结本次执行”。',
      '法院账户里的钱要先发放、退还完。失信信息从这天起三个工作日内要删除。',
      '马上告诉双方，裁定书同时送达。',
    ],
    fields: (about) => {
      const about_ = rulingsOn(about.found, 'terminate').length > 0 ? 'terminate' : 'notToBeEnforced';
      return [
        rulingField(about, about.found.as === 'judge' ? about_ : 'terminate'),
        {
          name: 'ground',
          label: '哪一种情形',
          is: 'choice',
          options: optionsOf(ENDED).filter(
            ({ value }) =>
              (value === 'notToBeEnforced') === (about.found.as === 'judge' && about_ === 'notToBeEnforced'),
          ),
        },
        reasonField('写清楚', '双方都看得到。'),
        {
          name: 'objection',
          label: '被执行人的时效异议，审查结果',
          is: 'long',
          most: 500,
          when: { field: 'ground', is: ['notToBeEnforced'] },
        },
      ];
    },
    question: () => grave('终结执行？', '案件彻底结束，马上告诉双方，不能撤回。', '终结'),
    verb: '终结执行',
    done: '已经终结执行',
    async send(values, { found: { caseId } }, call) {
      const objection = wordsIn(values, 'objection');
      return cameOf(
        await call('follow-enforcement', {
          action: 'terminate',
          caseId,
          ground: chosen(ENDED, wordsIn(values, 'ground'), 'otherEnd'),
          rulingId: wordsIn(values, 'rulingId'),
          reason: wordsIn(values, 'reason'),
          ...(objection ? { objection } : {}),
        }),
      );
    },
  },
};
