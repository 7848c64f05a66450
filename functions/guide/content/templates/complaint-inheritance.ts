/** 继承起诉状 */
import { blank, COSTS, complaint } from './complaint';

export const complaintInheritance = complaint({
  templateId: 'complaint-inheritance',
  title: '继承起诉状',
  use: '亲人去世，遗产怎么分谈不拢时用。去他去世时的住所地或者主要遗产所在地的法院。',
  fields: [
    blank(
      'deceased',
      'text',
      '去世的人',
      '姓名、哪天去世、生前住哪里、和您的关系',
      '张老某，2024年11月3日去世，生前住余姚市某镇，是原告的父亲',
    ),
    blank(
      'heirs',
      'longText',
      '都有哪些继承人',
      '配偶、子女、父母都写上，写明和去世的人的关系',
      '配偶李某，儿子张某（原告）、张二某（被告）',
    ),
    blank('will', 'text', '有没有遗嘱', '没有写“没有”；有的写哪天写的、怎么写的', '没有'),
    blank('estate', 'longText', '有哪些遗产', '房子、存款、车等', '余姚市某镇某村房屋一处，存款120,000元'),
    blank('value', 'money', '您要求分到的部分值多少', '单位是元', '150000'),
    blank('share', 'text', '您要求怎么分', '按遗嘱，或者各分多少', '由原告继承二分之一'),
  ],
  causeOfAction: '继承纠纷',
  claims: [{ text: '判令遗产按以下办法分割：{share}（约{value}元）', amountField: 'value' }, COSTS],
  facts: ['{deceased}。', '继承人：{heirs}。', '遗嘱：{will}。', '遗产：{estate}。', '各继承人没有协商一致。'],
  basis: '《民法典》第一千一百二十三条、第一千一百二十七条、第一千一百三十条',
  evidence: [
    { name: '死亡证明、户籍注销证明', source: '医院、公安机关', proves: '去世的时间' },
    { name: '户口本、亲属关系证明', source: '公安机关、居委会', proves: '继承人有哪些' },
    { name: '房产证、存款等凭证', source: '登记机关、银行', proves: '遗产有哪些' },
    { name: '遗嘱', source: '原告保存、公证处', proves: '去世的人的安排' },
  ],
  law: [
    { title: '民法典', article: '第1127条', gist: '第一顺序继承人是配偶、子女、父母。' },
    { title: '民法典', article: '第1130条', gist: '同一顺序的继承人一般应当均等。' },
  ],
});
