/** 人身损害赔偿起诉状 */
import { blank, COSTS, complaint } from './complaint';

export const complaintInjury = complaint({
  templateId: 'complaint-injury',
  title: '人身损害赔偿起诉状',
  use: '被人打伤、被狗咬伤、摔伤、医疗损害等，要求赔偿时用。',
  fields: [
    blank('happenedOn', 'date', '受伤日期', '受伤那一天', '2025-02-10'),
    blank('place', 'text', '受伤地点', '在哪里受的伤', '余姚市某小区门口'),
    blank(
      'story',
      'longText',
      '受伤的经过',
      '谁做了什么、为什么应当由他负责、有没有报警',
      '因停车发生争吵，被告用拳头打伤原告左眼，当场报了警',
    ),
    blank('injury', 'text', '伤情和治疗', '哪里受伤、住院几天、伤残等级', '左眼挫伤，住院7天'),
    blank('medical', 'money', '医疗费', '自己付的、有票据的，单位是元', '9000'),
    blank('income', 'money', '误工费、护理费', '没有的空着', '4000', true),
    blank('disability', 'money', '残疾赔偿金、精神损害抚慰金', '没有的空着', '50000', true),
    blank('rest', 'money', '其他（营养、伙食、交通、鉴定费等）', '没有的空着', '1500', true),
  ],
  causeOfAction: '生命权、身体权、健康权纠纷',
  claims: [
    { text: '判令被告赔偿医疗费{medical}元', amountField: 'medical' },
    { text: '判令被告赔偿误工费、护理费{income}元', amountField: 'income' },
    { text: '判令被告赔偿残疾赔偿金、精神损害抚慰金{disability}元', amountField: 'disability' },
    { text: '判令被告赔偿其他费用{rest}元', amountField: 'rest' },
    COSTS,
  ],
  facts: ['{happenedOn}，在{place}，{story}。', '伤情和治疗：{injury}。', '双方没有就赔偿达成一致。'],
  basis: '《民法典》第一千一百六十五条、第一千一百七十九条、第一千一百八十三条',
  evidence: [
    { name: '病历、出院记录、医疗费发票', source: '医院', proves: '伤情和医疗费' },
    { name: '报警记录、询问笔录、监控录像', source: '公安机关、物业等', proves: '受伤的经过' },
    { name: '误工、护理证明', source: '单位、医院', proves: '误工费和护理费' },
    { name: '鉴定意见书', source: '鉴定机构', proves: '伤残等级和期限' },
  ],
  law: [
    { title: '民法典', article: '第1165条', gist: '因过错侵害他人造成损害的，应当承担侵权责任。' },
    { title: '民法典', article: '第1179条', gist: '人身损害应当赔偿的项目。' },
  ],
});
