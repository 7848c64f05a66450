/** 一份文书送达一个人的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const SERVICE_STATES = {
  prepared: { name: '待发送', next: '文书已准备好，还没有发出。' },
  sent: { name: '已发出', next: '正在等到达的凭证，期限还没有开始。' },
  arrived: { name: '已到达', next: '请点“确认收到”。没有确认或者别的证明以前，不算送达，期限不开始。' },
  served: { name: '已送达', next: '期限从第二天开始算。对送达有异议的可以提出。', final: true },
  presumedServed: { name: '推定送达', next: '系统显示已阅读，按已送达处理。不是您本人看的，请提出异议。', final: true },
  disputed: { name: '送达有争议', next: '法官会决定有没有送达、从哪天算。' },
  failed: { name: '没有送到', next: '法院会换一种方式再送。' },
  publicNotice: { name: '公告中', next: '公告满 30 日即视为送达。看到公告的请尽快联系法院。' },
  signedFor: { name: '已签收', next: '调解书您已签收，各方都签收后生效。', final: true },
  declined: { name: '反悔', next: '您在签收之前反悔，调解书不生效，法院会及时判决。', final: true },
} satisfies Record<string, StateWords>;

export const SERVICE_GUARDS = {
  signedAndSealed: { text: '文书还没有签名和盖院印。请先完成签署。', rule: 'SIGN-4 民事诉讼法155, 157' },
  rightRecipient: {
    text: '送达对象不对：应当送给本人、法定代理人、单位负责人或者收件人、诉讼代理人、指定的代收人。',
    rule: 'SERVE-9 民事诉讼法88',
  },
  electronicallyAllowed: {
    text: '他没有同意电子送达，也没有能确认是他本人的电子地址。请改用直接、留置、委托或者邮寄送达。',
    rule: 'SERVE-1, SERVE-2, SERVE-4 在线诉讼规则29, 31',
  },
  addressConfirmed: { text: '这个地址不是他提供或者确认的，到达不等于送达。', rule: 'SERVE-3 在线诉讼规则31.1' },
  otherAddressOfHis: { text: '这个地址已由他确认，到达就是送达，请按“已送达”记录。', rule: 'SERVE-4' },
  arrivedInHisSystem: { text: '系统还没有显示发送成功。请等凭证。', rule: 'SERVE-3 民诉法解释135.2' },
  notMediationDocument: { text: '调解书要由本人签收，不能留置或者公告送达。', rule: 'SERVE-8 民诉法解释133' },
  isMediationDocument: { text: '只有调解书需要签收才生效。', rule: 'SERVE-8, MED-8' },
  byHimself: { text: '调解书要由当事人本人或者他指定的代收人签收。', rule: 'SERVE-8 民诉法解释133' },
  proofOfReceipt: {
    text: '没有能证明他已收悉的材料。请补充，或者换一种方式送达。',
    rule: 'SERVE-4 在线诉讼规则31.2(2)',
  },
  groundStated: {
    text: '请说明理由：系统错误、地址不是本人用的、不是本人看的，或者实际到达日期不同。',
    rule: 'SERVE-3, SERVE-4 在线诉讼规则31.2(2), 民诉法解释135.2',
  },
  proofDayOver: { text: '等待凭证的日子还没有到。', rule: 'SERVE-10' },
  returnReceipt: { text: '没有送达回证或者回执。请上传并写明收到日期。', rule: 'SERVE-10 民事诉讼法88, 91' },
  witnessesOrVideo: { text: '留置送达要有见证人签名，或者拍照、录像。请补充。', rule: 'SERVE-10 民事诉讼法89' },
  otherMeansTried: {
    text: '公告是最后的办法：要他下落不明，或者别的方式都送不到。请先用别的方式并记明经过。',
    rule: 'SERVE-10 民事诉讼法95',
  },
  notCivilSummary: {
    text: '民事简易程序不能公告送达。请用别的方式，或者转为普通程序。',
    rule: 'SERVE-10 民诉法解释140',
  },
  noticeDaysOver: { text: '公告的 30 日（在国外的 60 日）还没有满。', rule: 'SERVE-10 民事诉讼法95, 283' },
} satisfies Record<string, GuardWords>;
