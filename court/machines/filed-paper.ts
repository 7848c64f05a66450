/** 案中材料: a paper that a party files in a live case: always received (DOMAIN 6.2), then noted or decided by the officer of the case. */
import { FILED_PAPER_GUARDS, FILED_PAPER_STATES } from './filed-paper-words';
import type { StateMachine } from './state-machine';

export type FiledPaperState = keyof typeof FILED_PAPER_STATES;
type FiledPaperGuard = keyof typeof FILED_PAPER_GUARDS;
export type FiledPaperEvent =
  | 'begin'
  | 'save'
  | 'submit'
  | 'enter'
  | 'withdraw'
  | 'note'
  | 'grant'
  | 'refuse'
  | 'layBefore'
  | 'takeBack'
  | 'issue';
export type FiledPaperChange = 'ratify';

const FILERS = ['party', 'agent', 'guardianRep'] as const;

export const filedPaperMachine: StateMachine<FiledPaperState, FiledPaperEvent, FiledPaperGuard, FiledPaperChange> = {
  name: 'filedPaper',
  title: '案中材料',
  states: FILED_PAPER_STATES,
  guards: FILED_PAPER_GUARDS,
  open: ['draft', 'received', 'signing'],
  transitions: [
    { event: 'begin', from: [], to: 'draft', who: FILERS, rule: 'ID-1 在线诉讼规则7' },
    { event: 'save', from: ['draft'], to: 'draft', who: FILERS, rule: 'ID-1 在线诉讼规则7' },
    {
      event: 'submit',
      from: ['draft'],
      to: 'received',
      who: FILERS,
      rule: 'EVID-2, TIME-3 民事诉讼法69',
      needs: [{ document: '收到材料凭证' }],
      told: { party: '法院已收到您的{name}，收件号 {receiptNo}，收到时间 {receivedAt}。' },
    },
    {
      event: 'enter',
      from: [],
      to: 'received',
      who: ['clerk'],
      guards: ['namedInCase'],
      rule: 'EVID-2, ACC-2 民事诉讼法69',
      needs: [{ document: '收到材料凭证' }],
      told: { party: '法院已收到您的{name}，收件号 {receiptNo}，收到时间 {receivedAt}。' },
    },
    {
      event: 'withdraw',
      from: ['draft', 'received'],
      to: 'withdrawn',
      who: FILERS,
      guards: ['mayTakeBack'],
      rule: 'TIME-8 民事诉讼法13.2',
      told: { party: '您的{name}已经撤回。' },
    },
    {
      event: 'note',
      from: ['received'],
      to: 'noted',
      who: ['judge', 'clerk', 'enforcement'],
      rule: 'EVID-2 民事诉讼法69',
      told: { party: '您的{name}已经附卷，{reason}。' },
    },
    {
      event: 'grant',
      from: ['received'],
      to: 'granted',
      who: ['judge', 'enforcement'],
      guards: ['asksForDecision'],
      rule: 'TIME-5, TIME-7, TIME-12 民事诉讼法50, 86',
      consequence: true,
      told: { party: '法院准许您的{name}。请查看{title}。' },
    },
    {
      event: 'refuse',
      from: ['received'],
      to: 'refused',
      who: ['judge', 'enforcement'],
      guards: ['asksForDecision', 'reasonsGiven'],
      rule: 'TIME-5, TIME-7, TIME-12 民事诉讼法50, 86',
      consequence: true,
      told: { party: '法院没有准许您的{name}，理由写在{title}里，请查看。' },
    },
    {
      event: 'layBefore',
      from: ['received'],
      to: 'signing',
      who: ['judge', 'enforcement'],
      guards: ['asksForDecision', 'reasonsGiven'],
      rule: 'SIGN-4 民事诉讼法157',
    },
    {
      event: 'takeBack',
      from: ['signing'],
      to: 'received',
      who: ['judge', 'enforcement'],
      guards: ['notIssued'],
      rule: 'SIGN-3 电子签名法13',
    },
    {
      event: 'issue',
      outcome: 'granted',
      from: ['signing'],
      to: 'granted',
      who: ['judge', 'clerk', 'enforcement'],
      rule: 'SIGN-4 民事诉讼法157',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: { party: '法院准许您的{name}。请查看{title}。' },
    },
    {
      event: 'issue',
      outcome: 'refused',
      from: ['signing'],
      to: 'refused',
      who: ['judge', 'clerk', 'enforcement'],
      rule: 'SIGN-4 民事诉讼法157',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: { party: '法院没有准许您的{name}，理由写在{title}里，请查看。' },
    },
  ],
  changes: [
    {
      event: 'ratify',
      from: ['received', 'signing'],
      sets: 'authority',
      who: FILERS,
      guards: ['ownAuthority'],
      rule: 'ID-7 民事诉讼法62.2',
    },
  ],
};
