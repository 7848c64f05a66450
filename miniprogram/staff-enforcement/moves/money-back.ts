/** 退还、直接支付 (ENF-14, 民诉法253): what is too much is the debtor's; what did not come through the court. */
import { fenIn, wordsIn } from '../../components/form/field';
import { yuanText } from '../../text/yuan';
import { debtorField, onField, payerFields, payerIn, reasonField } from '../fields';
import { cameOf, grave, type Steps } from '../move';
import { account, amount, hasLeft, mayReceive, orderOf, receiptField, receiptOf, refField, towards } from './sums';

export const MONEY_BACK_STEPS: Steps = {
  returnSurplus: {
    title: '退还多出的',
    what: '退还',
    can: hasLeft,
    says: (about) => [
      ...orderOf(about),
      '先够扣执行申请费、够发给申请执行人，多出的才退还被执行人。',
      '马上告诉双方；被执行人的账户申请执行人看不到。',
    ],
    fields: (about) => [
      receiptField(about),
      debtorField(about, 'partyId'),
      amount('退还多少', receiptOf(about)?.shares?.surplusFen),
      ...account('被执行人'),
      reasonField('为什么退还', '被执行人看得到。'),
      onField(about.today, '哪天退的', about.found.registeredOn),
      refField,
    ],
    question: (values) =>
      grave(
        '退还？',
        `${yuanText(fenIn(values, 'amountFen') ?? 0)} 给 ${wordsIn(values, 'account.holder')}。记入以后不能改。`,
        '退还',
      ),
    verb: '记入退还',
    done: '已经退还',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'returnSurplus',
          caseId,
          receiptId: wordsIn(values, 'receiptId'),
          partyId: wordsIn(values, 'partyId'),
          amountFen: fenIn(values, 'amountFen') ?? 0,
          account: { number: wordsIn(values, 'account.number'), holder: wordsIn(values, 'account.holder') },
          reason: wordsIn(values, 'reason'),
          on: wordsIn(values, 'on'),
          ref: wordsIn(values, 'ref'),
        }),
      ),
  },
  recordPaidDirectly: {
    title: '双方之间直接付了',
    what: '记直接支付',
    can: mayReceive,
    says: ({ found }) => [
      `被执行人把钱直接给了申请执行人，双方都确认的，在这里记。申请执行人还应得 ${yuanText(found.owed?.dueFen ?? 0)}。`,
      '只有一方说付了的，不能记。马上告诉双方。',
    ],
    fields: (about) => [
      ...payerFields(about),
      amount('付了多少', undefined),
      onField(about.today, '哪天付的', about.found.registeredOn),
      { name: 'ref', label: '凭证', is: 'text', most: 100, hint: '转账流水号、收条' },
      { name: 'confirmedBy', label: '双方怎样确认的', is: 'long', most: 300, hint: '如：3月5日双方到庭签了笔录。' },
      towards,
    ],
    question: (values) =>
      grave('记入直接支付？', `${yuanText(fenIn(values, 'amountFen') ?? 0)}，从欠款里减去。记入以后不能改。`, '记入'),
    verb: '记入',
    done: '已经记入',
    async send(values, { found: { caseId } }, call) {
      const towardsBaseFen = fenIn(values, 'towardsBaseFen');
      return cameOf(
        await call('follow-enforcement', {
          action: 'recordPaidDirectly',
          caseId,
          amountFen: fenIn(values, 'amountFen') ?? 0,
          on: wordsIn(values, 'on'),
          ref: wordsIn(values, 'ref'),
          confirmedBy: wordsIn(values, 'confirmedBy'),
          ...payerIn(values),
          ...(towardsBaseFen === undefined ? {} : { towardsBaseFen }),
        }),
      );
    },
  },
};
