/** 反诉状 */
import { blank } from './complaint';
import { letter } from './letter';

export const counterclaim = letter({
  templateId: 'counterclaim',
  title: '反诉状',
  use: '别人告您，您在同一个案件里也要告他时用，在法庭辩论结束前提出。',
  caseType: 'civil',
  fields: [
    blank(
      'counterclaimant',
      'longText',
      '反诉原告（您）',
      '姓名、住址、电话',
      '王某，男，住余姚市某镇某村，电话13900000000',
    ),
    blank('counterDefendant', 'longText', '反诉被告（对方）', '姓名、住址', '张某，女，住余姚市某街道'),
    blank('case', 'text', '本诉案号', '看传票或应诉通知书', '（2025）浙0281民初123号'),
    blank('claim', 'longText', '您的反诉请求', '要对方做什么', '判令反诉被告退还多收的货款5,000元'),
    blank('sum', 'money', '金额一共多少', '不要钱的空着，单位是元', '5000', true),
    blank('story', 'longText', '事实与理由', '和本诉是同一件事，写清楚', '双方对账时重复计算了一批货'),
  ],
  heading: '民事反诉状',
  body: [
    '反诉原告（本诉被告）：{counterclaimant}',
    '反诉被告（本诉原告）：{counterDefendant}',
    '本诉案号：{case}。',
    '反诉请求：{claim}；反诉费用由反诉被告承担。',
    '反诉标的金额：{sum}元。',
    '事实与理由：{story}。',
  ],
  signer: '反诉原告',
  law: [
    { title: '民事诉讼法', article: '第54条', gist: '被告有权提起反诉。' },
    { title: '民诉法解释', article: '第232条', gist: '反诉应当在法庭辩论结束前提出。' },
  ],
});
