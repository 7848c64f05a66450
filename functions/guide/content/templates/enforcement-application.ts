/** 强制执行申请书 */
import { blank } from './complaint';
import { letter } from './letter';

export const enforcementApplication = letter({
  templateId: 'enforcement-application',
  title: '强制执行申请书',
  use: '判决、裁定、调解书、仲裁裁决生效了，对方不照办时用。一般要在履行期满后两年内申请。',
  caseType: 'enforcement',
  fields: [
    blank(
      'applicant',
      'longText',
      '申请执行人（您）',
      '姓名、住址、电话、收款账户',
      '张某，女，住余姚市某街道，电话13800000000，收款账户……',
    ),
    blank(
      'debtor',
      'longText',
      '被执行人（对方）',
      '姓名或单位名称、住址、电话、证件号，知道多少写多少',
      '王某，男，住余姚市某镇某村',
    ),
    blank(
      'title',
      'text',
      '依据哪份文书',
      '案号、哪天生效',
      '余姚市人民法院（2025）浙0281民初123号民事判决书，2025年5月20日生效',
    ),
    blank('dueOn', 'date', '应当履行的最后一天', '看文书里写的期限；没有写的空着', '2025-06-10', true),
    blank(
      'matter',
      'longText',
      '要执行什么',
      '写明金额怎么算，或者要对方做什么',
      '归还借款30,000元和案件受理费550元，并支付迟延履行期间的加倍利息',
    ),
    blank('sum', 'money', '金额一共多少', '不是要钱的空着，单位是元', '30550', true),
    blank('paid', 'text', '对方已经履行的部分', '没有写“没有”', '没有'),
    blank(
      'assets',
      'longText',
      '您知道的财产线索',
      '银行卡、车、房、工资、收租、股权等；不知道的空着',
      '在某厂上班，每月工资打到某银行',
      true,
    ),
  ],
  heading: '强制执行申请书',
  body: [
    '申请执行人：{applicant}',
    '被执行人：{debtor}',
    '执行依据：{title}。',
    '请求事项：{matter}。',
    '执行标的金额：{sum}元。',
    '事实与理由：上述文书已经生效，应当在{dueOn}前履行。',
    '履行情况：{paid}。',
    '被执行人没有履行完毕，请法院强制执行。',
    '财产线索：{assets}。',
    '附：生效文书、申请人身份证明。',
  ],
  signer: '申请执行人',
  law: [
    { title: '民事诉讼法', article: '第247条', gist: '一方拒绝履行生效文书的，对方可以向法院申请执行。' },
    { title: '民事诉讼法', article: '第250条', gist: '申请执行的期间为二年，从履行期间最后一日起算。' },
  ],
});
