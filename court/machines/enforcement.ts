/** 执行案件 (DOMAIN 3 `enforcement`): from registration to the end of the execution, or of its round; the debt outlives the round. */
import { ENFORCEMENT_GUARDS, ENFORCEMENT_STATES } from './enforcement-words';
import type { StateMachine } from './state-machine';

export type EnforcementState = keyof typeof ENFORCEMENT_STATES;
type EnforcementGuard = keyof typeof ENFORCEMENT_GUARDS;
export type EnforcementEvent =
  | 'register'
  | 'notify'
  | 'investigate'
  | 'takeUp'
  | 'control'
  | 'release'
  | 'lapse'
  | 'realise'
  | 'realisationFailed'
  | 'deduct'
  | 'distribute'
  | 'searchOn'
  | 'settle'
  | 'resumeTitle'
  | 'stay'
  | 'resume'
  | 'complete'
  | 'terminate'
  | 'closeRound';
export type EnforcementChange =
  | 'notifyAfterwards'
  | 'changeParties'
  | 'controlMore'
  | 'deductMore'
  | 'releasePart'
  | 'renew'
  | 'restrict'
  | 'permitConsumption'
  | 'liftRestriction'
  | 'list'
  | 'delist'
  | 'search'
  | 'orderEviction'
  | 'askResumption';

const OPEN: readonly EnforcementState[] = [
  'registered',
  'notified',
  'investigating',
  'controlled',
  'realising',
  'distributing',
];
/** The case goes on, or could. */
const ALIVE: readonly EnforcementState[] = [...OPEN, 'settled', 'stayed'];
/** The debtor knows of it: measures against his person are possible. */
const AFTER_NOTICE: readonly EnforcementState[] = [
  'notified',
  'investigating',
  'controlled',
  'realising',
  'distributing',
];
const ENDED: readonly EnforcementState[] = ['completed', 'terminated', 'roundClosed'];

type Machine = StateMachine<EnforcementState, EnforcementEvent, EnforcementGuard, EnforcementChange>;

