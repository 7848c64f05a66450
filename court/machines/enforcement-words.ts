/** 执行案件的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const ENFORCEMENT_STATES = {
  registered: { name: '已立案', next: '法院会在收到申请后 10 日内向对方发执行通知。' },
  notified: { name: '已通知', next: '对方应当按通知履行并报告财产；您有财产线索请尽快告诉执行员。' },
  investigating: { name: '查找财产', next: '执行员正在查找可以执行的财产，有进展会在这里告诉您。' },
  controlled: { name: '已控制财产', next: '财产已查封、扣押或者冻结，接下来依法变现或者划款。' },
  realising: { name: '处置中', next: '正在评估、拍卖，时间和结果会通知双方。' },
  distributing: { name: '分配款项', next: '钱已到账，正在核算和发放。' },
  settled: { name: '执行和解', next: '请按和解协议履行。对方不履行的，可以申请恢复执行。' },
  stayed: { name: '中止执行', next: '执行暂停，原因消失后会恢复。' },
  completed: { name: '执行完毕', next: '义务已全部履行，案件结束。限制和失信会依法解除。', final: true },
  terminated: { name: '终结执行', next: '执行依法结束，理由写在裁定书里。', final: true },
  roundClosed: {
    name: '终结本次执行',
    next: '欠的钱仍然要还。发现对方有财产的，可以随时申请恢复执行，不受时间限制。',
    final: true,
  },
} satisfies Record<string, StateWords>;

export const ENFORCEMENT_GUARDS = {
  titleEnforceable: {
    text: '执行依据还没有生效，或者权利人、义务人、给付内容不明确，或者不属于本院执行。请核对。（超过 2 年的也要受理。）',
    rule: 'FILE-20, FILE-21 民事诉讼法235, 民诉法解释461, 481',
  },
  earlierRoundClosed: { text: '原来的执行案件没有终结本次执行。', rule: 'ENF-8 民诉法解释517.2' },
  assetsFound: { text: '还没有写明发现了什么财产。请填写线索。', rule: 'ENF-8 民诉法解释517.2' },
  withinObligation: { text: '控制的财产超出了应当履行的范围。请调整。', rule: 'ENF-7 民事诉讼法253' },
  necessitiesLeft: { text: '没有留下被执行人和家人生活必需的费用和物品。请调整。', rule: 'ENF-7 民事诉讼法254, 255' },
  beforeExpiry: { text: '查封、扣押、冻结已经到期，不能再续行。请重新采取措施。', rule: 'ENF-7 民诉法解释485.2' },
  orderedToPerform: {
    text: '还没有责令被执行人在指定期间履行，或者期间没有过。请先责令。',
    rule: 'ENF-7 民事诉讼法258',
  },
  noObjectionPending: {
    text: '案外人的异议还没有处理完；驳回异议送达后 15 日内也不能处分。',
    rule: 'ENF-9 民事诉讼法238, 民诉法解释463.2',
  },
  valued: { text: '还没有确定财产的参考价或者评估价。', rule: 'ENF-5' },
  depositsFrozen: { text: '没有已冻结的存款可以扣划。', rule: 'ENF-7 民事诉讼法253' },
  moneyReceived: { text: '款项还没有到法院账户。', rule: 'ENF-14' },
  planUndisputed: {
    text: '有几个债权人的，要先制作分配方案并送达，15 日内没有异议或者异议处理完才能发放。',
    rule: 'ENF-14 民诉法解释509, 510',
  },
  debtLeft: { text: '债务已经全部清偿，请办理执行完毕。', rule: 'ENF-8 民事诉讼法265' },
  releaseGround: { text: '没有写明为什么解除查封、扣押、冻结。', rule: 'ENF-7' },
  nothingElseHeld: { text: '还有别的财产在查封、扣押、冻结中，只解除这一项。', rule: 'ENF-7' },
  bothSigned: {
    text: '和解协议还没有记入笔录并由双方签名；代理人签的要有和解的特别授权。',
    rule: 'ENF-8, ID-7 民事诉讼法241.1',
  },
  settlementFailed: {
    text: '没有对方不履行和解协议，或者受欺诈、胁迫和解的说明。',
    rule: 'ENF-8 民事诉讼法241.2, 民诉法解释465',
  },
  notYetPerformed: { text: '和解协议已经履行完毕，不能恢复执行。', rule: 'ENF-8 民诉法解释465' },
  changeByLaw: {
    text: '变更、追加的情形和裁定书、本案的当事人不相符。请核对。',
    rule: 'ENF-9 变更、追加当事人规定2-25',
  },
  groundOf267: { text: '没有选择依法可以中止执行的情形。', rule: 'ENF-8 民事诉讼法267' },
  groundGone: { text: '中止的原因还没有消失。', rule: 'ENF-8 民事诉讼法267.2' },
  nothingHeld: { text: '还有查封、扣押、冻结的财产。请选择“已控制财产”。', rule: 'ENF-7' },
  assetsHeld: { text: '没有正在查封、扣押、冻结的财产。', rule: 'ENF-7' },
  obligationFulfilled: {
    text: '义务（或者和解协议）还没有全部履行。请继续执行，或者选择别的结案方式。',
    rule: 'ENF-14',
  },
  moneyPaidOut: { text: '款项还没有全部发给申请执行人。', rule: 'ENF-14' },
  feeTaken: { text: '执行申请费还没有结清（由被执行人负担）。', rule: 'FEE-10 诉讼费用办法20.2, 38' },
  groundOf268: { text: '没有选择依法可以终结执行的情形。', rule: 'ENF-8 民事诉讼法268' },
  limitationObjectionUpheld: {
    text: '被执行人没有提出超过 2 年的异议，或者异议没有审查成立。法院不能自己以超过 2 年为由不予执行。',
    rule: 'FILE-21 民诉法解释481.1',
  },
  nothingFound: { text: '还有可以执行的财产。请先处置。', rule: 'ENF-8 民诉法解释517.1' },
  roundStepsDone: {
    text: '终本的前提还没有都做到：已发执行通知、报告财产令和限制消费令，该列失信的已列，查询手段已用尽，下落不明的已查找。',
    rule: 'ENF-8',
  },
  threeMonthsPassed: { text: '立案还不满 3 个月，不能终结本次执行。', rule: 'ENF-8' },
  applicantHeard: { text: '还没有把查找情况告诉申请执行人并听取意见。', rule: 'ENF-8' },
  applicantSigned: {
    text: '申请执行人没有签字确认。没有签字的，要由合议庭核实并经院长批准。',
    rule: 'ENF-8 民诉法解释517.1',
  },
  noticePeriodOver: { text: '执行通知书指定的履行期间还没有过，不能限制消费。', rule: 'ENF-10 限制高消费规定1' },
  owesPerformance: {
    text: '他不是本案被执行人，也不是被执行单位的负责人、直接责任人员。',
    rule: 'ENF-10 限制高消费规定1, 3.2',
  },
  liftGround: {
    text: '没有解除的理由：已履行完毕、提供了担保、申请执行人同意，或者限制错误。',
    rule: 'ENF-10 限制高消费规定9',
  },
  needOfLifeOrBusiness: { text: '没有说明为什么是生活或者经营必需。', rule: 'ENF-10 限制高消费规定8' },
  notMinor: { text: '被执行人是未成年人，任何情况下都不能列入失信名单。', rule: 'ENF-11' },
  groundForListing: { text: '没有选择列入失信名单的法定情形。光是没有钱还不算失信。', rule: 'ENF-11 失信规定1' },
  notExcluded: {
    text: '已有足够的担保或者查封财产，或者还没有轮到他履行，不能以“有能力而不履行”列入。',
    rule: 'ENF-11',
  },
  deletionGround: { text: '没有选择删除失信信息的理由。', rule: 'ENF-12 失信规定7' },
  hidesAssets: { text: '没有隐匿财产的情况说明，不能搜查。', rule: 'ENF-8 民事诉讼法259' },
  titleOrdersEviction: { text: '执行依据没有要求迁出房屋或者退出土地。', rule: 'ENF-8 民事诉讼法261' },
} satisfies Record<string, GuardWords>;
