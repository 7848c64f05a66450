/** 人身安全保护令申请书 */
import { blank } from './complaint';
import { letter } from './letter';

export const protectionOrderApplication = letter({
  templateId: 'protection-order-application',
  title: '人身安全保护令申请书',
  use: '遭受家庭暴力或者面临家暴危险时用，不用先起诉离婚，不收费。危险时请先打110。',
  caseType: 'any',
  fields: [
    blank(
      'applicant',
      'longText',
      '申请人（您）',
      '姓名、住址、联系电话（可以写安全的联系办法）',
      '陈某，女，住余姚市某街道，电话13600000000',
    ),
    blank(
      'respondent',
      'longText',
      '被申请人（施暴的人）',
      '姓名、住址、和您的关系',
      '赵某，男，住同上，是申请人的丈夫',
    ),
    blank(
      'measures',
      'text',
      '请求哪些措施',
      '禁止家暴，禁止骚扰、跟踪、接触，责令搬出住所等',
      '禁止实施家庭暴力；禁止骚扰、跟踪、接触申请人及其父母',
    ),
    blank(
      'story',
      'longText',
      '家暴的情况',
      '什么时候、怎么打骂、有没有报警和验伤',
      '2025年6月1日晚被打伤头部，当晚报警，派出所出具告诫书',
    ),
    blank('proof', 'text', '证据', '报警回执、告诫书、验伤记录、照片、录音', '报警回执、病历、照片', true),
  ],
  heading: '人身安全保护令申请书',
  body: [
    '申请人：{applicant}',
    '被申请人：{respondent}',
    '请求事项：{measures}。',
    '事实与理由：{story}。',
    '证据：{proof}。',
  ],
  signer: '申请人',
  law: [
    { title: '反家庭暴力法', article: '第23条', gist: '遭受家庭暴力或面临现实危险的，可以向法院申请人身安全保护令。' },
    { title: '反家庭暴力法', article: '第28条', gist: '法院应当在七十二小时内作出，情况紧急的二十四小时内作出。' },
    { title: '反家庭暴力法', article: '第29条', gist: '可以包括禁止家暴、禁止骚扰跟踪接触、责令迁出住所等措施。' },
  ],
});
