/** 立案申请: the life of a filing application (DOMAIN 3 `filing`) and its periods' lengths, as data. */
import { FILING_GUARDS, FILING_STATES } from './filing-words';
import type { StateMachine } from './state-machine';

export type FilingState = keyof typeof FILING_STATES;
type FilingGuard = keyof typeof FILING_GUARDS;
export type FilingEvent =
  | 'begin'
  | 'save'
  | 'submit'
  | 'take'
  | 'requestCorrection'
  | 'resubmit'
  | 'returnUncorrected'
  | 'returnDeficient'
  | 'guideElsewhere'
  | 'insist'
  | 'register'
  | 'refuse'
  | 'divertToMediation'
  | 'resumeReview'
  | 'withdraw';

/** FILE-5: days to decide, from receipt (and anew from correction, FILE-7). */
export const DECISION_DAYS = 7;
/** FILE-5: from the 5th of the 7 days on the judge is reminded; after the last, it is a task for him and his court. Nothing happens by itself. */
export type DeadlineAlert = 'soon' | 'overdue';
const REMIND_DAYS_LEFT = 2;

/** @param daysLeft whole days until the last day; negative: over */
export function deadlineAlert(daysLeft: number): DeadlineAlert | null {
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= REMIND_DAYS_LEFT ? 'soon' : null;
}

/** FIX-1: the period for correction is the judge's, within this. */
export const CORRECTION_DAYS = { byDefault: 7, least: 3, most: 30 } as const;

/** Nothing has been decided yet: the filer may still withdraw. */
const OPEN: readonly FilingState[] = [
  'draft',
  'submitted',
  'reviewing',
  'correcting',
  'resubmitted',
  'returned',
  'guided',
  'mediating',
];

/** Waits for the judge: FILE-5's clock runs. */
export const WITH_THE_COURT: readonly FilingState[] = ['submitted', 'resubmitted', 'reviewing'];

export const filingMachine: StateMachine<
  FilingState,
  FilingEvent,
  FilingGuard,
  'extendCorrection' | 'restoreCorrection'
