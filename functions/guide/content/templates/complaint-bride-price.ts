/** 彩礼返还起诉状 */
import { blank, COSTS, choice, complaint } from './complaint';

export const complaintBridePrice = complaint({
  templateId: 'complaint-bride-price',
  title: '彩礼返还起诉状',
  use: '给了彩礼、没有领结婚证，要求退还时用。领了证的，请用“离婚起诉状”，写上退彩礼的请求。',
  fields: [
    blank(
      'engaged',
      'longText',
      '认识和订婚的经过',
      '哪天经谁介绍认识、哪天订婚、有没有办酒席',
      '2024年3月经媒人刘某介绍认识，2024年6月6日订婚',
    ),
    blank(
      'given',
      'longText',
      '给了哪些彩礼',
      '一笔一笔写：哪天、多少、谁给谁、转账还是现金；三金等东西写清价值',
      '2024年6月6日原告父亲转账给被告父亲88,000元；同日给被告金手镯一只，价值12,000元',
    ),
    choice('lived', '有没有一起生活', '像夫妻一样住在一起', ['没有一起生活', '一起生活过']),
    blank(
      'used',
      'longText',
      '彩礼用掉的情况、嫁妆、怀孕生育',
      '知道的都写；没有写“没有”或“不清楚”',
      '没有置办嫁妆，没有怀孕生育',
    ),
    blank(
      'ended',
      'longText',
      '为什么没有结成婚',
      '写事实，不要骂人',
      '2024年12月双方因性格不合解除婚约，被告不同意退还',
    ),
    blank('sum', 'money', '要求退多少', '钱和东西折价加在一起，单位是元', '100000'),
  ],
  causeOfAction: '婚约财产纠纷',
  claims: [{ text: '判令被告返还彩礼{sum}元', amountField: 'sum' }, COSTS],
  facts: [
    '{engaged}。双方没有办理结婚登记。',
    '彩礼：{given}。',
    '共同生活的情况：{lived}。',
    '彩礼使用、嫁妆和生育的情况：{used}。',
    '{ended}。',
  ],
  basis:
    '《最高人民法院关于适用〈民法典〉婚姻家庭编的解释（一）》第五条、《最高人民法院关于审理涉彩礼纠纷案件适用法律若干问题的规定》',
  evidence: [
    { name: '转账、取款记录，礼单', source: '银行、原告保存', proves: '彩礼的数额和给付的经过' },
    { name: '金银首饰等的发票、照片', source: '原告保存', proves: '东西的价值' },
    { name: '媒人、亲友证言', source: '证人', proves: '按习俗为结婚给付' },
    { name: '聊天记录', source: '原告保存', proves: '双方没有登记、协商退还的经过' },
  ],
  law: [
    {
      title: '婚姻家庭编解释（一）',
      article: '第5条',
      gist: '未办理结婚登记手续的，请求返还按照习俗给付的彩礼，应当支持。',
    },
    {
      title: '彩礼规定',
      article: '第4条、第6条',
      gist: '父母可以共同参加；已共同生活的，综合各种情况确定是否返还和比例。',
    },
  ],
});
