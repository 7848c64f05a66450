/** 支付令申请书 */
import { blank } from './complaint';
import { letter } from './letter';

export const paymentOrderApplication = letter({
  templateId: 'payment-order-application',
  title: '支付令申请书',
  use: '对方欠钱清清楚楚、没有别的债务纠纷、又找得到人时用，比起诉快，费用是三分之一。',
  caseType: 'civil',
  fields: [
    blank('applicant', 'longText', '申请人（您）', '姓名、住址、电话', '张某，女，住余姚市某街道，电话13800000000'),
    blank(
      'debtor',
      'longText',
      '被申请人（欠钱的人）',
      '姓名或单位名称、住址、电话',
      '王某，男，住余姚市某镇某村，电话13900000000',
    ),
    blank('sum', 'money', '欠多少钱', '单位是元', '30000'),
    blank(
      'story',
      'longText',
      '欠钱的经过',
      '什么时候、因为什么欠的、什么时候到期',
      '2024年5月1日借款30,000元，约定2025年5月1日归还，有借条',
    ),
  ],
  heading: '支付令申请书',
  body: [
    '申请人：{applicant}',
    '被申请人：{debtor}',
    '请求事项：请求发出支付令，督促被申请人支付{sum}元。',
    '事实与理由：{story}。申请人和被申请人没有其他债务纠纷，支付令能够送达被申请人。',
    '证据：借条、合同、对账单等（申请人保存）。',
  ],
  signer: '申请人',
  law: [
    {
      title: '民事诉讼法',
      article: '第225条',
      gist: '请求给付金钱、没有其他债务纠纷、支付令能送达的，可以向基层法院申请支付令。',
    },
    { title: '民事诉讼法', article: '第227条', gist: '债务人应当自收到支付令之日起十五日内清偿或者提出书面异议。' },
  ],
});
