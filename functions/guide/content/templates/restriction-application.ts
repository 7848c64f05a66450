/** 限制消费、纳入失信名单申请书 (ENF-10, 11): the court decides, the president signs */
import { blank, choice } from './complaint';
import { letter } from './letter';

export const restrictionApplication = letter({
  templateId: 'restriction-application',
  title: '限制消费、失信名单申请书',
  use: '执行中，对方到期没有履行，想申请限制他高消费，或者他有能力还却不还、藏财产，想申请列入失信名单时用。',
  caseType: 'enforcement',
  fields: [
    blank('applicant', 'longText', '申请执行人（您）', '姓名、住址、电话', '张某，女，住余姚市某街道，电话13800000000'),
    blank('debtor', 'longText', '被执行人（对方）', '姓名或单位名称、住址', '王某，男，住余姚市某镇某村'),
    blank('caseNo', 'text', '执行案号', '看受理通知书或执行裁定书', '余姚市人民法院（2025）浙0281执123号'),
    choice('measure', '申请什么', '可以先申请限制高消费，以后再申请列入名单', [
      '限制高消费',
      '纳入失信被执行人名单',
      '限制高消费并纳入失信被执行人名单',
    ]),
    blank(
      'facts',
      'longText',
      '为什么申请',
      '写事实：到期没有履行；有什么收入、消费、财产；怎么藏、怎么转走；没有如实报告财产',
      '执行通知书指定的期间已过，被执行人没有履行；其在某市新购一辆小轿车，没有向法院报告',
    ),
    blank('proof', 'text', '有什么证据', '照片、网页、登记查询等', '车辆照片、朋友圈截图'),
  ],
  heading: '申请书',
  body: [
    '申请执行人：{applicant}',
    '被执行人：{debtor}',
    '执行案件：{caseNo}。',
    '请求事项：请求对被执行人采取以下措施：{measure}。',
    '事实与理由：{facts}。',
    '证据：{proof}。',
    '申请人知道：是否采取措施由法院审查决定；在执行中知道的财产信息应当保密。',
  ],
  signer: '申请执行人',
  law: [
    {
      title: '限制高消费规定',
      article: '第1条、第4条',
      gist: '没有按执行通知履行的，可以限制高消费，一般由申请执行人书面申请。',
    },
    {
      title: '失信名单规定',
      article: '第1条',
      gist: '有履行能力而不履行、转移隐匿财产、违反财产报告制度等的，应当纳入失信被执行人名单。',
    },
  ],
});
