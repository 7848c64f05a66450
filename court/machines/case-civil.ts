/** 民事一审案件 (DOMAIN 3 `case.civil`): from registration to the archive. Fee, service, evidence and preservation run beside it (FILE-12). */
import { CASE_GUARDS, CASE_STATES, CIVIL_GUARDS } from './case-civil-words';
import type { StateMachine } from './state-machine';

export type CaseState = keyof typeof CASE_STATES;
type CivilGuard = keyof typeof CASE_GUARDS | keyof typeof CIVIL_GUARDS;

export type CaseEvent =
  | 'register'
  | 'assign'
  | 'schedule'
  | 'hearingCalledOff'
  | 'open'
  | 'close'
  | 'stay'
  | 'resume'
  | 'decide'
  | 'mediationUndone'
  | 'withdraw'
  | 'deemWithdrawn'
  | 'transfer'
  | 'terminate'
  | 'allServed'
  | 'appeal'
  | 'appealResult'
  | 'takeEffect'
  | 'archive';

export type CaseChange =
  | 'convert'
  | 'changeBody'
  | 'extendLimit'
  | 'admitParty'
  | 'withdrawPart'
  | 'replaceParty'
  | 'refuseWithdrawal'
  | 'receiveAppeal'
  | 'recordHead';

/** Before any decision. */
const OPEN: readonly CaseState[] = ['registered', 'preparing', 'scheduled', 'inHearing', 'heard', 'stayed'];
/** The trial is under way: a judge has it, and it can be stayed. */
const RUNNING: readonly CaseState[] = ['preparing', 'scheduled', 'inHearing', 'heard'];
const UNPAID = ['feeNoticeServed', 'feePeriodOver', 'noAidPending', 'feeStillUnpaid', 'noCounterclaimLeft'] as const;

