/** 恢复执行申请书: after 终结本次执行程序, or a settlement in enforcement that was not kept */
import { blank } from './complaint';
import { letter } from './letter';

export const resumeApplication = letter({
  templateId: 'resume-application',
  title: '恢复执行申请书',
  use: '终结本次执行程序后发现对方有财产，或者对方不履行执行和解协议时用，交给原来执行的法院。',
  caseType: 'enforcement',
  fields: [
    blank('applicant', 'longText', '申请执行人（您）', '姓名、住址、电话', '张某，女，住余姚市某街道，电话13800000000'),
    blank('debtor', 'longText', '被执行人（对方）', '姓名或单位名称、住址、电话', '王某，男，住余姚市某镇某村'),
    blank('caseNo', 'text', '原来的执行案号', '看终结本次执行程序的裁定书', '余姚市人民法院（2024）浙0281执123号'),
    blank('closedOn', 'date', '终结本次执行程序的日期', '看裁定书；因和解协议申请的空着', '2024-09-10', true),
    blank('received', 'text', '已经拿到多少', '没有写“没有”', '已经执行到5,000元'),
    blank('remaining', 'money', '还有多少没有执行', '单位是元', '25550'),
    blank(
      'found',
      'longText',
      '现在的财产线索或者对方违约的情况',
      '什么财产、在哪里、怎么知道的；和解协议没履行的，写明约定和欠多少',
      '2025年5月发现被执行人在某厂上班，每月工资打到某银行余姚支行',
    ),
  ],
  heading: '恢复执行申请书',
  body: [
    '申请执行人：{applicant}',
    '被执行人：{debtor}',
    '原执行案件：{caseNo}。',
    '请求事项：请求恢复执行，执行尚未履行的{remaining}元和迟延履行期间的加倍利息。',
    '本案于{closedOn}裁定终结本次执行程序。',
    '已经执行的情况：{received}。',
    '事实与理由：{found}。',
    '附：生效文书、原执行裁定书或者执行和解协议、申请人身份证明。',
  ],
  signer: '申请执行人',
  law: [
    {
      title: '民诉法解释',
      article: '第517条',
      gist: '终结本次执行程序后发现财产的，可以再次申请执行，不受时效限制。',
    },
    {
      title: '民事诉讼法',
      article: '第241条',
      gist: '不履行和解协议的，可以根据申请恢复对原生效文书的执行。',
    },
  ],
});
