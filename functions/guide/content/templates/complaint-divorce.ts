/** 离婚起诉状 */
import { blank, complaint } from './complaint';

export const complaintDivorce = complaint({
  templateId: 'complaint-divorce',
  title: '离婚起诉状',
  use: '一方想离婚，另一方不同意，或者孩子、财产谈不拢时用。',
  fields: [
    blank('marriedOn', 'date', '结婚登记日期', '看结婚证', '2015-10-01'),
    blank(
      'reason',
      'longText',
      '为什么过不下去了',
      '写事实：分居多久、有没有家暴、赌博等；不要骂人',
      '从2023年2月起分居，协商多次没有和好',
    ),
    blank(
      'child',
      'text',
      '未成年的孩子',
      '姓名、出生日期、现在跟谁住；没有就空着',
      '王小某，2017年3月1日出生，现在跟原告住',
      true,
    ),
    blank(
      'custody',
      'text',
      '孩子由谁抚养、对方每月给多少',
      '有孩子的请写',
      '王小某由原告抚养，被告每月给抚养费1,500元，给到18周岁',
      true,
    ),
    blank(
      'propertyList',
      'longText',
      '要分割的财产',
      '房子、存款、车、公积金等；没有或者不要求分就空着',
      '余姚市某小区1幢101室，登记在双方名下',
      true,
    ),
    blank('propertyValue', 'money', '这些财产一共值多少', '用来估算费用，单位是元；没有财产要分的空着', '800000', true),
  ],
  causeOfAction: '离婚纠纷',
  claims: [
    { text: '判决原告和被告离婚' },
    { text: '孩子的抚养：{custody}' },
    { text: '依法分割夫妻共同财产：{propertyList}（一共约{propertyValue}元）', amountField: 'propertyValue' },
  ],
  facts: [
    '原告和被告于{marriedOn}登记结婚。',
    '双方有未成年子女：{child}。',
    '夫妻感情破裂的情况：{reason}。',
    '夫妻共同财产：{propertyList}。',
  ],
  basis: '《民法典》第一千零七十九条、第一千零八十四条、第一千零八十七条',
  evidence: [
    { name: '结婚证', source: '婚姻登记机关', proves: '双方是夫妻' },
    { name: '子女出生证明、户口本', source: '医院、公安机关', proves: '孩子的情况' },
    { name: '房产证、存款、车辆等财产凭证', source: '登记机关、银行', proves: '共同财产的情况' },
    { name: '分居、家暴等情况的材料', source: '原告保存、公安机关等', proves: '感情破裂的事实' },
  ],
  law: [
    {
      title: '民法典',
      article: '第1079条',
      gist: '一方要求离婚的，可以调解或起诉；感情确已破裂、调解无效的，应当准予离婚。',
    },
    { title: '民法典', article: '第1084条', gist: '离婚后子女的抚养，按最有利于未成年子女的原则判决。' },
    {
      title: '民法典',
      article: '第1087条',
      gist: '共同财产协议不成的，由法院按照顾子女、女方和无过错方权益的原则判决。',
    },
  ],
});
