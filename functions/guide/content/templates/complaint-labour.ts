/** 劳动争议起诉状 */
import { blank, complaint } from './complaint';

export const complaintLabour = complaint({
  templateId: 'complaint-labour',
  title: '劳动争议起诉状',
  use: '不服劳动仲裁裁决，从收到裁决书起15天内起诉时用；手里有工资欠条的，也可以用它直接起诉。',
  fields: [
    blank('joinedOn', 'date', '入职日期', '第一天上班的日期', '2022-03-01'),
    blank('leftOn', 'date', '离职日期', '还在上班的空着', '2025-02-28', true),
    blank('job', 'text', '做什么工作、每月工资', '岗位和平均月工资', '注塑工，每月6,000元'),
    blank(
      'award',
      'text',
      '仲裁裁决书的编号和收到的日期',
      '没有仲裁、拿欠条起诉的空着',
      '甬余劳仲案〔2025〕100号，2025年5月6日收到',
      true,
    ),
    blank('wages', 'money', '拖欠的工资', '没有这一项的空着，单位是元', '12000', true),
    blank('compensation', 'money', '经济补偿或赔偿金', '没有这一项的空着', '18000', true),
    blank('other', 'text', '其他要求', '比如加班费多少、补签合同的双倍工资多少', '加班费3,000元', true),
    blank(
      'story',
      'longText',
      '事情的经过',
      '怎么拖欠的、怎么离职的、仲裁哪里裁得不对',
      '被告从2024年12月起没有发工资',
    ),
  ],
  causeOfAction: '劳动争议',
  claims: [
    { text: '判令被告支付拖欠的工资{wages}元', amountField: 'wages' },
    { text: '判令被告支付经济补偿（赔偿金）{compensation}元', amountField: 'compensation' },
    { text: '其他请求：{other}' },
    { text: '本案诉讼费用由被告承担' },
  ],
  facts: [
    '原告于{joinedOn}到被告处工作，{job}。',
    '双方的劳动关系在{leftOn}结束。',
    '{story}。',
    '仲裁情况：{award}。',
  ],
  basis: '《劳动法》第五十条、《劳动合同法》第三十条、《劳动争议调解仲裁法》第五十条',
  evidence: [
    { name: '劳动合同、工作证、考勤记录', source: '被告或原告保存', proves: '双方有劳动关系' },
    { name: '工资条、银行流水', source: '被告、银行', proves: '工资标准和拖欠的数额' },
    { name: '仲裁裁决书和送达回证', source: '劳动人事争议仲裁委员会', proves: '经过仲裁、在15天内起诉' },
  ],
  law: [
    { title: '劳动争议调解仲裁法', article: '第50条', gist: '不服仲裁裁决的，可以从收到裁决书之日起十五日内起诉。' },
    { title: '劳动合同法', article: '第30条', gist: '用人单位应当按时足额支付劳动报酬。' },
  ],
});
