/** 借款起诉状 */
import { blank, COSTS, complaint } from './complaint';

export const complaintLoan = complaint({
  templateId: 'complaint-loan',
  title: '借款起诉状',
  use: '借钱给别人，到期没有还，要到法院起诉时用。',
  fields: [
    blank('lentOn', 'date', '借出日期', '钱给出去的那一天；分几次给的写第一次', '2024-05-01'),
    blank('principal', 'money', '还欠的本金', '借出的钱减去已经还的，单位是元', '30000'),
    blank('way', 'text', '怎么给的钱', '银行转账、微信、支付宝、现金等', '微信转账'),
    blank('dueOn', 'date', '说好的还款日', '没有约定的可以空着', '2025-05-01', true),
    blank(
      'asked',
      'text',
      '催款的情况',
      '没有约定还款日的请写：哪天催过、要他哪天前还；没催过可以空着',
      '2025年6月1日发微信要求6月30日前还清',
      true,
    ),
    blank('interest', 'money', '到现在的利息', '只写约定了的或者逾期应付的；不要利息的空着', '1200', true),
    blank(
      'interestHow',
      'text',
      '利息怎么算的',
      '本金、年利率、从哪天到哪天；要利息的请写明',
      '以30,000元为基数，按年利率4%，从2024年5月2日算到2025年5月1日',
      true,
    ),
  ],
  causeOfAction: '民间借贷纠纷',
  claims: [
    { text: '判令被告归还借款本金{principal}元', amountField: 'principal' },
    { text: '判令被告支付利息{interest}元（{interestHow}），以后的利息算到还清那一天', amountField: 'interest' },
    COSTS,
  ],
  facts: [
    '{lentOn}，原告以{way}的方式借钱给被告，现在还欠本金{principal}元。',
    '双方说好在{dueOn}前还清。',
    '催款情况：{asked}。',
    '被告至今没有还清。',
  ],
  basis: '《民法典》第六百六十七条、第六百七十五条、第六百七十六条',
  evidence: [
    { name: '借条或借款合同', source: '被告出具', proves: '借款的数额和约定' },
    { name: '付款记录', source: '银行或支付平台导出', proves: '钱已经给了被告' },
    { name: '催款记录', source: '原告保存', proves: '原告要过这笔钱' },
  ],
  law: [
    { title: '民法典', article: '第675条', gist: '借款人应当按照约定的期限返还借款。' },
    { title: '民法典', article: '第676条', gist: '没有按期还款的，应当支付逾期利息。' },
  ],
});
