/** 管辖权异议申请书 */
import { blank } from './complaint';
import { letter } from './letter';

export const jurisdictionObjection = letter({
  templateId: 'jurisdiction-objection',
  title: '管辖权异议申请书',
  use: '被告认为不该由这个法院审时用，在答辩期内提出（从收到起诉状副本起15天）。',
  caseType: 'any',
  fields: [
    blank('applicant', 'longText', '申请人（您）', '姓名、住址、电话', '王某，男，住宁波市某区某路2号'),
    blank('case', 'text', '哪个案件', '案号、谁告谁', '（2025）浙0281民初123号，张某诉王某民间借贷纠纷一案'),
    blank('rightCourt', 'text', '应当由哪个法院审', '法院全名', '宁波市某区人民法院'),
    blank(
      'reason',
      'longText',
      '理由',
      '您住在哪里、合同约定在哪里履行等',
      '申请人从2022年起一直住在宁波市某区，借条没有约定履行地',
    ),
  ],
  heading: '管辖权异议申请书',
  body: ['申请人：{applicant}', '请求事项：请求把{case}移送{rightCourt}审理。', '事实与理由：{reason}。'],
  signer: '申请人',
  law: [{ title: '民事诉讼法', article: '第130条', gist: '对管辖权有异议的，应当在提交答辩状期间提出。' }],
});
