/** 答辩状 */
import { blank } from './complaint';
import { letter } from './letter';

export const answer = letter({
  templateId: 'answer',
  title: '答辩状',
  use: '收到起诉状，要说明自己的意见时用，从收到副本起15天内交。不交也不影响开庭，但说清楚对您有好处。',
  caseType: 'any',
  fields: [
    blank(
      'respondent',
      'longText',
      '答辩人（您）',
      '姓名、住址、电话；单位写名称、法定代表人',
      '王某，男，住余姚市某镇某村，电话13900000000',
    ),
    blank('opponent', 'text', '对方和案号', '谁告您、案号', '张某，（2025）浙0281民初123号'),
    blank(
      'view',
      'longText',
      '您同意什么、不同意什么',
      '对方每一项请求，同意还是不同意',
      '同意还本金20,000元，不同意支付利息',
    ),
    blank(
      'facts',
      'longText',
      '事实和理由',
      '实际经过是怎样的，有什么证据',
      '已经在2024年10月还过10,000元，有转账记录；双方没有约定利息',
    ),
  ],
  heading: '民事（行政）答辩状',
  body: [
    '答辩人：{respondent}',
    '针对的案件：{opponent}。',
    '答辩意见：{view}。',
    '事实与理由：{facts}。',
    '附：证据清单和证据。',
  ],
  signer: '答辩人',
  law: [
    {
      title: '民事诉讼法',
      article: '第128条',
      gist: '被告应当在收到起诉状副本之日起十五日内提出答辩状；不提出不影响审理。',
    },
  ],
});