> = {
  name: 'filing',
  title: '立案申请',
  states: FILING_STATES,
  guards: FILING_GUARDS,
  open: OPEN,
  transitions: [
    { event: 'begin', from: [], to: 'draft', who: ['filer'], rule: 'FILE-2' },
    { event: 'save', from: ['draft'], to: 'draft', who: ['filer'], rule: 'FILE-2' },
    {
      event: 'submit',
      from: ['draft'],
      to: 'submitted',
      who: ['filer'],
      guards: ['identityVerified'],
      rule: 'FILE-1 登记立案规定2.1',
      needs: [{ document: '收到材料凭证' }],
      told: {
        filer:
          '法院在 {receivedOn} 收到了您的起诉材料，收件号 {receiptNo}。法官会在 {decisionDue} 前决定是否立案，请留意通知。',
      },
    },
    {
      event: 'take',
      from: ['submitted', 'resubmitted'],
      to: 'reviewing',
      who: ['filing-judge'],
      rule: 'FILE-5',
      told: { filer: '法官已经开始审查您的材料，请留意通知。' },
    },
    {
      event: 'requestCorrection',
      from: ['reviewing'],
      to: 'correcting',
      who: ['filing-judge'],
      guards: ['noCorrectionBefore'],
      rule: 'FILE-6 登记立案规定7.1',
      needs: [{ document: '补正通知书' }],
      told: { filer: '材料有 {items} 处要补正，都列在补正通知书里。请在 {lastDay} 前逐项补好交回。' },
    },
    {
      event: 'resubmit',
      from: ['correcting'],
      to: 'resubmitted',
      who: ['filer'],
      guards: ['everyItemAnswered'],
      rule: 'FIX-2, FILE-7',
      needs: [{ document: '收到材料凭证' }],
      told: { filer: '补正材料已经收到。从第二天起重新计算 {days} 日，法官会在 {decisionDue} 前决定。' },
    },
    {
      event: 'returnUncorrected',
      from: ['correcting'],
      to: 'returned',
      who: ['filing-judge'],
      guards: ['correctionPeriodOver'],
      rule: 'FILE-8 登记立案规定7.3',
      consequence: true,
      told: {
        filer:
          '补正期限已过，没有收到您的补正材料，起诉状已退回并登记在册。请选择“撤回”或者“坚持起诉”；坚持的，法院会作出书面裁定，您可以上诉。',
      },
    },
    {
      event: 'returnDeficient',
      from: ['reviewing'],
      to: 'returned',
      who: ['filing-judge'],
      guards: ['correctedBefore'],
      rule: 'FILE-8 登记立案规定7.4',
      consequence: true,
      told: {
        filer:
          '补正后的材料仍不符合要求，理由：{reason}。请选择“撤回”或者“坚持起诉”；坚持的，法院会作出书面裁定，您可以上诉。',
      },
    },
    {
      event: 'guideElsewhere',
      from: ['reviewing'],
      to: 'guided',
      who: ['filing-judge'],
      guards: ['groundOfFile9'],
      rule: 'FILE-9 民事诉讼法127',
      told: {
        filer:
          '这件事应当到别处办理：{reason}。您可以“撤回”，也可以“坚持起诉”；坚持的，法院会作出书面裁定，您可以上诉。',
      },
    },
    {
      event: 'insist',
      from: ['returned', 'guided'],
      to: 'reviewing',
      who: ['filer'],
      rule: 'FILE-8, FILE-9',
      told: { filer: '已记下您坚持起诉。法院会作出书面裁定，写明理由，并告诉您怎样上诉。' },
    },
    {
      event: 'register',
      from: ['reviewing'],
      to: 'registered',
      who: ['filing-judge'],
      rule: 'FILE-5, FILE-11',
      consequence: true,
      needs: [{ document: '受理案件通知书' }, { document: '交纳诉讼费用通知书' }, { document: '举证通知书' }],
      told: { filer: '已立案，案号 {caseNo}。请查收受理案件通知书、交纳诉讼费用通知书和举证通知书。' },
    },
    {
      event: 'refuse',
      from: ['reviewing'],
      to: 'refused',
      who: ['filing-judge'],
      guards: ['insisted'],
      rule: 'FILE-10 民事诉讼法126',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: {
        filer:
          '法院裁定不予受理（行政案件叫“不予立案”），理由写在裁定书里。不服的，请在收到裁定之日起 10 日内向上一级法院上诉。',
      },
    },
    {
      event: 'divertToMediation',
      from: ['reviewing'],
      to: 'mediating',
      who: ['filing-judge'],
      guards: ['filerConsents'],
      rule: 'MED-1 民事诉讼法125',
      told: { filer: '已按您的同意转去调解，一般不超过 30 日。您随时可以说“不调了”，法院就继续审查立案。' },
    },
    {
      event: 'resumeReview',
      from: ['mediating'],
      to: 'reviewing',
      who: ['filing-judge', 'filer'],
      rule: 'MED-9 在线调解规则21',
      told: { filer: '调解已结束，法院继续审查您的起诉。收到日期仍按原来的算。' },
    },
    {
      event: 'withdraw',
      from: OPEN,
      to: 'withdrawn',
      who: ['filer'],
      rule: 'FILE-16 民诉法解释214',
      told: { filer: '已按您的意思撤回。以后还可以再起诉，请注意诉讼时效。' },
    },
  ],
  changes: [
    {
      event: 'extendCorrection',
      from: ['correcting'],
      sets: 'lastDay',
      who: ['filing-judge'],
      guards: ['askedBeforeExpiry'],
      rule: 'FIX-1',
      told: { filer: '补正期限延长到 {lastDay}。' },
    },
    // Asked after the last day: within ten days of the obstacle's end, or later; the judge decides on all of them.
    {
      event: 'restoreCorrection',
      from: ['correcting'],
      sets: 'lastDay',
      who: ['filing-judge'],
      guards: ['missedWithCause'],
      rule: 'FIX-1 民事诉讼法86',
      told: { filer: '补正期限顺延到 {lastDay}。' },
    },
  ],
};

/** FILE-9, 民诉法127: why a matter is not for this court; the filer is told where to go. */
export const GUIDE_GROUNDS = {
  administrative: '属于行政诉讼受案范围，应提起行政诉讼',
  arbitration: '双方有书面仲裁协议，应向仲裁机构申请仲裁',
  otherAuthority: '依法应由其他机关处理',
  otherCourt: '不属于本院管辖，应向有管辖权的法院起诉',
  resJudicata: '已有生效裁判，应申请再审',
  blockedPeriod: '依法在一定期限内不得起诉',
  repeatedDivorce: '没有新情况、新理由，六个月内不得再次起诉离婚或解除收养关系',
  labourArbitrationFirst: '劳动争议应先申请仲裁',
} as const;

export type GuideGround = keyof typeof GUIDE_GROUNDS;
