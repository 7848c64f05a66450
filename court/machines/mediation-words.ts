/** 调解的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const MEDIATION_STATES = {
  proposed: { name: '征求意见', next: '请告诉我们同不同意调解。不同意完全可以，不影响立案和审理。' },
  asking: {
    name: '询问对方',
    next: '法院指定的调解员会问对方愿不愿意调解。对方同意才开始；不同意或者联系不上的就结束。',
  },
  consented: { name: '已同意', next: '请在 2 个工作日内一起选调解员；选不出来的由法院指定。' },
  appointed: { name: '已定调解员', next: '等调解员在 3 个工作日内接受。' },
  running: { name: '调解中', next: '请按约定时间参加。您随时可以说“不调了”。' },
  drafted: { name: '待签协议', next: '请仔细看协议，同意再签；不想签可以不签。' },
  agreed: {
    name: '已达成协议',
    next: '协议已生效，请按约定履行。立案前达成的可以在 30 日内一起申请司法确认；立案后的请申请调解书或者撤诉。',
    final: true,
  },
  confirmationAsked: { name: '申请确认中', next: '法院正在审查协议，需要时会请双方一起到场。' },
  confirmed: { name: '已司法确认', next: '协议可以强制执行。对方不履行的，可以申请执行。', final: true },
  rejected: { name: '未予确认', next: '可以重新调解，也可以起诉。', final: true },
  documentMade: { name: '已出调解书', next: '请签收调解书，各方都签收后生效。', final: true },
  ended: { name: '已结束', next: '调解没有成，法院继续依法立案或者审理。', final: true },
} satisfies Record<string, StateWords>;

export const MEDIATION_GUARDS = {
  mediable: {
    text: '这类案件依法不能调解（特别程序、支付令、公示催告、身份关系；行政案件只有赔偿、补偿和裁量权的可以）。',
    rule: 'MED-2 民诉法解释143, 行政诉讼法60',
  },
  everyoneConsented: { text: '还有一方没有表示同意。没有表示不等于同意。', rule: 'MED-1, MED-3 在线调解规则4, 15' },
  authorityToMediate: { text: '代理人没有调解的特别授权。请补交授权，或者由本人参加。', rule: 'ID-7 民诉法解释147.1' },
  chosenByAll: { text: '各方还没有选出同一位调解员。', rule: 'MED-3 在线调解规则10.2' },
  noJointChoice: {
    text: '各方还可以自己选：同意调解后 2 个工作日还没有过，也没有请法院指定。',
    rule: 'MED-3 在线调解规则10.2',
  },
  notFiledYet: { text: '已经立案了，要各方都同意调解以后才能指定调解员。', rule: 'MED-3 在线调解规则10.1, 15.1' },
  oneSideConsented: { text: '还没有一方同意调解。', rule: 'MED-3 在线调解规则10.1' },
  consenterHeard: { text: '请先问同意调解的一方对人选的意见，再指定。', rule: 'MED-3 在线调解规则10.1' },
  mediatorReleased: {
    text: '调解员没有写明理由不接受，3 个工作日也没有过，当事人也没有申请更换。',
    rule: 'MED-3 在线调解规则12, 14',
  },
  tiesDisclosed: { text: '请先说明与当事人、代理人有没有亲属、利害等关系。', rule: 'MED-3 在线调解规则13' },
  reasonStated: { text: '请写明理由。', rule: 'MED-3 在线调解规则12' },
  acceptanceOverdue: { text: '调解员接受的 3 个工作日还没有过。', rule: 'MED-3 在线调解规则12.2' },
  freshIdentity: { text: '参加调解的人还没有为这次调解重新验证身份。', rule: 'ID-3, MED-5 在线调解规则17' },
  shamWarningGiven: { text: '还没有告知虚假调解的法律后果，并填写送达地址确认书。', rule: 'MED-5 在线调解规则17' },
  allAgreeToExtend: { text: '延长要各方都同意。', rule: 'MED-4 在线调解规则24' },
  termsRecorded: { text: '还没有写成协议。请写明各方同意的内容。', rule: 'MED-6 在线调解规则19' },
  everyoneSigned: { text: '还有当事人没有签。各方都签了才生效。', rule: 'MED-6 在线调解规则19.2' },
  mediatorSigned: { text: '调解员还没有签名（有调解组织的还要盖章）。', rule: 'MED-6 在线调解规则19.1' },
  beforeFiling: {
    text: '司法确认只适用于立案前达成的协议。立案后的请申请调解书或者撤诉。',
    rule: 'MED-7 民事诉讼法205',
  },
  askedJointly: { text: '司法确认要双方一起申请。', rule: 'MED-7 民事诉讼法205' },
  in30Days: { text: '协议生效已超过 30 日。可以直接履行，或者另行起诉。', rule: 'MED-7 民事诉讼法205' },
  lawfulAgreement: {
    text: '协议违法、损害他人、违背公序良俗、不自愿或者内容不明确，不能确认。',
    rule: 'MED-7 民诉法解释358',
  },
  groundOfRejection: { text: '没有选择驳回或者不予受理的理由。', rule: 'MED-7 民诉法解释355, 358' },
  confirmationWithdrawn: { text: '当事人没有撤回确认申请。', rule: 'MED-7 民诉法解释357' },
  afterFiling: { text: '还没有立案，不能出调解书。可以申请司法确认。', rule: 'MED-8 在线调解规则20' },
  deadlocked: { text: '请写明分歧在哪里、为什么难以达成协议。', rule: 'MED-9 在线调解规则21, 25(5)' },
  unreachable: { text: '请写明怎样联系过、为什么联系不上。', rule: 'MED-9 在线调解规则15, 25(3)' },
  limitOver: { text: '调解期限还没有过，或者各方已经同意延长。', rule: 'MED-4, MED-9 在线调解规则25(6)' },
  settledThemselves: { text: '当事人没有说已经自行和解并撤回调解。', rule: 'MED-9 在线调解规则25(2)' },
  refusedNewMediator: { text: '换过调解员以后，他没有既不同意又拒绝自己选。', rule: 'MED-3 在线调解规则14' },
} satisfies Record<string, GuardWords>;
