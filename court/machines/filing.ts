/** 立案申请: the life of a filing application (DOMAIN 3 `filing`) and its periods' lengths, as data. */
import type { StateMachine } from './state-machine';

export type FilingState =
  | 'draft'
  | 'submitted'
  | 'reviewing'
  | 'correcting'
  | 'resubmitted'
  | 'returned'
  | 'guided'
  | 'mediating'
  | 'registered'
  | 'refused'
  | 'withdrawn';

export type FilingEvent =
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

export const filingMachine: StateMachine<FilingState, FilingEvent> = {
  name: 'filing',
  transitions: [
    { event: 'save', from: ['draft'], to: 'draft', who: ['filer'] },
    { event: 'submit', from: ['draft'], to: 'submitted', who: ['filer'], guards: ['identityVerified'], rule: 'FILE-1' },
    { event: 'take', from: ['submitted', 'resubmitted'], to: 'reviewing', who: ['filing-judge'] },
    {
      event: 'requestCorrection',
      from: ['reviewing'],
      to: 'correcting',
      who: ['filing-judge'],
      guards: ['noCorrectionBefore'],
      rule: 'FILE-6',
    },
    {
      event: 'resubmit',
      from: ['correcting'],
      to: 'resubmitted',
      who: ['filer'],
      guards: ['everyItemAnswered'],
      rule: 'FIX-2',
    },
    {
      event: 'returnUncorrected',
      from: ['correcting'],
      to: 'returned',
      who: ['filing-judge'],
      guards: ['correctionPeriodOver'],
      rule: 'FILE-8',
    },
    {
      event: 'returnDeficient',
      from: ['reviewing'],
      to: 'returned',
      who: ['filing-judge'],
      guards: ['correctedBefore'],
      rule: 'FILE-8',
    },
    {
      event: 'guideElsewhere',
      from: ['reviewing'],
      to: 'guided',
      who: ['filing-judge'],
      guards: ['groundOfFile9'],
      rule: 'FILE-9',
    },
    { event: 'insist', from: ['returned', 'guided'], to: 'reviewing', who: ['filer'], rule: 'FILE-8' },
    { event: 'register', from: ['reviewing'], to: 'registered', who: ['filing-judge'], rule: 'FILE-5' },
    {
      event: 'refuse',
      from: ['reviewing'],
      to: 'refused',
      who: ['filing-judge'],
      guards: ['insisted'],
      rule: 'FILE-10',
    },
    {
      event: 'divertToMediation',
      from: ['reviewing'],
      to: 'mediating',
      who: ['filing-judge'],
      guards: ['filerConsents'],
      rule: 'MED-1',
    },
    { event: 'resumeReview', from: ['mediating'], to: 'reviewing', who: ['filing-judge', 'filer'], rule: 'MED-9' },
    { event: 'withdraw', from: OPEN, to: 'withdrawn', who: ['filer'] },
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
