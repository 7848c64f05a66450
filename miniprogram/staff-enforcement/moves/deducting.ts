/** 扣划存款, and 继续查找 when all that came in is paid out (ENF-7, 8, 14; 民诉法253, 254). */
import { fenIn, wordsIn } from '../../components/form/field';
import { yuanText, yuanTyped } from '../../text/yuan';
import { measureField, onField, rulingField } from '../fields';
import { cameOf, can, grave, held, noted, type Steps } from '../move';
import { NECESSITIES } from './control';

export const DEDUCTING_STEPS: Steps = {
  deduct: {
    title: '扣划存款',
    what: '扣划存款',
    can: (found) => can('deduct', 'deductMore')(found) && held(found).some(({ asset }) => asset === 'deposit'),
    ruling: 'deduct',
    says: ({ found }) => [
      `只能扣已经冻结的存款，不能超过冻结的数，也不能超过还应付的 ${yuanText(found.owed?.leftFen ?? 0)}。钱到了法院账户再记。`,
      '从到账那天起 30 日内发给申请执行人。',
      '马上告诉双方扣了多少，裁定书同时送达。',
    ],
    fields: (about) => [
      measureField(about, ({ asset }) => asset === 'deposit'),
      rulingField(about, 'deduct'),
      {
        name: 'amountFen',
        label: '扣划了多少',
        is: 'money',
        value: yuanTyped(
          Math.min(
            about.found.owed?.leftFen ?? 0,
            held(about.found).find(
              ({ asset, measureId }) => asset === 'deposit' && (!about.of || measureId === about.of),
            )?.securedFen ?? 0,
          ),
        ),
      },
      onField(about.today, '哪天到法院账户'),
      { name: 'ref', label: '回单号或者流水号', is: 'text', most: 100 },
      NECESSITIES,
    ],
    question: (values) =>
      grave('记入扣划？', `${yuanText(fenIn(values, 'amountFen') ?? 0)}，马上告诉双方。记入的款项不能改。`, '记入'),
    verb: '记入扣划',
    done: '扣划已经记入',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'deduct',
          caseId,
          measureId: wordsIn(values, 'measureId'),
          rulingId: wordsIn(values, 'rulingId'),
          amountFen: fenIn(values, 'amountFen') ?? 0,
          on: wordsIn(values, 'on'),
          ref: wordsIn(values, 'ref'),
          necessities: wordsIn(values, 'necessities'),
        }),
      ),
  },
  searchOn: {
    title: '钱发完了，继续查找',
    what: '继续查找财产',
    can: can('searchOn'),
    says: ({ found }) => [
      `到账的都发放、退还了，还差 ${yuanText(found.owed?.dueFen ?? 0)} 的，在这里转回查找财产或者接着处置别的财产。`,
      '马上告诉申请执行人。',
    ],
    fields: () => [],
    question: () => noted('继续查找？', '马上告诉申请执行人还差多少。', '继续'),
    verb: '继续查找',
    done: '已经继续',
    send: async (_, { found: { caseId } }, call) =>
      cameOf(await call('follow-enforcement', { action: 'searchOn', caseId })),
  },
};
