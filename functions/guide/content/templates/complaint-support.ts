/** 抚养费、赡养费起诉状 */
import { blank, choice, complaint } from './complaint';

export const complaintSupport = complaint({
  templateId: 'complaint-support',
  title: '抚养费、赡养费起诉状',
  use: '父母不给孩子抚养费，或者子女不给老人赡养费时用。孩子起诉由另一方父母代为出面。',
  fields: [
    choice('kind', '要哪一种', '孩子要的是抚养费，老人要的是赡养费', ['抚养费', '赡养费']),
    blank(
      'relation',
      'text',
      '双方的关系',
      '谁是谁的什么人；孩子起诉的写明由谁代理',
      '原告是被告的女儿，由母亲陈某代理',
    ),
    blank(
      'need',
      'longText',
      '现在的困难和花费',
      '每月生活、上学、看病大约多少钱，对方收入怎样',
      '每月生活和上学约3,000元，被告每月工资约8,000元',
    ),
    blank(
      'monthly',
      'text',
      '要求每月给多少、从什么时候起',
      '写明每月金额和起止时间',
      '从2025年7月起每月1,500元，到18周岁为止',
    ),
    blank('arrears', 'money', '以前欠下的', '没有的空着，单位是元', '9000', true),
  ],
  causeOfAction: '抚养、赡养纠纷',
  claims: [
    { text: '判令被告支付{kind}：{monthly}' },
    { text: '判令被告补付以前欠下的{kind}{arrears}元', amountField: 'arrears' },
    { text: '本案诉讼费用由被告承担' },
  ],
  facts: ['{relation}。', '{need}。', '被告没有按时给付{kind}。'],
  basis: '《民法典》第二十六条、第一千零六十七条',
  evidence: [
    { name: '户口本、出生证明', source: '公安机关、医院', proves: '双方的关系' },
    { name: '离婚协议或判决书', source: '婚姻登记机关、法院', proves: '以前约定或判过多少' },
    { name: '上学、看病、生活的票据', source: '学校、医院等', proves: '需要多少钱' },
  ],
  law: [
    {
      title: '民法典',
      article: '第1067条',
      gist: '父母不尽抚养义务的，子女可以要求给付抚养费；子女不尽赡养义务的，父母可以要求给付赡养费。',
    },
  ],
});
