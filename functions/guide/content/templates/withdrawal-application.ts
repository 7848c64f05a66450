/** 撤诉申请书 */
import { blank } from './complaint';
import { letter } from './letter';

export const withdrawalApplication = letter({
  templateId: 'withdrawal-application',
  title: '撤诉申请书',
  use: '原告不想告了时用，判决宣告前提出，由法院裁定准不准。准许的，受理费减半；已经减过半的，不再减。',
  caseType: 'any',
  fields: [
    blank('applicant', 'text', '申请人（您）', '姓名', '张某'),
    blank('case', 'text', '哪个案件', '案号、谁告谁', '（2025）浙0281民初123号，张某诉王某民间借贷纠纷一案'),
    blank('reason', 'text', '为什么撤诉', '双方和解了、对方还钱了等', '被告已经还清全部借款'),
  ],
  heading: '撤诉申请书',
  body: ['申请人：{applicant}', '请求事项：请求撤回{case}的起诉。', '理由：{reason}。申请撤诉是本人自愿的。'],
  signer: '申请人',
  law: [
    { title: '民事诉讼法', article: '第148条', gist: '宣判前原告申请撤诉的，是否准许由法院裁定。' },
    { title: '诉讼费用交纳办法', article: '第15条', gist: '申请撤诉的，减半交纳案件受理费。' },
  ],
});
