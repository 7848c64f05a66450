/** 续行保全申请书 (续封) */
import { blank } from './complaint';
import { letter } from './letter';

export const preservationRenewal = letter({
  templateId: 'preservation-renewal',
  title: '续行保全（续封）申请书',
  use: '查封、冻结快到期，案件还没有完时用，要在到期 7 天前交给办案的法院。',
  caseType: 'any',
  fields: [
    blank('applicant', 'longText', '申请人（您）', '姓名、住址、电话', '张某，女，住余姚市某街道，电话13800000000'),
    blank('respondent', 'longText', '被申请人（对方）', '姓名或单位名称、住址', '王某，男，住余姚市某镇某村'),
    blank('ruling', 'text', '原来的保全裁定', '案号和日期', '（2024）浙0281民初123号民事裁定书，2024年7月1日'),
    blank(
      'assets',
      'longText',
      '要续的财产',
      '哪家银行的账户、哪套房子、哪辆车',
      '被申请人在某银行余姚支行的存款31,200元',
    ),
    blank('expires', 'date', '到期的日子', '看法院的告知书或协助执行通知书', '2025-07-10'),
    blank('reason', 'text', '为什么要续', '案件到了哪一步', '案件正在二审，判决尚未生效'),
  ],
  heading: '续行财产保全申请书',
  body: [
    '申请人：{applicant}',
    '被申请人：{respondent}',
    '原保全裁定：{ruling}。',
    '请求事项：请求对下列财产续行查封、扣押、冻结：{assets}。',
    '保全期限届满日：{expires}。',
    '事实与理由：{reason}。',
  ],
  signer: '申请人',
  law: [
    {
      title: '财产保全规定',
      article: '第18条',
      gist: '申请续行财产保全的，应当在保全期限届满七日前提出。',
    },
    {
      title: '民诉法解释',
      article: '第485条',
      gist: '冻结存款一年、查封动产两年、不动产和其他权利三年；可以续行。',
    },
  ],
});
