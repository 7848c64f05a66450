/** 授权委托书 */
import { blank, choice } from './complaint';
import { letter } from './letter';

export const powerOfAttorney = letter({
  templateId: 'power-of-attorney',
  title: '授权委托书',
  use: '请律师、亲属等替您打官司时用，要您亲笔签名。每一方最多请两个人。',
  caseType: 'any',
  fields: [
    blank('principal', 'longText', '委托人（您）', '姓名、住址、电话', '张某，女，住余姚市某街道，电话13800000000'),
    blank('agent', 'longText', '受委托人', '姓名、单位或者和您的关系、电话', '周某，某律师事务所律师，电话13700000000'),
    blank('case', 'text', '哪个案件', '谁告谁、什么事', '张某诉王某民间借贷纠纷一案'),
    choice('authority', '给多大的权限', '特别授权的事要一项一项写；只写“全权代理”只算一般授权', [
      '一般授权',
      '特别授权',
    ]),
    blank(
      'powers',
      'text',
      '特别授权的事项',
      '选了特别授权的请写；一般授权的空着',
      '代为承认、放弃、变更诉讼请求，进行和解、调解，提出反诉或者上诉',
      true,
    ),
  ],
  heading: '授权委托书',
  body: [
    '委托人：{principal}',
    '受委托人：{agent}',
    '委托人因{case}，委托上列受委托人作为诉讼代理人。',
    '代理权限：{authority}。',
    '特别授权的事项：{powers}。',
    '期限：到本审级结束为止。',
  ],
  signer: '委托人',
  law: [
    { title: '民事诉讼法', article: '第61条', gist: '可以委托一至二人作为诉讼代理人。' },
    { title: '民事诉讼法', article: '第62条', gist: '承认、放弃、变更请求，和解，反诉，上诉，必须有特别授权。' },
    { title: '民诉法解释', article: '第89条', gist: '只写“全权代理”没有具体授权的，无权代为承认、放弃、变更请求等。' },
  ],
});
