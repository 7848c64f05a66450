/** 发放执行款 (ENF-14, ID-7): to the applicant, or to an agent whose power names it. */
import { fenIn, wordsIn } from '../../components/form/field';
import { dayText } from '../../text/day';
import { yuanText } from '../../text/yuan';
import { onField } from '../fields';
import { cameOf, grave, type Steps } from '../move';
import { account, amount, hasLeft, orderOf, receiptField, receiptOf, refField } from './sums';

export const PAYING_STEPS: Steps = {
  payOut: {
    title: '发放执行款',
    what: '发放执行款',
    can: hasLeft,
    says: (about) => [
      ...orderOf(about),
      `申请执行人还应得 ${yuanText(about.found.owed?.dueFen ?? 0)}。最晚 ${dayText(receiptOf(about)?.payOutBy ?? about.today)} 发出。`,
      '只能发给申请执行人本人；代理人代收的，委托书里要写明“代收执行款”。',
      '马上告诉双方；收款账户只有申请执行人看得到。',
    ],
    fields: (about) => [
      receiptField(about),
      {
        name: 'to',
        label: '发给谁',
        is: 'choice',
        options: about.found.applicants.flatMap(({ partyId, name, agents }) => [
          { value: partyId, label: `${name}（本人）` },
          ...agents
            .filter(({ mayReceive }) => mayReceive)
            .map((agent) => ({ value: `${partyId} ${agent.openid}`, label: `代理人 ${agent.name}，代${name}收` })),
        ]),
        value: about.found.applicants.length === 1 ? (about.found.applicants[0]?.partyId ?? '') : '',
      },
      amount('发多少', receiptOf(about)?.shares?.creditorFen),
      ...account('申请执行人'),
      onField(about.today, '哪天发的', about.found.registeredOn),
      refField,
    ],
    question: (values) =>
      grave(
        '发放执行款？',
        `${yuanText(fenIn(values, 'amountFen') ?? 0)} 给 ${wordsIn(values, 'account.holder')}。请核对账号。记入以后不能改。`,
        '发放',
      ),
    verb: '记入发放',
    done: '执行款已经发放',
    async send(values, { found: { caseId } }, call) {
      const [partyId = '', agent] = wordsIn(values, 'to').split(' ');
      return cameOf(
        await call('follow-enforcement', {
          action: 'payOut',
          caseId,
          receiptId: wordsIn(values, 'receiptId'),
          partyId,
          ...(agent ? { agent } : {}),
          amountFen: fenIn(values, 'amountFen') ?? 0,
          account: { number: wordsIn(values, 'account.number'), holder: wordsIn(values, 'account.holder') },
          on: wordsIn(values, 'on'),
          ref: wordsIn(values, 'ref'),
        }),
      );
    },
  },
};
