/** 庭审 (DOMAIN 3 `hearing`): one sitting, from the summons to the confirmed transcript. A lost connection is a fact; absence is a judge's finding. */
import { HEARING_GUARDS, HEARING_STATES } from './hearing-words';
import type { StateMachine } from './state-machine';

type HearingState = keyof typeof HEARING_STATES;
type HearingGuard = keyof typeof HEARING_GUARDS;
export type HearingEvent =
  | 'schedule'
  | 'cancel'
  | 'postpone'
  | 'checkIn'
  | 'open'
  | 'recess'
  | 'interrupt'
  | 'goOn'
  | 'close'
  | 'showTranscript'
  | 'confirm';
type HearingChange =
  | 'consent'
  | 'refuse'
  | 'switchOffline'
  | 'rejoin'
  | 'callWitness'
  | 'joinAsWitness'
  | 'recordAbsence'
  | 'sign'
  | 'object'
  | 'answerObjection';

const BEFORE: readonly HearingState[] = ['scheduled', 'waiting'];
const SITTING: readonly HearingState[] = ['inSession', 'recess', 'interrupted'];
const OPEN: readonly HearingState[] = [...BEFORE, ...SITTING];

export const hearingMachine: StateMachine<HearingState, HearingEvent, HearingGuard, HearingChange> = {
  name: 'hearing',
  title: '庭审',
  states: HEARING_STATES,
  guards: HEARING_GUARDS,
  open: OPEN,
  transitions: [
    {
      event: 'schedule',
      outcome: 'live',
      from: [],
      to: 'scheduled',
      who: ['judge', 'clerk'],
      guards: ['noticeInTime', 'modeKnown'],
      rule: 'HEAR-1, HEAR-2, HEAR-4, HEAR-5 民事诉讼法139, 在线诉讼规则4, 21',
      needs: [{ document: '传票' }],
      told: {
        participant:
          '定于 {time} 开庭，方式：{mode}。不想在线上开的，请在 {objectBy} 前告诉我们。无故不到的后果写在传票里。',
      },
    },
    {
      event: 'schedule',
      outcome: 'async',
      from: [],
      to: 'scheduled',
      who: ['judge'],
      guards: ['asyncAllowed'],
      rule: 'HEAR-13 在线诉讼规则20.2',
      needs: [{ document: '传票' }],
      told: {
        participant: '按各方的同意，这次不用同时在线。请在 {lastDay} 前按步骤录好并上传，每次上传都要验证身份。',
      },
    },
    {
      event: 'cancel',
      from: BEFORE,
      to: 'cancelled',
      who: ['judge'],
      rule: 'HEAR-14',
      told: { participant: '{time} 的开庭取消，理由：{reason}。请不要到庭。' },
    },
    {
      event: 'postpone',
      from: OPEN,
      to: 'postponed',
      who: ['judge'],
      guards: ['groundOf149', 'adjournmentsLeft'],
      rule: 'HEAR-14, TIME-11 民事诉讼法149',
      consequence: true,
      told: { participant: '开庭延期，理由：{reason}。新的时间是 {time}，会另发传票。' },
    },
    {
      event: 'checkIn',
      from: BEFORE,
      to: 'waiting',
      // The clerk for who sits in the courtroom.
      who: ['participant', 'clerk'],
      guards: ['freshIdentity'],
      rule: 'ID-3, HEAR-6',
      told: { participant: '您已进入等候室。请在安静的地方等候，不要录音录像。书记员会核对您的身份。' },
    },
    {
      // Also where nobody checked in: an absence can be found only in session.
      event: 'open',
      from: BEFORE,
      to: 'inSession',
      who: ['judge'],
      guards: ['checklistDone', 'recordingOn'],
      rule: 'HEAR-6, HEAR-10 民事诉讼法140',
      told: { participant: '现在开庭。只有法院可以录音录像。' },
    },
    {
      event: 'recess',
      from: ['inSession'],
      to: 'recess',
      who: ['judge'],
      rule: 'HEAR-10',
      told: { participant: '现在休庭，{time} 继续。' },
    },
    {
      event: 'interrupt',
      from: ['inSession'],
      to: 'interrupted',
      who: ['sys', 'judge'],
      rule: 'HEAR-8 在线诉讼规则25.2',
      told: {
        participant: '有人掉线，庭审暂停，不算缺席。掉线的请重新点“进入庭审”，进不来的请打法庭电话 {phone}。',
        judge: '有人掉线，系统已记录时间。请联系本人；能否认定缺席由您决定。',
      },
    },
    {
      event: 'goOn',
      from: ['recess', 'interrupted'],
      to: 'inSession',
      who: ['judge'],
      guards: ['everyoneBack', 'recordingOn'],
      rule: 'HEAR-8, HEAR-10',
      told: { participant: '庭审继续。' },
    },
    {
      event: 'close',
      from: ['inSession'],
      to: 'closed',
      who: ['judge'],
      guards: ['recordingStored'],
      rule: 'HEAR-10 庭审录音录像规定3-5',
      told: { participant: '闭庭。笔录整理好后请核对。' },
    },
    {
      event: 'showTranscript',
      from: ['closed'],
      to: 'confirming',
      who: ['clerk'],
      rule: 'HEAR-11 民事诉讼法150, 在线诉讼规则34',
      needs: [{ document: '笔录' }],
      told: { participant: '笔录可以核对了。有遗漏或者差错的，请在 {lastDay} 前申请补正；没有的请确认签名。' },
    },
    {
      event: 'confirm',
      outcome: 'transcript',
      from: ['confirming'],
      to: 'confirmed',
      who: ['clerk'],
      guards: ['objectionsAnswered', 'everyoneSignedOrNoted', 'courtSigned'],
      rule: 'HEAR-11 民事诉讼法150',
      consequence: true,
      told: { participant: '笔录已经确定，可以在案件里查看。' },
    },
    {
      event: 'confirm',
      outcome: 'recording',
      from: ['closed'],
      to: 'confirmed',
      who: ['clerk'],
      guards: ['recordingReplacesTranscript'],
      rule: 'HEAR-11 庭审录音录像规定8, 9',
      consequence: true,
      told: { participant: '按您的同意，这次用录像代替笔录，校验值已确认。' },
    },
  ],
  changes: [
    {
      event: 'consent',
      from: BEFORE,
      sets: 'mode',
      who: ['party', 'agent', 'guardianRep'],
      rule: 'HEAR-1 在线诉讼规则4',
      told: { participant: '已记下您同意线上开庭。只对这次开庭有效，反悔请尽早说。' },
    },
    {
      event: 'refuse',
      from: BEFORE,
      sets: 'mode',
      who: ['party', 'agent', 'guardianRep'],
      rule: 'HEAR-1, HEAR-3, ACC-2 在线诉讼规则4, 5',
      told: {
        participant: '已记下您不同意线上开庭，法官会安排线下参加。',
        judge: '有当事人不同意线上，请确定他的参加方式。',
      },
    },
    {
      event: 'switchOffline',
      from: OPEN,
      sets: 'mode',
      who: ['judge'],
      guards: ['reasonForOffline'],
      rule: 'HEAR-2, HEAR-3 在线诉讼规则5, 21',
      told: { participant: '改为线下参加，地点 {place}，时间 {time}。已经在线上完成的部分仍然有效。' },
    },
    {
      event: 'rejoin',
      from: ['inSession', 'recess', 'interrupted'],
      sets: 'presence',
      who: ['participant'],
      guards: ['freshIdentity'],
      rule: 'HEAR-8, ID-3',
      told: { participant: '您已重新进入庭审。' },
    },
    {
      event: 'callWitness',
      from: ['inSession'],
      sets: 'witnessCalled',
      who: ['judge'],
      guards: ['notifiedByCourt', 'onlineWitnessAllowed', 'hasNotListened'],
      rule: 'HEAR-12 民诉法解释117.3, 在线诉讼规则26',
      told: { witness: '现在请您出庭作证。请单独在指定的地方，如实回答；作伪证要承担法律责任。' },
    },
    {
      event: 'joinAsWitness',
      from: ['inSession'],
      sets: 'presence',
      who: ['witness'],
      guards: ['witnessCalled', 'freshIdentity', 'pledgeSigned'],
      rule: 'HEAR-12, ID-3 民诉法解释119, 120',
      needs: [{ document: '保证书' }],
      told: { witness: '您已进入法庭。回答完后会请您退出并核对您那部分笔录。' },
    },
    {
      event: 'recordAbsence',
      outcome: 'nonAppearance',
      from: ['inSession'],
      sets: 'absence',
      who: ['judge'],
      guards: ['properSummons', 'noTechnicalCause', 'noGoodReason'],
      rule: 'HEAR-8, HEAR-9 民事诉讼法146, 147, 在线诉讼规则25.2',
      consequence: true,
      needs: [{ document: '传票', served: true }],
      told: { party: '法官认定您无正当理由没有到庭。后果写在之后的文书里；有正当理由的请马上联系法庭。' },
    },
    {
      event: 'recordAbsence',
      outcome: 'walkOut',
      from: ['inSession'],
      sets: 'absence',
      who: ['judge'],
      guards: ['properSummons', 'noTechnicalCause', 'promptedAndWarned'],
      rule: 'HEAR-8 民事诉讼法146, 147, 在线诉讼规则25.2',
      consequence: true,
      needs: [{ document: '传票', served: true }],
      told: { party: '法官认定您擅自中途退庭。后果写在之后的文书里；有正当理由的请马上联系法庭。' },
    },
    {
      event: 'sign',
      from: ['confirming'],
      sets: 'signatures',
      who: ['participant', 'witness'],
      rule: 'HEAR-11 民事诉讼法150.3',
      told: { participant: '您已确认笔录。' },
    },
    {
      event: 'object',
      from: ['confirming'],
      sets: 'objections',
      who: ['participant', 'witness'],
      guards: ['inReadingTime'],
      rule: 'HEAR-11 民事诉讼法150.2',
      told: { participant: '补正申请已收到，书记员会对照录像处理并答复您。', clerk: '有人申请补正笔录，请处理。' },
    },
    {
      event: 'answerObjection',
      from: ['confirming'],
      sets: 'objections',
      who: ['clerk', 'judge'],
      rule: 'HEAR-11 民事诉讼法150.2, 庭审录音录像规定7',
      told: { participant: '关于您的补正申请：{answer}。不予补正的，申请已记录在案。' },
    },
  ],
};
