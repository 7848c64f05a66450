/** 邻里纠纷起诉状 */
import { blank, COSTS, complaint } from './complaint';

export const complaintNeighbour = complaint({
  templateId: 'complaint-neighbour',
  title: '邻里（相邻关系）起诉状',
  use: '漏水、挡光、占道、噪声、通行、排水等邻里纠纷时用。去房子所在地的法院。',
  fields: [
    blank('house', 'text', '您的房子在哪里', '写到门牌号', '余姚市某小区3幢201室'),
    blank(
      'trouble',
      'longText',
      '发生了什么',
      '从什么时候起、对方做了什么、对您有什么影响、谁调解过',
      '2025年4月起楼上卫生间漏水，客厅天花板发霉，物业调解过两次',
    ),
    blank('do', 'text', '要对方做的事', '比如修好漏水、搬走杂物、拆除棚子', '三十日内把漏水修好'),
    blank('loss', 'money', '要对方赔的钱', '不要钱的空着，单位是元', '6000', true),
  ],
  causeOfAction: '相邻关系纠纷',
  claims: [{ text: '判令被告{do}' }, { text: '判令被告赔偿损失{loss}元', amountField: 'loss' }, COSTS],
  facts: ['原告住{house}，和被告是邻居。', '{trouble}。'],
  basis: '《民法典》第二百八十八条、第二百九十六条',
  evidence: [
    { name: '房产证或租房合同', source: '登记机关、原告保存', proves: '原告住在这里' },
    { name: '照片、录像', source: '原告拍摄', proves: '影响的情况' },
    { name: '物业、居委会、派出所的记录', source: '物业、居委会、派出所', proves: '反映和调解的经过' },
  ],
  law: [
    {
      title: '民法典',
      article: '第288条',
      gist: '相邻各方应当按有利生产、方便生活、团结互助、公平合理的原则处理相邻关系。',
    },
  ],
});
