/** 工程款起诉状 */
import { blank, COSTS, complaint } from './complaint';

export const complaintConstruction = complaint({
  templateId: 'complaint-construction',
  title: '工程款起诉状',
  use: '做了工程、装修，对方不付工程款时用。施工合同去工程所在地的法院。',
  fields: [
    blank('project', 'text', '工程在哪里、做的什么', '写地址和内容', '余姚市某厂房钢结构工程'),
    blank(
      'contract',
      'longText',
      '怎么约定的',
      '哪天签的合同、总价或者单价、怎么付款；没有书面合同的写口头怎么说的',
      '2024年4月1日签订合同，总价300,000元，完工付清',
    ),
    blank('work', 'longText', '做到哪一步', '哪天开工、完工、验收、结算', '2024年9月完工，2024年10月8日双方结算'),
    blank('due', 'money', '还欠的工程款', '单位是元', '120000'),
    blank('interest', 'money', '利息', '不要的空着', '3000', true),
  ],
  causeOfAction: '建设工程合同纠纷',
  claims: [
    { text: '判令被告支付工程款{due}元', amountField: 'due' },
    { text: '判令被告支付利息{interest}元', amountField: 'interest' },
    COSTS,
  ],
  facts: ['工程：{project}。', '约定：{contract}。', '履行：{work}。', '被告还欠工程款{due}元，经催要没有付清。'],
  basis: '《民法典》第七百八十八条、第七百九十九条、第八百零七条',
  evidence: [
    { name: '施工合同', source: '双方签订', proves: '价款和付款办法' },
    { name: '验收单、结算单、签证单', source: '双方签字', proves: '做了多少、该付多少' },
    { name: '付款记录', source: '银行', proves: '已经付了多少' },
  ],
  law: [{ title: '民法典', article: '第799条', gist: '建设工程竣工验收合格的，发包人应当按约定支付价款。' }],
});
