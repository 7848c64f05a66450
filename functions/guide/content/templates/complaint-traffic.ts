/** 交通事故赔偿起诉状 */
import { blank, complaint } from './complaint';

export const complaintTraffic = complaint({
  templateId: 'complaint-traffic',
  title: '交通事故赔偿起诉状',
  use: '交通事故受了伤或车坏了，赔偿谈不拢时用。保险公司要列为被告。',
  fields: [
    blank('happenedOn', 'date', '事故日期', '看事故认定书', '2025-02-10'),
    blank('place', 'text', '事故地点', '看事故认定书', '余姚市某路与某街路口'),
    blank(
      'liability',
      'text',
      '交警怎么认定责任',
      '全责、主责、同责、次责；没有认定的写“没有认定”',
      '被告王某负全部责任',
    ),
    blank(
      'insurance',
      'text',
      '对方车辆的保险',
      '哪家保险公司、交强险和商业险；不知道的空着',
      '某财产保险公司余姚支公司，交强险和商业三者险200万元',
      true,
    ),
    blank('injury', 'text', '受伤和治疗的情况', '住院几天、伤残等级；只有车损的写车损', '右腿骨折，住院20天，十级伤残'),
    blank('medical', 'money', '医疗费', '只写自己付的、有票据的，单位是元', '26000', true),
    blank('income', 'money', '误工费、护理费', '没有的空着', '15000', true),
    blank('disability', 'money', '残疾赔偿金、精神损害抚慰金', '鉴定了伤残的再填', '140000', true),
    blank('car', 'money', '车辆修理等财产损失', '没有的空着', '8000', true),
    blank('rest', 'money', '其他（营养、伙食、交通、鉴定费等）', '没有的空着', '5000', true),
  ],
  causeOfAction: '机动车交通事故责任纠纷',
  claims: [
    { text: '判令被告赔偿医疗费{medical}元', amountField: 'medical' },
    { text: '判令被告赔偿误工费、护理费{income}元', amountField: 'income' },
    { text: '判令被告赔偿残疾赔偿金、精神损害抚慰金{disability}元', amountField: 'disability' },
    { text: '判令被告赔偿车辆修理等财产损失{car}元', amountField: 'car' },
    { text: '判令被告赔偿其他费用{rest}元', amountField: 'rest' },
    { text: '以上先由保险公司在交强险、商业险范围内赔，不够的由其他责任人赔；诉讼费用由被告承担' },
  ],
  facts: [
    '{happenedOn}，在{place}发生交通事故。',
    '责任认定：{liability}。',
    '受伤和损失：{injury}。',
    '对方车辆的保险：{insurance}。',
    '双方没有就赔偿达成一致。',
  ],
  basis: '《民法典》第一千一百七十九条、第一千二百一十三条，《道路交通安全法》第七十六条',
  evidence: [
    { name: '道路交通事故认定书', source: '交警部门', proves: '事故经过和责任' },
    { name: '病历、出院记录、医疗费发票', source: '医院', proves: '伤情和医疗费' },
    { name: '误工、护理、收入证明', source: '单位、医院等', proves: '误工费和护理费' },
    { name: '鉴定意见书、维修发票', source: '鉴定机构、修理厂', proves: '伤残等级和财产损失' },
    { name: '保险单', source: '被告或保险公司', proves: '保险公司应当赔的范围' },
  ],
  law: [
    { title: '民法典', article: '第1213条', gist: '先由交强险赔，不足的由商业险赔，仍不足的由侵权人赔。' },
    { title: '道路交通安全法', article: '第76条', gist: '交通事故的赔偿责任怎么分担。' },
  ],
});
