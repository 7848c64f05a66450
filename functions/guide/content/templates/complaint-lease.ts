/** 房屋租赁起诉状 */
import { blank, COSTS, complaint } from './complaint';

export const complaintLease = complaint({
  templateId: 'complaint-lease',
  title: '房屋租赁起诉状',
  use: '房租、押金、退房、修房谈不拢时用，房东和租客都可以用。去房子所在地的法院。',
  fields: [
    blank('house', 'text', '房子在哪里', '写到门牌号', '余姚市某小区2幢301室'),
    blank(
      'signedLease',
      'text',
      '租约',
      '哪天签的、租到哪天、每月租金、押金',
      '2024年3月1日签订，租到2026年2月28日，每月2,000元，押金2,000元',
    ),
    blank(
      'story',
      'longText',
      '发生了什么',
      '欠租多久、为什么不退押金、房子坏了没人修等',
      '2025年1月起被告没有交房租，催了三次',
    ),
    blank('rent', 'money', '要对方付的房租、占用费', '没有的空着，单位是元', '8000', true),
    blank('deposit', 'money', '要对方退的押金', '没有的空着', '2000', true),
    blank('penalty', 'money', '违约金或者赔偿', '看租约怎么写，没有的空着', '2000', true),
    blank('do', 'text', '要对方做的事', '比如解除租约、搬出、修好漏水；没有的空着', '解除租约，十五日内搬出', true),
  ],
  causeOfAction: '房屋租赁合同纠纷',
  claims: [
    { text: '判令：{do}' },
    { text: '判令被告支付房租、占用费{rent}元', amountField: 'rent' },
    { text: '判令被告退还押金{deposit}元', amountField: 'deposit' },
    { text: '判令被告支付违约金（赔偿）{penalty}元', amountField: 'penalty' },
    COSTS,
  ],
  facts: ['原告和被告就{house}订有租约：{signedLease}。', '{story}。'],
  basis: '《民法典》第七百零三条、第七百二十一条、第七百二十二条',
  evidence: [
    { name: '租房合同', source: '双方签订', proves: '租金、押金、期限的约定' },
    { name: '付款记录、收据', source: '银行、支付平台', proves: '租金和押金已付多少' },
    { name: '聊天记录、照片', source: '原告保存', proves: '催款、报修、交接的情况' },
  ],
  law: [{ title: '民法典', article: '第721条', gist: '承租人应当按照约定的期限支付租金。' }],
});
