/** 执行款: in, the fee, out, back (ENF-14, FEE-10, ID-7): each sum an entry that is never changed. */
import type { EventOf } from '../../api/services';
import { fenIn, wordsIn } from '../../components/form/field';
import { chosen, optionsOf } from '../../components/form/options';
import { yuanText } from '../../text/yuan';
import { measureField, onField, payerFields, payerIn } from '../fields';
import { cameOf, grave, type Steps } from '../move';
import { amount, hasLeft, mayReceive, orderOf, receiptField, receiptOf, refField, towards } from './sums';

const SOURCES: Readonly<Record<EventOf<'follow-enforcement', 'receive'>['source'], string>> = {
  paidIn: '被执行人交来',
  sale: '拍卖、变卖得来',
  other: '其他',
};

export const MONEY_STEPS: Steps = {
  receive: {
    title: '款项到账',
    what: '记到账款',
    can: mayReceive,
    says: () => [
      '钱到了法院账户再记。从收到到账通知起 30 日内核算、发放。扣划的存款在“扣划存款”里记，不在这里。',
      '马上告诉双方到了多少。',
    ],
    fields: (about) => [
      {
        name: 'source',
        label: '哪里来的',
        is: 'choice',
        options: optionsOf(SOURCES).filter(({ value }) => value !== 'sale' || about.found.state === 'realising'),
        value: about.found.state === 'realising' ? 'sale' : 'paidIn',
      },
      { ...measureField(about), label: '卖掉的是哪一项', when: { field: 'source', is: ['sale'] } },
      ...payerFields(about, { field: 'source', is: ['paidIn'] }),
      amount('到账多少', undefined),
      onField(about.today, '哪天到账', about.found.registeredOn),
      {
        name: 'noticedOn',
        label: '哪天收到到账通知',
        is: 'day',
        end: about.today,
        optional: true,
        hint: '同一天的不填。30 日从这天算。',
      },
      refField,
      towards,
    ],
    question: (values) =>
      grave('记入到账？', `${yuanText(fenIn(values, 'amountFen') ?? 0)}，马上告诉双方。记入的款项不能改。`, '记入'),
    verb: '记入到账',
    done: '到账已经记入',
    async send(values, { found: { caseId } }, call) {
      const source = chosen<keyof typeof SOURCES>(SOURCES, wordsIn(values, 'source'), 'other');
      const noticedOn = wordsIn(values, 'noticedOn');
      const towardsBaseFen = fenIn(values, 'towardsBaseFen');
      return cameOf(
        await call('follow-enforcement', {
          action: 'receive',
          caseId,
          source,
          amountFen: fenIn(values, 'amountFen') ?? 0,
          on: wordsIn(values, 'on'),
          ref: wordsIn(values, 'ref'),
          ...(noticedOn ? { noticedOn } : {}),
          ...(source === 'paidIn' ? payerIn(values) : {}),
          ...(source === 'sale' ? { measureId: wordsIn(values, 'measureId') } : {}),
          ...(towardsBaseFen === undefined ? {} : { towardsBaseFen }),
        }),
      );
    },
  },
  takeFee: {
    title: '扣执行申请费',
    what: '扣执行申请费',
    can: (found) => hasLeft(found) && (found.owed?.feeLeftFen ?? 0) > 0,
    says: (about) => [
      `执行申请费由被执行人负担，不用申请执行人先交。还应收 ${yuanText(about.found.owed?.feeLeftFen ?? 0)}。`,
      ...orderOf(about),
      '马上告诉双方。',
    ],
    fields: (about) => [
      receiptField(about),
      amount('扣多少', receiptOf(about)?.shares?.feeFen),
      onField(about.today, '哪天扣的', about.found.registeredOn),
      refField,
    ],
    question: (values) =>
      grave('扣执行申请费？', `${yuanText(fenIn(values, 'amountFen') ?? 0)}，记入的款项不能改。`, '扣'),
    verb: '扣执行申请费',
    done: '执行申请费已经扣',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'takeFee',
          caseId,
          receiptId: wordsIn(values, 'receiptId'),
          amountFen: fenIn(values, 'amountFen') ?? 0,
          on: wordsIn(values, 'on'),
          ref: wordsIn(values, 'ref'),
        }),
      ),
  },
};
