/** 缓交、减交、免交诉讼费申请书 */
import { blank, choice } from './complaint';
import { letter } from './letter';

export const feeAidApplication = letter({
  templateId: 'fee-aid-application',
  title: '缓交、减交、免交诉讼费申请书',
  use: '交诉讼费确有困难时用，起诉或者上诉时一起交。免交只给个人。',
  caseType: 'any',
  fields: [
    blank('applicant', 'longText', '申请人（您）', '姓名、住址、电话', '李某，男，住余姚市某镇某村，电话13700000000'),
    choice('kind', '申请哪一种', '缓交是晚点交，减交是少交，免交是不交', ['缓交', '减交', '免交']),
    blank('case', 'text', '哪个案件', '谁告谁、什么事', '李某诉某公司工伤赔偿一案'),
    blank(
      'reason',
      'longText',
      '困难的情况',
      '低保、残疾、失业、受灾等，写明家里收入',
      '申请人肢体残疾，靠低保生活，每月900元',
    ),
    blank('proof', 'text', '证明材料', '低保证、残疾证、居委会或民政部门的证明', '残疾人证、低保证'),
  ],
  heading: '缓交、减交、免交诉讼费申请书',
  body: [
    '申请人：{applicant}',
    '请求事项：{case}，请求{kind}诉讼费。',
    '事实与理由：{reason}。',
    '证明材料：{proof}。',
  ],
  signer: '申请人',
  law: [
    { title: '诉讼费用交纳办法', article: '第45条', gist: '哪些人应当准予免交。' },
    { title: '诉讼费用交纳办法', article: '第46条', gist: '哪些人应当准予减交，减交不低于30%。' },
    { title: '诉讼费用交纳办法', article: '第47条', gist: '哪些情况应当准予缓交。' },
    { title: '诉讼费用交纳办法', article: '第48条', gist: '应当在起诉或者上诉时书面申请，并附证明。' },
  ],
});
