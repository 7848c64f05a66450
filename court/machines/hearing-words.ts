/** 庭审的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const HEARING_STATES = {
  scheduled: { name: '已排期', next: '请按传票上的时间参加，提前 15 分钟进入等候室。' },
  waiting: { name: '等候开庭', next: '请在等候室等书记员核对，不要关闭页面。' },
  inSession: { name: '开庭中', next: '正在开庭。掉线了请马上重新进入，或者打法庭电话，掉线不算缺席。' },
  recess: { name: '休庭', next: '请记住法官宣布的继续时间，按时回来。' },
  interrupted: { name: '技术中断', next: '网络或者设备出了问题，庭审已暂停。请重新进入，或者打法庭电话。' },
  closed: { name: '已闭庭', next: '笔录整理好后请核对。' },
  confirming: { name: '核对笔录', next: '请核对笔录，有遗漏或者差错的可以申请补正，没有的请确认签名。' },
  confirmed: { name: '笔录已定', next: '这次庭审已经全部完成，等待裁判或者下次开庭。', final: true },
  cancelled: { name: '已取消', next: '这次不开庭了，请不要到庭；有新安排会另行通知。', final: true },
  postponed: { name: '已延期', next: '请等新的传票，按新的时间参加。', final: true },
} satisfies Record<string, StateWords>;

export const HEARING_GUARDS = {
  noticeInTime: { text: '开庭 3 日前应当通知到各方（民事简易程序除外）。请改期。', rule: 'HEAR-4 民事诉讼法139' },
  modeKnown: {
    text: '还没有问清每个人同意线上还是线下。没有表示同意的，请给他安排线下。',
    rule: 'HEAR-1, HEAR-2 在线诉讼规则4, 10, 21',
  },
  asyncAllowed: {
    text: '不能非同步开庭：只有小额、简易案件，各方确实难以同时在线，一方书面申请、各方同意，并且主要事实和证据没有争议的才可以。',
    rule: 'HEAR-13 在线诉讼规则20.2',
  },
  groundOf149: { text: '没有选择依法可以延期的情形。请选择理由。', rule: 'HEAR-14 民事诉讼法149' },
  adjournmentsLeft: {
    text: '延期次数已经用完（普通程序 2 次，简易、小额 1 次）。不可抗力或者各方同意的请注明。',
    rule: 'TIME-11',
  },
  freshIdentity: {
    text: '请先为这次开庭重新验证身份；不方便刷脸的，可以由书记员核对证件。',
    rule: 'ID-3 在线诉讼规则7.3',
  },
  checklistDone: {
    text: '开庭核对单还没有完成：到庭情况、法庭纪律、核对当事人、告知权利义务、询问回避。',
    rule: 'HEAR-6 民事诉讼法140',
  },
  recordingOn: { text: '录音录像还没有开始。请先开始录制再宣布开庭。', rule: 'HEAR-10 庭审录音录像规定1, 3' },
  recordingStored: { text: '录音录像还没有保存并计算校验值。请等保存完成。', rule: 'HEAR-10 庭审录音录像规定5' },
  everyoneBack: { text: '应当到场的人还没有都回来。请等候，或者改期、转为线下。', rule: 'HEAR-8, HEAR-10' },
  properSummons: {
    text: '没有传票送达的证明；用简便方式通知的，要有对方确认或者收到的证明。不能认定缺席。',
    rule: 'HEAR-8, HEAR-9 民事诉讼法146, 147',
  },
  noTechnicalCause: {
    text: '不能排除网络故障、设备损坏、停电或者不可抗力。请先联系本人核实。',
    rule: 'HEAR-8 在线诉讼规则25.2',
  },
  noGoodReason: { text: '还没有问明不到庭的理由，或者理由正当。请先核实。', rule: 'HEAR-8 民事诉讼法146' },
  promptedAndWarned: { text: '还没有既提示又警告过。擅自退出的，要提示、警告后仍不改正才算中途退庭。', rule: 'HEAR-8' },
  reasonForOffline: {
    text: '没有写明转为线下的理由（不同意、没有条件、需要当场核对、案情复杂等）。',
    rule: 'HEAR-2, HEAR-3 在线诉讼规则5, 21',
  },
  witnessCalled: { text: '还没有轮到证人。请等法庭通知，等候时不能旁听。', rule: 'HEAR-12 在线诉讼规则26' },
  pledgeSigned: { text: '证人还没有签保证书。请先签署；拒绝签署的不能作证。', rule: 'HEAR-12 民诉法解释119, 120' },
  hasNotListened: { text: '证人可能旁听过审理或者有别的证人在场。请先排除。', rule: 'HEAR-12 在线诉讼规则26' },
  notifiedByCourt: { text: '证人没有法院的通知，双方也没有一致同意并经法院准许。', rule: 'HEAR-12 民诉法解释117.3' },
  onlineWitnessAllowed: {
    text: '有当事人有理由地反对证人在线作证，或者确有必要当面作证。请改为线下。',
    rule: 'HEAR-12',
  },
  courtSigned: { text: '审判人员和书记员还没有都在笔录上签名。', rule: 'HEAR-11 民事诉讼法150.1' },
  everyoneSignedOrNoted: { text: '还有人没有签名，也没有记明拒绝签名的情况。', rule: 'HEAR-11 民事诉讼法150.3' },
  objectionsAnswered: {
    text: '还有补正申请没有处理。同意的请改，不同意的请把申请记录在案。',
    rule: 'HEAR-11 民事诉讼法150.2',
  },
  recordingReplacesTranscript: {
    text: '只有民事简易程序、当事人同意，并确认了录像校验值的，才能用录像代替笔录。',
    rule: 'HEAR-11 庭审录音录像规定8, 9',
  },
  inReadingTime: { text: '核对笔录的 5 日已经过了。请联系书记员说明。', rule: 'HEAR-11 民事诉讼法150.2' },
} satisfies Record<string, GuardWords>;
