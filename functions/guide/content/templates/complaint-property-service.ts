/** 物业费起诉状 */
import { blank, COSTS, complaint } from './complaint';

export const complaintPropertyService = complaint({
  templateId: 'complaint-property-service',
  title: '物业服务起诉状',
  use: '物业催交物业费，或者业主认为物业没有做到、要求退费修理时用。',
  fields: [
    blank('house', 'text', '房子和小区', '写到门牌号', '余姚市某小区5幢402室'),
    blank('contract', 'text', '物业合同和收费标准', '哪家物业、每平方米每月多少钱', '某物业公司，每平方米每月1.8元'),
    blank(
      'story',
      'longText',
      '发生了什么',
      '欠了哪几个月，或者哪些服务没有做到',
      '2024年1月到12月没有交物业费，催了两次',
    ),
    blank('fee', 'money', '要求支付或退还的钱', '单位是元', '2160'),
    blank('penalty', 'money', '违约金', '没有的空着', '100', true),
    blank('do', 'text', '要对方做的事', '比如修好电梯；没有的空着', '修好单元门禁', true),
  ],
  causeOfAction: '物业服务合同纠纷',
  claims: [
    { text: '判令被告支付（退还）物业费{fee}元', amountField: 'fee' },
    { text: '判令被告支付违约金{penalty}元', amountField: 'penalty' },
    { text: '判令被告{do}' },
    COSTS,
  ],
  facts: ['房屋和小区：{house}。', '物业合同：{contract}。', '{story}。'],
  basis: '《民法典》第九百三十七条、第九百四十二条、第九百四十四条',
  evidence: [
    { name: '物业服务合同', source: '双方签订或小区公示', proves: '收费标准和服务内容' },
    { name: '缴费记录、催缴通知', source: '物业、业主', proves: '交到哪个月、催过没有' },
    { name: '照片、报修记录', source: '原告保存', proves: '服务的情况' },
  ],
  law: [{ title: '民法典', article: '第944条', gist: '业主应当按约定支付物业费；物业不得用停水停电的办法催交。' }],
});
