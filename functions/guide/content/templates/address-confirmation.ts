/** 送达地址确认书 */
import { blank, choice } from './complaint';
import { letter } from './letter';

export const addressConfirmation = letter({
  templateId: 'address-confirmation',
  title: '送达地址确认书',
  use: '告诉法院文书寄到哪里、发到哪里。地址写错或者换了不说，寄出去也可能算送到了。',
  caseType: 'any',
  fields: [
    blank('person', 'text', '您的姓名和身份', '姓名，是原告、被告还是代理人', '张某，原告'),
    blank('case', 'text', '哪个案件', '案号，或者谁告谁', '张某诉王某民间借贷纠纷一案'),
    blank('address', 'text', '收件地址和邮编', '写到门牌号', '余姚市某街道某路1号，315400'),
    blank('phone', 'text', '收件人和电话', '谁来收、电话', '张某，13800000000'),
    choice('eService', '是否同意电子送达', '同意的，文书发到下面的地址就算送到了', ['同意', '不同意']),
    blank(
      'eAddress',
      'text',
      '电子送达地址',
      '手机号、邮箱或本程序账号；不同意的空着',
      '本程序，手机号13800000000',
      true,
    ),
  ],
  heading: '送达地址确认书',
  body: [
    '当事人：{person}',
    '案件：{case}',
    '邮寄送达地址：{address}',
    '收件人和电话：{phone}',
    '电子送达：{eService}',
    '电子送达地址：{eAddress}',
    '本人知道：地址有变化应当及时书面告知法院；因地址不准确或者没有及时告知，文书没有收到的，可能视为已经送达。这份确认在一审、二审、再审和执行中都有效。',
  ],
  signer: '当事人',
  law: [
    {
      title: '民事诉讼法',
      article: '第90条',
      gist: '经受送达人同意，可以采用电子方式送达；要求纸质的，法院应当提供。',
    },
    { title: '民诉法解释', article: '第137条', gist: '一审确认的地址，在上诉、再审、执行中没有书面变更的继续有效。' },
  ],
});
