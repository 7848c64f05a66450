/** 通用民事起诉状 */
import { blank, COSTS, complaint } from './complaint';

export const complaintGeneral = complaint({
  templateId: 'complaint-general',
  title: '民事起诉状（通用）',
  use: '没有合适的范本时用；把要什么、为什么写清楚就可以。',
  fields: [
    blank('claim', 'longText', '您要法院判什么', '一句话写清要对方做什么', '判令被告把堆在过道里的东西搬走'),
    blank('amount', 'money', '要多少钱', '不要钱的空着，单位是元', '5000', true),
    blank('amountFor', 'text', '这笔钱是什么钱', '要钱的请写明', '误工损失', true),
    blank(
      'story',
      'longText',
      '事情的经过',
      '什么时候、在哪里、谁做了什么、您有什么损失、找过谁解决',
      '2025年3月起，被告把木料堆在两家共用的过道里，村委会调解过两次都没有搬',
    ),
    blank('right', 'longText', '您的理由', '为什么对方应当这样做；不会写可以空着', '过道是两家共用的', true),
  ],
  causeOfAction: '其他民事纠纷（由法院确定）',
  claims: [{ text: '{claim}' }, { text: '判令被告支付{amountFor}{amount}元', amountField: 'amount' }, COSTS],
  facts: ['{story}。', '{right}。'],
  basis: '《民法典》的有关规定',
  evidence: [
    { name: '照片、录像、聊天记录等', source: '原告保存', proves: '事情的经过' },
    { name: '合同、票据等书面材料', source: '原告保存', proves: '双方的权利义务和损失' },
  ],
  law: [{ title: '民事诉讼法', article: '第122条', gist: '起诉要有明确的被告、具体的诉讼请求和事实、理由。' }],
});
