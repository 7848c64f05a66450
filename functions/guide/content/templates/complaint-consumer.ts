/** 消费纠纷起诉状 */
import { blank, COSTS, complaint } from './complaint';

export const complaintConsumer = complaint({
  templateId: 'complaint-consumer',
  title: '消费纠纷起诉状',
  use: '买到假货次品、预付卡退不了钱、网购纠纷时用。',
  fields: [
    blank('boughtOn', 'date', '购买日期', '看订单或小票', '2025-03-05'),
    blank(
      'goods',
      'text',
      '买了什么、在哪里买的',
      '商品或服务、商家、平台、订单号',
      '在某网店购买羽绒被一床，订单号1234',
    ),
    blank('price', 'money', '要退的钱', '您付了多少就写多少，单位是元', '599'),
    blank(
      'trouble',
      'longText',
      '有什么问题',
      '怎么发现的、和商家说的差在哪里、找过谁',
      '标明鹅绒，检测是鸭绒，商家不同意退款',
    ),
    blank('extra', 'money', '另外要求的赔偿', '认为商家故意骗人的，可以要求退一赔三；不要的空着', '1797', true),
  ],
  causeOfAction: '买卖合同纠纷',
  claims: [
    { text: '判令被告退还价款{price}元（原告同时退货）', amountField: 'price' },
    { text: '判令被告赔偿{extra}元', amountField: 'extra' },
    COSTS,
  ],
  facts: ['{boughtOn}，原告{goods}，付款{price}元。', '{trouble}。', '双方没有协商一致。'],
  basis: '《消费者权益保护法》第二十四条、第五十五条，《民法典》第五百七十七条',
  evidence: [
    { name: '订单、小票、付款记录', source: '平台、商家、支付平台', proves: '买了什么、付了多少' },
    { name: '商品页面截图、宣传材料', source: '平台、商家', proves: '商家怎么说的' },
    { name: '照片、检测报告、聊天记录', source: '原告保存、检测机构', proves: '商品或服务的问题' },
  ],
  law: [
    { title: '消费者权益保护法', article: '第24条', gist: '质量不合要求的，消费者可以退货、换货、要求修理。' },
    {
      title: '消费者权益保护法',
      article: '第55条',
      gist: '经营者有欺诈行为的，增加赔偿价款的三倍，不足五百元的为五百元。',
    },
  ],
});
