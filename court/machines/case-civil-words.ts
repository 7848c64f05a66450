/** 民事一审案件的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const CASE_STATES = {
  registered: { name: '已立案', next: '正在分配法官，确定后 3 日内通知您。' },
  preparing: { name: '庭前准备', next: '法院正在送达材料、交换证据，定下开庭时间会给您发传票。' },
  scheduled: { name: '已排期', next: '请按传票上的时间和方式参加开庭。' },
  inHearing: { name: '开庭中', next: '正在开庭，请不要离开。' },
  heard: { name: '已开庭', next: '法官会作出裁判，或者通知再次开庭。' },
  stayed: { name: '已中止', next: '案件暂停，暂停的时间不算入审限。原因消失后法院会通知继续。' },
  decided: { name: '已裁判', next: '正在送达文书。请查收，看清结果和怎样上诉。' },
  mediated: { name: '待签收调解书', next: '请签收调解书，各方都签收后生效；签收之前可以反悔，法院会继续审理。' },
  appealable: { name: '上诉期内', next: '不服的，请在您自己的上诉期最后一天之前交上诉状。' },
  appealed: { name: '已上诉', next: '案件会移送上一级法院审理，结果出来会通知您。' },
  effective: { name: '已生效', next: '请按文书履行。对方不履行的，可以在 2 年内申请执行。' },
  closed: { name: '已结案', next: '本案在本院已经结束，后续见最后一份文书。' },
  archived: { name: '已归档', next: '案卷已归档，需要时可以申请阅卷。', final: true },
} satisfies Record<string, StateWords>;

export const CASE_GUARDS = {
  filingReviewed: { text: '立案申请还没有审查完。请先审查并决定登记立案。', rule: 'FILE-5' },
  assignmentRecorded: { text: '还没有记录院、庭长的分案意见。请先记录谁在什么时候分的案。', rule: 'FILE-12' },
  panelFits: {
    text: '审判组织和程序不相符：简易、小额由一名审判员审理；合议庭人数必须是单数。请调整。',
    rule: 'FILE-19 民事诉讼法40',
  },
  noticeInTime: {
    text: '开庭 3 日前应当通知到各方（民事简易程序除外）。请改期，或者确认可以不受 3 日限制。',
    rule: 'HEAR-4 民事诉讼法139, 163',
  },
  noHearingYet: { text: '本案已经开过庭。请选择“已开过庭”。', rule: 'HEAR-14' },
  hearingHeld: { text: '本案还没有开过庭。一审判决必须先开庭审理。', rule: 'HEAR-5 民事诉讼法137' },
  openingChecked: {
    text: '开庭核对单还没有完成。请核对到庭情况、身份、纪律和回避询问。',
    rule: 'HEAR-6 民事诉讼法140',
  },
  groundForStay: { text: '没有选择依法可以中止的情形。请选择理由。', rule: 'TIME-10 民事诉讼法153' },
  groundGone: { text: '中止的原因还没有消除。请先记录原因何时消除。', rule: 'TIME-10 民事诉讼法153' },
  publiclyPronounced: { text: '判决还没有公开宣告。不论是否公开审理，宣判一律公开。', rule: 'HEAR-5 民事诉讼法151' },
  groundOfDismissal: { text: '没有选择驳回起诉的理由。请选择并写明。', rule: 'FILE-4 民诉法解释208.3' },
  mediationAllowed: { text: '这类案件依法不能调解。请依法裁判。', rule: 'MED-2 民诉法解释143' },
  agreementReached: { text: '双方还没有达成调解协议。请继续调解，或者依法裁判。', rule: 'MED-8 民事诉讼法99' },
  notSignedByAll: { text: '调解书已由各方签收生效，不能再反悔。', rule: 'MED-8 民事诉讼法100.3, 102' },
  plaintiffApplied: {
    text: '没有原告本人或者有特别授权的代理人的撤诉申请。请先取得申请。',
    rule: 'ID-7 民事诉讼法148',
  },
  joinsByLaw: {
    text: '追加、变更当事人的情形和诉讼地位不相符。请重新选择。',
    rule: 'FILE-4 民事诉讼法59, 135, 民诉法解释55',
  },
  sidesRemain: {
    text: '退出的人选得不对：原告或者被告全部退出的，请办理准许撤诉；已经退出的不用再选。',
    rule: 'FILE-16 民事诉讼法148',
  },
  properSummons: {
    text: '没有传票送达的证明；用电话、短信等简便方式通知的，要有对方确认或者收到的证明。请先核实送达。',
    rule: 'HEAR-8, HEAR-9 民事诉讼法146, 民诉法解释261.2',
  },
  absenceFound: {
    text: '法官还没有记录“拒不到庭”或者“中途退庭”。网络故障、停电等不算。',
    rule: 'HEAR-8 在线诉讼规则25.2',
  },
  feeNoticeServed: { text: '缴费通知还没有送达，期限没有开始。请先送达。', rule: 'FEE-11, FEE-12 民诉法解释213' },
  feePeriodOver: { text: '交费期限还没有过。', rule: 'FEE-11, FEE-12' },
  noAidPending: { text: '缓、减、免的申请还没有决定。请先决定；不批准的，要给新的交费期限。', rule: 'FEE-12, FEE-13' },
  feeStillUnpaid: { text: '费用已经交了，不能再按撤诉处理。', rule: 'FEE-12' },
  notOurJurisdiction: { text: '没有写明为什么本院没有管辖权、应当移送到哪个法院。', rule: 'FILE-15 民事诉讼法37' },
  groundOfTermination: { text: '没有选择依法可以终结诉讼的情形。请选择理由。', rule: 'FEE-15 民事诉讼法154' },
  servedOnAll: { text: '还有当事人没有收到文书。请先送达，每人的期限从自己收到算起。', rule: 'SERVE-6, TIME-8' },
  appealLies: { text: '这份文书依法不能上诉（例如小额诉讼一审终审）。', rule: 'TIME-8 民事诉讼法157.2, 165' },
  noAppealLies: { text: '这份文书可以上诉，要等上诉期过后才生效。', rule: 'TIME-8 民事诉讼法158' },
  specialAuthority: {
    text: '代理人没有代为上诉的特别授权。请补交授权，或者由当事人本人上诉。',
    rule: 'ID-7 民事诉讼法62.2',
  },
  inOwnAppealPeriod: {
    text: '上诉状交来时他自己的上诉期已经过了。材料照收并记明日期；有正当理由的，可以在障碍消除后 10 日内申请顺延。',
    rule: 'TIME-8, TIME-5 民事诉讼法86, 171',
  },
  allAppealPeriodsOver: {
    text: '还有当事人的上诉期没有过。要等最后一个人的上诉期过完。',
    rule: 'TIME-8 民诉法解释536',
  },
  noAppealPending: { text: '有人已经上诉，文书还没有生效。', rule: 'TIME-8 民事诉讼法158' },
  signedByAll: { text: '还有当事人没有签收调解书。最后一个人签收那天才生效。', rule: 'MED-8 民诉法解释149' },
  bindsOnSigning: {
    text: '没有各方同意“签字即生效”并经法院审查的记录，或者当事人、审判人员、书记员没有都签名。',
    rule: 'MED-8 民诉法解释151',
  },
  superiorDocument: { text: '还没有收到上级法院的文书。请收到并登记后再记录结果。', rule: 'TIME-8 民事诉讼法177, 180' },
  fileComplete: { text: '案卷材料还不齐，不能归档。请补齐送达凭证、笔录和文书。', rule: 'PRIV-2 在线诉讼规则35' },
  limitNotOver: { text: '原来程序的审理期限已经过了，不能再转换。', rule: 'FILE-19, TIME-9 民诉法解释258.2' },
  neverHeardAsOrdinary: { text: '已经按普通程序开过庭，不能再转为简易程序。', rule: 'FILE-19 民诉法解释260' },
  askedBeforeLimit: { text: '延长审限要在期限届满之前申请并批准。', rule: 'TIME-11' },
} satisfies Record<string, GuardWords>;

/** Of civil cases only: administrative ones know no counterclaim and no small claims. */
export const CIVIL_GUARDS = {
  noCounterclaimLeft: {
    text: '被告的反诉还要继续审理，案件不能就此结束。',
    rule: 'HEAR-8 民事诉讼法146, 民诉法解释239',
  },
  fitsSmallClaimsNoMore: { text: '没有写明为什么不能再按小额诉讼审理。', rule: 'FILE-19 民事诉讼法169, 民诉法解释278' },
  summaryAgreed: {
    text: '双方没有在开庭前约定用简易程序，或者这类案件依法不能用。',
    rule: 'FILE-19 民事诉讼法160.2, 民诉法解释257, 264',
  },
  basicCourt: { text: '简易程序只有基层法院可以用。', rule: 'FILE-19 民事诉讼法160' },
} satisfies Record<string, GuardWords>;
