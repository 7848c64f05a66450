/** 财产保全申请书 */
import { blank, choice } from './complaint';
import { letter } from './letter';

export const preservationApplication = letter({
  templateId: 'preservation-application',
  title: '财产保全申请书',
  use: '担心对方转移财产，请法院先冻结、查封时用。起诉前、起诉时、审理中都可以申请。',
  caseType: 'any',
  fields: [
    blank('applicant', 'longText', '申请人（您）', '姓名、住址、电话', '张某，女，住余姚市某街道，电话13800000000'),
    blank('respondent', 'longText', '被申请人（对方）', '姓名或单位名称、住址、证件号', '王某，男，住余姚市某镇某村'),
    choice('stage', '什么时候申请', '诉前保全要在30天内起诉或者申请仲裁', ['起诉时', '审理中', '起诉前']),
    blank('sum', 'money', '要保全多少钱的财产', '不超过您请求的金额，单位是元', '31200'),
    blank('assets', 'longText', '保全哪些财产', '开户银行和账号、房产地址、车牌号等', '被申请人在某银行余姚支行的存款'),
    blank('reason', 'longText', '为什么要保全', '写事实，比如正在卖房、转走存款', '被申请人正在出卖名下唯一住房'),
    blank(
      'security',
      'text',
      '提供什么担保',
      '保险公司保函、现金、房产等；诉前保全必须担保',
      '某财产保险公司的诉讼保全责任险保函',
    ),
  ],
  heading: '财产保全申请书',
  body: [
    '申请人：{applicant}',
    '被申请人：{respondent}',
    '请求事项：请求查封、扣押、冻结被申请人价值{sum}元的财产。',
    '财产线索：{assets}。',
    '事实与理由（{stage}申请）：{reason}。',
    '担保：{security}。',
    '申请人知道：申请有错误的，应当赔偿被申请人因保全遭受的损失。',
  ],
  signer: '申请人',
  law: [
    { title: '民事诉讼法', article: '第103条', gist: '可能使判决难以执行的，可以申请保全，法院可以责令提供担保。' },
    {
      title: '民事诉讼法',
      article: '第104条',
      gist: '情况紧急的，可以在起诉前申请，应当提供担保，并在三十日内起诉或仲裁。',
    },
    { title: '民事诉讼法', article: '第108条', gist: '申请有错误的，应当赔偿被申请人的损失。' },
  ],
});
