/** 货款起诉状 */
import { blank, COSTS, complaint } from './complaint';

export const complaintSale = complaint({
  templateId: 'complaint-sale',
  title: '货款（买卖合同）起诉状',
  use: '货给了，对方不付货款；或者付了钱，对方不交货时用。',
  fields: [
    blank(
      'deal',
      'longText',
      '买卖的约定',
      '哪天、卖什么、多少、单价、什么时候付款交货',
      '2024年6月起原告向被告供应塑料粒子，货到三十天内付款',
    ),
    blank(
      'done',
      'longText',
      '实际做到哪里',
      '交了多少货、付了多少钱、最后一次对账',
      '2025年1月10日对账，被告确认欠货款56,000元',
    ),
    blank('price', 'money', '要对方付的货款（或退的钱）', '单位是元', '56000'),
    blank('penalty', 'money', '违约金或利息', '没有约定或不要的空着', '1500', true),
  ],
  causeOfAction: '买卖合同纠纷',
  claims: [
    { text: '判令被告支付货款（退还价款）{price}元', amountField: 'price' },
    { text: '判令被告支付违约金（利息）{penalty}元', amountField: 'penalty' },
    COSTS,
  ],
  facts: ['买卖的约定：{deal}。', '履行的情况：{done}。', '经原告催要，被告至今没有付清。'],
  basis: '《民法典》第五百七十七条、第五百七十九条、第六百二十六条',
  evidence: [
    { name: '合同、订单', source: '双方签订', proves: '买卖的约定' },
    { name: '送货单、签收单、发票', source: '原告保存', proves: '货已经交了' },
    { name: '对账单、欠条、聊天记录', source: '被告出具或原告保存', proves: '欠多少货款' },
  ],
  law: [{ title: '民法典', article: '第626条', gist: '买受人应当按照约定的数额和方式支付价款。' }],
});