export const caseCivilMachine: StateMachine<CaseState, CaseEvent, CivilGuard, CaseChange> = {
  name: 'case.civil',
  title: '民事一审案件',
  states: CASE_STATES,
  guards: { ...CASE_GUARDS, ...CIVIL_GUARDS },
  open: OPEN,
  transitions: [
    {
      event: 'register',
      from: [],
      to: 'registered',
      who: ['filing-judge'],
      guards: ['filingReviewed'],
      rule: 'FILE-5, FILE-11, NUM-1',
      consequence: true,
      needs: [{ document: '受理案件通知书' }, { document: '交纳诉讼费用通知书' }, { document: '举证通知书' }],
      told: { party: '已立案，案号 {caseNo}。请查收受理案件通知书，里面写明您的权利、义务和怎样在网上查看进展。' },
    },
    {
      event: 'assign',
      from: ['registered'],
      to: 'preparing',
      who: ['clerk'],
      guards: ['assignmentRecorded', 'panelFits'],
      rule: 'FILE-12 民事诉讼法131',
      needs: [{ document: '合议庭组成人员通知书' }],
      told: { party: '本案由 {judges} 审理，书记员 {clerk}。认为他们应当回避的，可以申请回避并说明理由。' },
    },
    {
      event: 'schedule',
      from: ['preparing', 'heard'],
      to: 'scheduled',
      who: ['judge', 'clerk'],
      guards: ['noticeInTime'],
      rule: 'HEAR-4 民事诉讼法139',
      needs: [{ document: '传票' }],
      told: { party: '定于 {time} 在 {place} 开庭。请带好证件和证据；不能到的，请尽早说明理由申请延期。' },
    },
    {
      event: 'hearingCalledOff',
      outcome: 'beforeFirst',
      from: ['scheduled'],
      to: 'preparing',
      who: ['judge'],
      guards: ['noHearingYet'],
      rule: 'HEAR-14 民事诉讼法149',
      told: { party: '{time} 的开庭取消，理由：{reason}。新的时间会另发传票。' },
    },
    {
      event: 'hearingCalledOff',
      outcome: 'beforeFurther',
      from: ['scheduled'],
      to: 'heard',
      who: ['judge'],
      guards: ['hearingHeld'],
      rule: 'HEAR-14 民事诉讼法149',
      told: { party: '{time} 的再次开庭取消，理由：{reason}。' },
    },
    {
      event: 'open',
      from: ['scheduled'],
      to: 'inHearing',
      who: ['judge'],
      guards: ['openingChecked'],
      rule: 'HEAR-6 民事诉讼法140',
    },
    {
      event: 'close',
      from: ['inHearing'],
      to: 'heard',
      who: ['judge'],
      rule: 'HEAR-11 民事诉讼法150',
      needs: [{ document: '笔录' }],
      told: { party: '本次开庭结束。请核对笔录，有遗漏或者差错的，当场或者 5 日内可以申请补正。' },
    },
    {
      event: 'stay',
      from: RUNNING,
      to: 'stayed',
      who: ['judge'],
      guards: ['groundForStay'],
      rule: 'TIME-10 民事诉讼法153',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: { party: '案件中止审理，理由：{reason}。中止的时间不算入审限，原因消失后会通知您继续。' },
    },
    {
      event: 'resume',
      outcome: 'beforeHearing',
      from: ['stayed'],
      to: 'preparing',
      who: ['judge'],
      guards: ['groundGone', 'noHearingYet'],
      rule: 'TIME-10 民事诉讼法153.2',
      told: { party: '案件恢复审理。' },
    },
    {
      event: 'resume',
      outcome: 'afterHearing',
      from: ['stayed'],
      to: 'heard',
      who: ['judge'],
      guards: ['groundGone', 'hearingHeld'],
      rule: 'TIME-10 民事诉讼法153.2',
      told: { party: '案件恢复审理。' },
    },
    {
      event: 'decide',
      outcome: 'judgment',
      from: ['heard'],
      to: 'decided',
      who: ['judge'],
      guards: ['publiclyPronounced'],
      rule: 'HEAR-5, TIME-8 民事诉讼法151, 155',
      consequence: true,
      needs: [{ document: '判决书' }],
      told: {
        party: '已宣判。不服的，请从您自己收到判决书的第二天起 15 日内，向 {appealCourt} 上诉，上诉状交给本院。',
      },
    },
    {
      event: 'decide',
      outcome: 'dismissSuit',
      from: ['preparing', 'scheduled', 'heard'],
      to: 'decided',
      who: ['judge'],
      guards: ['groundOfDismissal'],
      rule: 'FILE-4, TIME-8 民诉法解释208.3, 216',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: {
        party:
          '法院裁定驳回起诉，理由写在裁定书里，已交的案件受理费全部退还。不服的，请在收到后 10 日内向 {appealCourt} 上诉。',
      },
    },
    {
      event: 'decide',
      outcome: 'mediated',
      from: ['preparing', 'scheduled', 'heard'],
      to: 'mediated',
      who: ['judge'],
      guards: ['mediationAllowed', 'agreementReached'],
      rule: 'MED-8 民事诉讼法100, 民诉法解释142',
      consequence: true,
      needs: [{ document: '调解书' }],
      told: { party: '调解书已制作，请签收。各方都签收后才生效；签收之前可以反悔，反悔后法院会及时判决。' },
    },
    {
      event: 'mediationUndone',
      outcome: 'beforeHearing',
      from: ['mediated'],
      to: 'preparing',
      who: ['judge'],
      guards: ['notSignedByAll', 'noHearingYet'],
      rule: 'MED-8 民事诉讼法102',
      told: { party: '有一方在签收之前反悔，调解书不生效，案件继续审理。' },
    },
    {
      event: 'mediationUndone',
      outcome: 'afterHearing',
      from: ['mediated'],
      to: 'heard',
      who: ['judge'],
      guards: ['notSignedByAll', 'hearingHeld'],
      rule: 'MED-8 民事诉讼法102',
      told: { party: '有一方在签收之前反悔，调解书不生效，法院会及时判决。' },
    },
    {
      event: 'withdraw',
      from: OPEN,
      to: 'decided',
      who: ['judge'],
      guards: ['plaintiffApplied', 'noCounterclaimLeft'],
      rule: 'FILE-16, FEE-6 民事诉讼法148, 民诉法解释238',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: { party: '法院准许原告撤诉，案件受理费减半收取。以后可以用同样的请求再起诉（离婚案件 6 个月内有限制）。' },
    },
    {
      event: 'deemWithdrawn',
      outcome: 'absent',
      from: ['scheduled', 'inHearing', 'heard'],
      to: 'decided',
      who: ['judge'],
      guards: ['properSummons', 'absenceFound', 'noCounterclaimLeft'],
      rule: 'HEAR-8 民事诉讼法146, 民诉法解释238.1',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: { party: '原告没有正当理由不到庭（或者中途退庭），法院裁定按撤诉处理。以后还可以再起诉。' },
    },
    {
      event: 'deemWithdrawn',
      outcome: 'feeUnpaid',
      from: OPEN,
      to: 'decided',
      who: ['judge'],
      guards: UNPAID,
      rule: 'FEE-12, FEE-8 民诉法解释213, 199',
      consequence: true,
      needs: [{ document: '交纳诉讼费用通知书', served: true }, { document: '裁定书' }],
      told: { party: '通知后仍没有交案件受理费，法院裁定按撤诉处理。以后还可以再起诉。' },
    },
    {
      event: 'transfer',
      from: OPEN,
      to: 'closed',
      who: ['judge'],
      guards: ['notOurJurisdiction'],
      rule: 'FILE-15, FEE-15 民事诉讼法37, 130.1',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: { party: '案件移送 {court} 审理，已交的费用随案移交，您不用重新起诉。' },
    },
    {
      event: 'terminate',
      from: OPEN,
      to: 'closed',
      who: ['judge'],
      guards: ['groundOfTermination'],
      rule: 'FEE-15 民事诉讼法154',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: { party: '法院裁定终结诉讼，理由：{reason}。已交的案件受理费不退。' },
    },
    {
      event: 'allServed',
      from: ['decided'],
      to: 'appealable',
      who: ['clerk'],
      guards: ['servedOnAll', 'appealLies'],
      rule: 'TIME-8, SERVE-6 民诉法解释244',
      told: {
        party: '您的上诉期最后一天是 {lastDay}。不服的请在这天以前交上诉状：网上到 24 时，窗口到下班前，当天寄出也算。',
      },
    },
    {
      event: 'appeal',
      from: ['appealable'],
      to: 'appealed',
      // The clerk records an appeal that came before all were served, or on paper.
      who: ['party', 'agent', 'guardianRep', 'clerk'],
      guards: ['appealLies', 'specialAuthority', 'inOwnAppealPeriod'],
      rule: 'TIME-8, ID-7, FEE-9 民事诉讼法171, 173',
      told: { party: '{appellant} 已上诉。法院 5 日内送达上诉状副本，收到后可以在 15 日内答辩。' },
    },
    {
      event: 'appealResult',
      outcome: 'stands',
      from: ['appealed'],
      to: 'effective',
      who: ['clerk'],
      guards: ['superiorDocument'],
      rule: 'TIME-8 民事诉讼法177.1(1), 180',
      consequence: true,
      told: { party: '上级法院维持原裁判，或者准许撤回上诉（包括没有交上诉费按撤回处理）。裁判已经生效，请查收文书。' },
    },
    {
      event: 'appealResult',
      outcome: 'replaced',
      from: ['appealed'],
      to: 'closed',
      who: ['clerk'],
      guards: ['superiorDocument'],
      rule: 'TIME-8, FEE-15 民事诉讼法177.1(2)-(4), 179',
      consequence: true,
      told: { party: '上级法院已经改判、撤销、发回重审或者调解结案。请以上级法院的文书为准。' },
    },
    {
      event: 'takeEffect',
      outcome: 'periodOver',
      from: ['appealable'],
      to: 'effective',
      who: ['clerk'],
      guards: ['allAppealPeriodsOver', 'noAppealPending'],
      rule: 'TIME-8, FILE-21 民事诉讼法158, 民诉法解释536',
      consequence: true,
      told: { party: '裁判文书于 {effectiveOn} 生效。对方不履行的，您可以在 2 年内申请执行。' },
    },
    {
      event: 'takeEffect',
      outcome: 'notAppealable',
      from: ['decided'],
      to: 'effective',
      who: ['clerk'],
      guards: ['servedOnAll', 'noAppealLies'],
      rule: 'TIME-8, FILE-21 民事诉讼法158, 165, 民诉法解释276, 277',
      consequence: true,
      told: { party: '这份文书不能上诉，于 {effectiveOn} 生效。' },
    },
    {
      event: 'takeEffect',
      outcome: 'signedByAll',
      from: ['mediated'],
      to: 'effective',
      who: ['clerk'],
      guards: ['signedByAll'],
      rule: 'MED-8 民事诉讼法100.3, 民诉法解释149',
      consequence: true,
      told: { party: '各方都已签收，调解书于 {effectiveOn} 生效。对方不履行的，您可以在 2 年内申请执行。' },
    },
    {
      event: 'takeEffect',
      outcome: 'bindsOnSigning',
      from: ['mediated'],
      to: 'effective',
      who: ['clerk'],
      guards: ['bindsOnSigning'],
      rule: 'MED-8 民事诉讼法101, 民诉法解释151',
      consequence: true,
      told: { party: '按各方的约定，调解协议签名后于 {effectiveOn} 生效，不需要再签收调解书。' },
    },
    {
      event: 'archive',
      from: ['effective', 'closed'],
      to: 'archived',
      who: ['archivist'],
      guards: ['fileComplete'],
      rule: 'PRIV-2 在线诉讼规则35',
    },
  ],
  changes: [
    {
      event: 'convert',
      outcome: 'smallToSummary',
      from: OPEN,
      sets: 'procedure',
      who: ['judge'],
      guards: ['fitsSmallClaimsNoMore'],
      rule: 'FILE-19 民事诉讼法169, 民诉法解释278, 279',
      consequence: true,
      told: { party: '本案不再按小额诉讼、改按简易程序审理，判决以后可以上诉。' },
    },
    {
      event: 'convert',
      outcome: 'toOrdinary',
      from: OPEN,
      sets: 'procedure',
      who: ['judge'],
      guards: ['limitNotOver'],
      rule: 'FILE-19, FEE-8, TIME-9 民事诉讼法170, 民诉法解释258.2, 269',
      consequence: true,
      needs: [{ document: '裁定书' }, { document: '合议庭组成人员通知书' }],
      told: { party: '本案转为普通程序，审限从立案之日重新算到 {limit}。原告请在收到通知后 7 日内补交案件受理费。' },
    },
    {
      event: 'convert',
      outcome: 'toSummary',
      from: ['registered', 'preparing', 'scheduled'],
      sets: 'procedure',
      who: ['judge'],
      guards: ['basicCourt', 'neverHeardAsOrdinary', 'summaryAgreed'],
      rule: 'FILE-19 民事诉讼法160, 民诉法解释260, 264',
      consequence: true,
      told: { party: '按双方的约定，本案改用简易程序审理，由一名法官审理，案件受理费减半。' },
    },
    {
      // A judge was recused or has left: who comes in his place is told as the first ones were.
      event: 'changeBody',
      from: [...RUNNING, 'stayed'],
      sets: 'trial',
      who: ['clerk'],
      guards: ['assignmentRecorded', 'panelFits'],
      rule: 'FILE-12 民事诉讼法131, 47',
      needs: [{ document: '合议庭组成人员通知书' }],
      told: {
        party: '本案审判人员有变更，现由 {judges} 审理，书记员 {clerk}。认为他们应当回避的，可以申请回避并说明理由。',
      },
    },
    {
      event: 'extendLimit',
      from: OPEN,
      sets: 'trialLimit',
      who: ['judge'],
      guards: ['askedBeforeLimit'],
      rule: 'TIME-11 民事诉讼法152, 164, 168',
      consequence: true,
      needs: [{ approval: 'president' }],
      told: { party: '因特殊情况，经院长批准，审理期限延长到 {limit}。理由：{reason}。' },
    },
    {
      event: 'admitParty',
      from: OPEN,
      sets: 'parties',
      who: ['judge'],
      guards: ['joinsByLaw'],
      rule: 'FILE-4 民事诉讼法59, 135, 民诉法解释55, 73, 74, 81',
      needs: [{ document: '参加诉讼通知书' }],
      told: { party: '{joined}作为{role}参加诉讼。' },
    },
    {
      event: 'withdrawPart',
      from: OPEN,
      sets: 'parties',
      who: ['judge'],
      guards: ['plaintiffApplied', 'sidesRemain'],
      rule: 'FILE-16, PROG-2 民事诉讼法148',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: { party: '法院准许{who}撤回{what}，{left}退出诉讼。案件对其他当事人继续审理。' },
    },
    {
      event: 'replaceParty',
      from: OPEN,
      sets: 'parties',
      who: ['judge'],
      guards: ['joinsByLaw'],
      rule: 'FILE-4, PROG-2 民诉法解释249, 250',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: {
        party: '法院准许{joined}替代{left}作为{role}参加诉讼，{left}退出诉讼。{left}已经进行的诉讼行为继续有效。',
      },
    },
    {
      event: 'refuseWithdrawal',
      from: OPEN,
      sets: 'withdrawal',
      who: ['judge'],
      guards: ['plaintiffApplied'],
      rule: 'FILE-16 民事诉讼法148, 民诉法解释238',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: { party: '法院裁定不准许撤诉，案件继续审理，请按时到庭。' },
    },
    {
      // DOMAIN 6.2: an appeal is always received, early or late; whether it is in time is looked at afterwards.
      event: 'receiveAppeal',
      from: ['decided', 'appealable', 'appealed', 'effective'],
      sets: 'appeals',
      who: ['party', 'agent', 'guardianRep', 'clerk'],
      rule: 'TIME-8 民事诉讼法173',
      needs: [{ document: '收到材料凭证' }],
      told: { party: '上诉状已收到，收件号 {receiptNo}，收到日期 {receivedOn}。请按通知交上诉费。' },
    },
  ],
};