export const enforcementMachine: Machine = {
  name: 'enforcement',
  title: '执行案件',
  states: ENFORCEMENT_STATES,
  guards: ENFORCEMENT_GUARDS,
  open: OPEN,
  transitions: [
    {
      event: 'register',
      outcome: 'first',
      from: [],
      to: 'registered',
      who: ['filing-judge'],
      guards: ['titleEnforceable'],
      rule: 'FILE-20, FILE-21, NUM-1 民事诉讼法235, 民诉法解释461',
      consequence: true,
      needs: [{ document: '受理案件通知书' }],
      told: { applicant: '执行案件已立案，案号 {caseNo}，执行员 {officer}。有对方的财产线索请尽快告诉执行员。' },
    },
    {
      event: 'register',
      outcome: 'resumed',
      from: [],
      to: 'registered',
      who: ['filing-judge'],
      guards: ['earlierRoundClosed', 'assetsFound'],
      rule: 'ENF-8, NUM-5 民事诉讼法265, 民诉法解释517.2',
      consequence: true,
      needs: [{ document: '受理案件通知书' }],
      told: { applicant: '已恢复执行，新的案号 {caseNo}，执行员 {officer}。' },
    },
    {
      event: 'notify',
      from: ['registered'],
      to: 'notified',
      who: ['enforcement'],
      rule: 'ENF-1, ENF-2 民事诉讼法251, 民诉法解释480, 财产调查规定3',
      needs: [{ document: '执行通知书' }, { document: '报告财产令' }],
      told: {
        judgmentDebtor:
          '请在 {lastDay} 前履行，并如实报告财产。不履行要加倍付迟延利息，还可能被限制消费、列入失信名单。',
        applicant: '已向对方发出执行通知和报告财产令。',
      },
    },
    {
      event: 'investigate',
      from: ['notified'],
      to: 'investigating',
      who: ['enforcement'],
      rule: 'ENF-1, ENF-4 财产调查规定1, 2',
      told: { applicant: '正在查找对方的财产。' },
    },
    {
      // What was held when the round was closed is held still in the case that resumes it.
      event: 'takeUp',
      from: ['notified'],
      to: 'controlled',
      who: ['enforcement'],
      guards: ['assetsHeld'],
      rule: 'ENF-7, ENF-8 民诉法解释517.2',
      told: { applicant: '原来控制的财产仍然有效，接着处置，同时查找别的财产。' },
    },
    {
      event: 'control',
      outcome: 'found',
      from: ['investigating', 'controlled'],
      to: 'controlled',
      who: ['enforcement'],
      guards: ['withinObligation', 'necessitiesLeft'],
      rule: 'ENF-5, ENF-7 民事诉讼法253-255, 民诉法解释485',
      consequence: true,
      needs: [{ document: '裁定书' }, { document: '协助执行通知书' }],
      told: {
        applicant: '已{measure}对方的{asset}，到 {until} 为止，到期前可以申请续行。',
        judgmentDebtor: '您的{asset}已被{measure}，不能转移、买卖。认为不合法的，可以书面提出异议。',
      },
    },
    {
      // 251: measures may start at once; the notice follows within 3 days.
      event: 'control',
      outcome: 'atOnce',
      from: ['registered', 'notified'],
      to: 'controlled',
      who: ['enforcement'],
      guards: ['withinObligation', 'necessitiesLeft'],
      rule: 'ENF-1, ENF-7 民事诉讼法251, 253-255',
      consequence: true,
      needs: [{ document: '裁定书' }, { document: '协助执行通知书' }],
      told: {
        applicant: '已{measure}对方的{asset}，到 {until} 为止。',
        judgmentDebtor: '您的{asset}已被{measure}，执行通知会在 3 日内发给您。认为不合法的，可以书面提出异议。',
      },
    },
    {
      event: 'release',
      from: ['controlled'],
      to: 'investigating',
      who: ['enforcement'],
      guards: ['releaseGround', 'nothingElseHeld'],
      rule: 'ENF-7, ENF-9',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: { applicant: '{asset}已解除{measure}，理由：{reason}。', judgmentDebtor: '{asset}已解除{measure}。' },
    },
    {
      // The last of what was held ran out: a fact that the clock records. What follows is the officer's.
      event: 'lapse',
      from: ['controlled'],
      to: 'investigating',
      who: ['sys'],
      guards: ['nothingElseHeld'],
      rule: 'ENF-7 民诉法解释485',
    },
    {
      event: 'realise',
      from: ['controlled'],
      to: 'realising',
      who: ['enforcement'],
      guards: ['orderedToPerform', 'valued', 'noObjectionPending'],
      rule: 'ENF-5, ENF-7, ENF-9 民事诉讼法258',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: {
        applicant: '{asset}将于 {time} 拍卖，参考价 {price}。',
        judgmentDebtor: '{asset}将于 {time} 拍卖，参考价 {price}。拍卖之前还清的，可以停止。',
      },
    },
    {
      event: 'realisationFailed',
      from: ['realising'],
      to: 'controlled',
      who: ['enforcement'],
      rule: 'ENF-5',
      told: {
        applicant: '这次没有卖出去，接下来：{nextStep}。',
        judgmentDebtor: '这次没有卖出去，接下来：{nextStep}。',
      },
    },
    {
      event: 'deduct',
      from: ['controlled'],
      to: 'distributing',
      who: ['enforcement'],
      guards: ['depositsFrozen', 'withinObligation', 'necessitiesLeft'],
      rule: 'ENF-7, ENF-14 民事诉讼法253, 254',
      consequence: true,
      needs: [{ document: '裁定书' }, { document: '协助执行通知书' }],
      told: { applicant: '已扣划 {amount}。', judgmentDebtor: '已从您的账户扣划 {amount} 用于还债。' },
    },
    {
      event: 'distribute',
      from: ['realising'],
      to: 'distributing',
      who: ['enforcement'],
      guards: ['moneyReceived', 'planUndisputed'],
      rule: 'ENF-14 民诉法解释508-510',
      needs: [{ document: '财产分配方案', served: true }],
      told: {
        applicant: '变现得到 {amount}，您应得 {share}，会在 30 日内发放。',
        judgmentDebtor: '变现得到 {amount}。',
      },
    },
    {
      event: 'searchOn',
      outcome: 'nothingHeld',
      from: ['distributing'],
      to: 'investigating',
      who: ['enforcement'],
      guards: ['moneyPaidOut', 'debtLeft', 'nothingHeld'],
      rule: 'ENF-8, ENF-14 民事诉讼法265',
      told: { applicant: '已发放 {amount}，还差 {left}，继续查找财产。' },
    },
    {
      // Of several assets one was turned into money: the others are still held.
      event: 'searchOn',
      outcome: 'assetsHeld',
      from: ['distributing'],
      to: 'controlled',
      who: ['enforcement'],
      guards: ['moneyPaidOut', 'debtLeft', 'assetsHeld'],
      rule: 'ENF-7, ENF-14 民事诉讼法258, 265',
      told: { applicant: '已发放 {amount}，还差 {left}，接着处置其他已控制的财产。' },
    },
    {
      event: 'settle',
      from: [...OPEN, 'stayed'],
      to: 'settled',
      who: ['enforcement'],
      guards: ['bothSigned'],
      rule: 'ENF-8, ID-7 民事诉讼法241.1',
      needs: [{ document: '笔录' }],
      told: {
        applicant: '和解协议已记入笔录。对方不履行的，您可以申请恢复执行。',
        judgmentDebtor: '和解协议已记入笔录，请按时履行，否则会恢复执行。',
      },
    },
    {
      event: 'resumeTitle',
      outcome: 'nothingHeld',
      from: ['settled'],
      to: 'investigating',
      who: ['enforcement'],
      guards: ['settlementFailed', 'notYetPerformed', 'nothingHeld'],
      rule: 'ENF-8 民事诉讼法241.2, 民诉法解释465',
      consequence: true,
      told: {
        applicant: '已恢复执行原来的文书，和解中已付的会扣除。',
        judgmentDebtor: '已恢复执行原来的文书，已付的会扣除。',
      },
    },
    {
      // What was held when they settled is held still.
      event: 'resumeTitle',
      outcome: 'assetsHeld',
      from: ['settled'],
      to: 'controlled',
      who: ['enforcement'],
      guards: ['settlementFailed', 'notYetPerformed', 'assetsHeld'],
      rule: 'ENF-7, ENF-8 民事诉讼法241.2, 民诉法解释465',
      consequence: true,
      told: {
        applicant: '已恢复执行原来的文书，和解中已付的会扣除。',
        judgmentDebtor: '已恢复执行原来的文书，已付的会扣除。',
      },
    },
    {
      event: 'stay',
      from: OPEN,
      to: 'stayed',
      who: ['enforcement', 'judge'],
      guards: ['groundOf267'],
      rule: 'ENF-8 民事诉讼法267, 269',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: {
        applicant: '执行中止，理由：{reason}。',
        judgmentDebtor: '执行中止，理由：{reason}。已查封的财产仍然有效。',
      },
    },
    {
      event: 'resume',
      outcome: 'assetsHeld',
      from: ['stayed'],
      to: 'controlled',
      who: ['enforcement', 'judge'],
      guards: ['groundGone', 'assetsHeld'],
      rule: 'ENF-8 民事诉讼法267.2',
      told: { applicant: '执行已恢复。', judgmentDebtor: '执行已恢复。' },
    },
    {
      event: 'resume',
      outcome: 'nothingHeld',
      from: ['stayed'],
      to: 'investigating',
      who: ['enforcement', 'judge'],
      guards: ['groundGone', 'nothingHeld'],
      rule: 'ENF-8 民事诉讼法267.2',
      told: { applicant: '执行已恢复。', judgmentDebtor: '执行已恢复。' },
    },
    {
      event: 'complete',
      from: ALIVE,
      to: 'completed',
      who: ['enforcement'],
      guards: ['obligationFulfilled', 'moneyPaidOut', 'feeTaken'],
      rule: 'ENF-14, ENF-12, FEE-10',
      consequence: true,
      told: {
        applicant: '义务已全部履行，款项已发放，案件执行完毕。',
        judgmentDebtor:
          '您已履行完毕。查封、限制消费会解除。列入失信名单的，没有期限的会在 3 个工作日内删除，有期限的可以申请提前删除。',
      },
    },
    {
      event: 'terminate',
      outcome: 'ground268',
      from: ALIVE,
      to: 'terminated',
      who: ['enforcement', 'judge'],
      guards: ['groundOf268'],
      rule: 'ENF-8, ENF-12 民事诉讼法268, 269',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: {
        applicant: '法院裁定终结执行，理由：{reason}。您撤回申请的，2 年内还可以再申请。',
        judgmentDebtor: '法院裁定终结执行。列入失信名单的，没有期限的会在 3 个工作日内删除，有期限的期满删除。',
      },
    },
    {
      event: 'terminate',
      outcome: 'notToBeEnforced',
      from: ALIVE,
      to: 'terminated',
      who: ['judge'],
      guards: ['limitationObjectionUpheld'],
      rule: 'FILE-21, ENF-12 民诉法解释481.1',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: {
        applicant: '对方提出申请执行已超过 2 年，法院审查成立，裁定不予执行。怎样救济写在裁定书里。',
        judgmentDebtor: '您的异议成立，法院裁定不予执行。',
      },
    },
    {
      event: 'closeRound',
      outcome: 'applicantAgrees',
      // 法〔2016〕373号1(3), 4: also where what is held cannot be realised.
      from: ['investigating', 'controlled'],
      to: 'roundClosed',
      who: ['enforcement'],
      guards: ['nothingFound', 'roundStepsDone', 'threeMonthsPassed', 'applicantHeard', 'applicantSigned'],
      rule: 'ENF-8 民诉法解释517.1',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: {
        applicant: '没有查到可以执行的财产，经您签字确认，本次执行终结。发现财产可以随时申请恢复，法院也会定期再查。',
        judgmentDebtor: '本次执行终结，但债务还在，限制消费继续有效。',
      },
    },
    {
      event: 'closeRound',
      outcome: 'panelAndPresident',
      from: ['investigating', 'controlled'],
      to: 'roundClosed',
      who: ['enforcement'],
      guards: ['nothingFound', 'roundStepsDone', 'threeMonthsPassed', 'applicantHeard'],
      rule: 'ENF-8 民诉法解释517.1',
      consequence: true,
      needs: [{ approval: 'panel' }, { approval: 'president' }, { document: '裁定书' }],
      told: {
        applicant:
          '没有查到可以执行的财产，经合议庭核实、院长批准，本次执行终结。发现财产可以随时申请恢复，法院也会定期再查。',
        judgmentDebtor: '本次执行终结，但债务还在，限制消费继续有效。',
      },
    },
  ],
  changes: [
    {
      // Who takes over the right or the debt, or answers for it as well, comes in by a ruling; what was held stays held.
      // 法〔2016〕373号16.2: also after the closing of a round, until another case resumes it.
      event: 'changeParties',
      from: [...ALIVE, 'roundClosed'],
      sets: 'parties',
      who: ['enforcement', 'judge'],
      guards: ['changeByLaw'],
      rule: 'ENF-9 变更、追加当事人规定2-25, 28',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: {
        applicant: '法院裁定{change}。{joined}从今天起是本案{role}。',
        judgmentDebtor: '法院裁定{change}。{joined}从今天起是本案{role}。不服的，怎样救济写在裁定书里。',
      },
    },
    {
      // Also where what was taken at once was released again, or a settlement or stay came before the notice.
      event: 'notifyAfterwards',
      from: ['investigating', 'controlled', 'realising', 'distributing'],
      sets: 'notice',
      who: ['enforcement'],
      rule: 'ENF-1, ENF-2 民事诉讼法251',
      needs: [{ document: '执行通知书' }, { document: '报告财产令' }],
      told: { judgmentDebtor: '请在 {lastDay} 前履行，并如实报告财产。' },
    },
    {
      // Another asset, while one is being sold or its money is given out.
      event: 'controlMore',
      from: ['realising', 'distributing'],
      sets: 'measures',
      who: ['enforcement'],
      guards: ['withinObligation', 'necessitiesLeft'],
      rule: 'ENF-7 民事诉讼法253-255, 民诉法解释485',
      consequence: true,
      needs: [{ document: '裁定书' }, { document: '协助执行通知书' }],
      told: {
        applicant: '已{measure}对方的{asset}，到 {until} 为止，到期前可以申请续行。',
        judgmentDebtor: '您的{asset}已被{measure}，不能转移、买卖。认为不合法的，可以书面提出异议。',
      },
    },
    {
      event: 'deductMore',
      from: ['realising', 'distributing'],
      sets: 'money',
      who: ['enforcement'],
      guards: ['depositsFrozen', 'withinObligation', 'necessitiesLeft'],
      rule: 'ENF-7, ENF-14 民事诉讼法253, 254',
      consequence: true,
      needs: [{ document: '裁定书' }, { document: '协助执行通知书' }],
      told: { applicant: '已扣划 {amount}。', judgmentDebtor: '已从您的账户扣划 {amount} 用于还债。' },
    },
    {
      // One of several assets, or any of them in a state that stays as it is: settled, stayed, and after the end.
      event: 'releasePart',
      from: [...ALIVE, ...ENDED],
      sets: 'measures',
      who: ['enforcement'],
      guards: ['releaseGround'],
      rule: 'ENF-7, ENF-9',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: { applicant: '{asset}已解除{measure}，理由：{reason}。', judgmentDebtor: '{asset}已解除{measure}。' },
    },
    {
      // 法〔2016〕373号: after the closing of a round what is held stays held, and can be renewed; also as soon as another case resumes it.
      event: 'renew',
      from: [...ALIVE, 'roundClosed'],
      sets: 'measures',
      who: ['enforcement'],
      guards: ['beforeExpiry'],
      rule: 'ENF-7 民诉法解释485',
      consequence: true,
      needs: [{ document: '裁定书' }, { document: '协助执行通知书' }],
      told: { applicant: '{asset}的{measure}已续到 {until}。', judgmentDebtor: '{asset}的{measure}已续到 {until}。' },
    },
    {
      event: 'restrict',
      from: AFTER_NOTICE,
      sets: 'consumptionRestriction',
      who: ['enforcement'],
      guards: ['noticePeriodOver', 'owesPerformance'],
      rule: 'ENF-10 限制高消费规定1-5',
      consequence: true,
      needs: [{ approval: 'president' }, { document: '限制消费令' }],
      told: {
        judgmentDebtor:
          '您被限制高消费，从 {from} 起，项目列在限制消费令里。生活或者经营必需的可以申请例外；履行后解除。',
        applicant: '已对被执行人限制高消费。',
      },
    },
    {
      event: 'permitConsumption',
      from: [...ALIVE, 'roundClosed'],
      sets: 'consumptionRestriction',
      who: ['enforcement'],
      guards: ['needOfLifeOrBusiness'],
      rule: 'ENF-10 限制高消费规定8',
      consequence: true,
      told: { judgmentDebtor: '准许您这一次：{what}。别的限制不变。' },
    },
    {
      event: 'liftRestriction',
      from: [...ALIVE, ...ENDED],
      sets: 'consumptionRestriction',
      who: ['enforcement'],
      guards: ['liftGround'],
      rule: 'ENF-10 限制高消费规定9',
      consequence: true,
      told: { judgmentDebtor: '限制高消费已解除。', applicant: '对被执行人的限制高消费已解除，理由：{reason}。' },
    },
    {
      event: 'list',
      from: [...AFTER_NOTICE, 'settled'],
      sets: 'dishonestListing',
      who: ['enforcement'],
      guards: ['notMinor', 'groundForListing', 'notExcluded'],
      rule: 'ENF-11, ENF-13 失信规定1, 2',
      consequence: true,
      needs: [{ approval: 'president' }, { document: '失信决定书', served: true }],
      told: {
        judgmentDebtor: '您被列入失信被执行人名单，理由：{reason}，期限：{until}。认为错误的，可以申请纠正。',
        applicant: '已将被执行人列入失信名单。',
      },
    },
    {
      event: 'delist',
      from: [...ALIVE, ...ENDED],
      sets: 'dishonestListing',
      who: ['enforcement'],
      guards: ['deletionGround'],
      rule: 'ENF-12 失信规定3, 7',
      consequence: true,
      told: {
        judgmentDebtor: '您的失信信息已删除，理由：{reason}。',
        applicant: '被执行人的失信信息已删除，理由：{reason}。',
      },
    },
    {
      event: 'search',
      from: AFTER_NOTICE,
      sets: 'measures',
      who: ['enforcement'],
      guards: ['hidesAssets'],
      rule: 'ENF-8 民事诉讼法259',
      consequence: true,
      needs: [{ approval: 'president' }, { document: '搜查令' }],
    },
    {
      event: 'orderEviction',
      from: AFTER_NOTICE,
      sets: 'measures',
      who: ['enforcement'],
      guards: ['titleOrdersEviction'],
      rule: 'ENF-8 民事诉讼法261',
      consequence: true,
      needs: [{ approval: 'president' }, { document: '强制迁出公告' }],
      told: { judgmentDebtor: '请在 {lastDay} 前迁出。不迁的，法院会强制迁出，届时会通知您到场。' },
    },
    {
      // The round stays closed: the resumed execution is a new case (执恢), see `register`.
      event: 'askResumption',
      from: ['roundClosed'],
      sets: 'resumptions',
      who: ['applicant', 'agent', 'enforcement'],
      guards: ['assetsFound'],
      rule: 'ENF-8 民事诉讼法265, 民诉法解释515, 517.2',
      told: { applicant: '恢复执行的申请已收到，查实有财产的会另立新案并告诉您案号。' },
    },
  ],
};
