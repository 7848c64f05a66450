/** 调解 (DOMAIN 3 `mediation`): voluntary at every moment; one "no" ends it, without any condition (MED-1). */
import { MEDIATION_GUARDS, MEDIATION_STATES } from './mediation-words';
import type { StateMachine } from './state-machine';

type MediationState = keyof typeof MEDIATION_STATES;
type MediationGuard = keyof typeof MEDIATION_GUARDS;
export type MediationEvent =
  | 'propose'
  | 'consent'
  | 'refuse'
  | 'appoint'
  | 'accept'
  | 'decline'
  | 'noAnswer'
  | 'replaceMediator'
  | 'releaseMediator'
  | 'draft'
  | 'redraft'
  | 'sign'
  | 'askConfirmation'
  | 'decideConfirmation'
  | 'document'
  | 'end';
type MediationChange = 'recordConsent' | 'acceptToAsk' | 'recordSignature' | 'session' | 'extend';

/** No agreement is in force yet: everybody can still say no. */
const OPEN: readonly MediationState[] = ['proposed', 'asking', 'consented', 'appointed', 'running', 'drafted'];
const ENDED_TOLD = {
  party: '调解已结束。立案前的，法院会依法登记立案；立案后的，继续审理。调解中的让步不会用作对您不利的证据。',
};

export const mediationMachine: StateMachine<MediationState, MediationEvent, MediationGuard, MediationChange> = {
  name: 'mediation',
  title: '调解',
  states: MEDIATION_STATES,
  guards: MEDIATION_GUARDS,
  open: OPEN,
  transitions: [
    {
      event: 'propose',
      from: [],
      to: 'proposed',
      who: ['party', 'agent', 'filing-judge', 'judge'],
      guards: ['mediable'],
      rule: 'MED-1, MED-2 民事诉讼法96, 125, 在线调解规则7',
      told: {
        party: '想请您考虑调解：不公开、可以在线、谈成了签协议才算数。同意或者不同意都可以，不同意不影响立案和审理。',
      },
    },
    {
      event: 'consent',
      outcome: 'all',
      from: ['proposed'],
      to: 'consented',
      who: ['party', 'agent', 'guardianRep'],
      guards: ['everyoneConsented', 'authorityToMediate'],
      rule: 'MED-1, ID-7 民事诉讼法96, 民诉法解释147.1',
      told: { party: '各方都同意调解。请在 2 个工作日内一起选调解员。' },
    },
    {
      event: 'consent',
      outcome: 'withMediator',
      from: ['asking'],
      to: 'appointed',
      who: ['party', 'agent', 'guardianRep'],
      guards: ['everyoneConsented', 'authorityToMediate'],
      rule: 'MED-1, MED-3, ID-7 在线调解规则4, 15.1, 民诉法解释147.1',
      told: {
        party: '各方都同意调解，由 {mediator}调解，等调解员开始。想换调解员的可以申请。',
        mediator: '对方也同意调解了。请向各方说明与他们有没有亲属、利害等关系，然后开始。',
      },
    },
    {
      // MED-1: no guard, no reason asked, nobody else's leave.
      event: 'refuse',
      from: OPEN,
      to: 'ended',
      who: ['party', 'agent', 'guardianRep'],
      rule: 'MED-1, MED-6, MED-9 民诉法解释145.1, 在线调解规则25(4)(7)',
      told: ENDED_TOLD,
    },
    {
      event: 'appoint',
      outcome: 'jointly',
      from: ['consented'],
      to: 'appointed',
      who: ['party', 'agent', 'filing-judge', 'judge'],
      guards: ['chosenByAll'],
      rule: 'MED-3 在线调解规则10.2',
      told: { party: '调解员是 {mediator}。', mediator: '请在 3 个工作日内接受，或者写明理由不接受。' },
    },
    {
      event: 'appoint',
      outcome: 'byCourt',
      from: ['consented'],
      to: 'appointed',
      who: ['filing-judge', 'judge'],
      guards: ['noJointChoice'],
      rule: 'MED-3 在线调解规则10',
      told: { party: '法院指定的调解员是 {mediator}。', mediator: '请在 3 个工作日内接受，或者写明理由不接受。' },
    },
    {
      // 10.1, 15: one side's consent is enough to name him, so that he can help to ask the other; not to mediate.
      event: 'appoint',
      outcome: 'forOneSide',
      from: ['proposed'],
      to: 'asking',
      who: ['filing-judge', 'judge'],
      guards: ['notFiledYet', 'oneSideConsented', 'consenterHeard'],
      rule: 'MED-3 在线调解规则10.1, 10.3, 15.1',
      told: {
        party:
          '{mediator}是法院指定的调解员，会问还没有答复的一方愿不愿意调解。各方都同意才开始；不同意的，调解结束，不影响立案。',
        mediator: '请在 3 个工作日内接受，或者写明理由不接受。接受后 3 个工作日内可以帮法院问对方愿不愿意调解。',
      },
    },
    {
      event: 'releaseMediator',
      from: ['asking'],
      to: 'proposed',
      who: ['mediator', 'filing-judge', 'judge', 'party', 'agent', 'guardianRep'],
      guards: ['mediatorReleased'],
      rule: 'MED-3 在线调解规则12, 14',
      told: { party: '这位调解员不参加了，法院会另行指定。' },
    },
    {
      event: 'accept',
      from: ['appointed'],
      to: 'running',
      who: ['mediator', 'judge'],
      guards: ['tiesDisclosed'],
      rule: 'MED-3, MED-4 在线调解规则12, 13, 24',
      told: { party: '调解开始，到 {lastDay} 为止。调解员与当事人的关系：{ties}。不同意的可以申请更换。' },
    },
    {
      event: 'decline',
      from: ['appointed'],
      to: 'consented',
      who: ['mediator'],
      guards: ['reasonStated'],
      rule: 'MED-3 在线调解规则12',
      told: { party: '调解员不能接受，请另选或者由法院指定。' },
    },
    {
      event: 'noAnswer',
      from: ['appointed'],
      to: 'consented',
      who: ['filing-judge', 'judge'],
      guards: ['acceptanceOverdue'],
      rule: 'MED-3 在线调解规则12.2',
      told: { party: '调解员没有按时答复，请另选或者由法院指定。' },
    },
    {
      event: 'replaceMediator',
      from: ['appointed', 'running'],
      to: 'consented',
      who: ['party', 'agent', 'guardianRep'],
      rule: 'MED-3 在线调解规则14',
      told: { party: '已申请更换调解员，请一起另选或者由法院指定。' },
    },
    {
      event: 'draft',
      from: ['running'],
      to: 'drafted',
      who: ['mediator', 'judge'],
      guards: ['freshIdentity', 'shamWarningGiven', 'termsRecorded'],
      rule: 'MED-5, MED-6 在线调解规则17, 19',
      needs: [{ document: '调解协议' }],
      told: { party: '协议写好了，请仔细看。同意请签名；不同意可以提出修改，也可以不签。' },
    },
    {
      event: 'redraft',
      from: ['drafted'],
      to: 'running',
      who: ['mediator', 'judge'],
      rule: 'MED-6',
      told: { party: '协议要修改，原来的签名作废，改好后请重新看。' },
    },
    {
      event: 'sign',
      from: ['drafted'],
      to: 'agreed',
      who: ['party', 'agent', 'guardianRep', 'mediator'],
      guards: ['everyoneSigned', 'mediatorSigned', 'authorityToMediate'],
      rule: 'MED-6, ID-7 在线调解规则19',
      needs: [{ document: '调解协议' }],
      told: {
        party:
          '各方都已签名，协议于 {effectiveOn} 生效。请按约定履行。立案前达成的，可以在 {lastDay} 前一起申请司法确认；立案后的，可以请法院出调解书或者申请撤诉。',
      },
    },
    {
      event: 'askConfirmation',
      from: ['agreed'],
      to: 'confirmationAsked',
      who: ['party', 'agent'],
      guards: ['beforeFiling', 'askedJointly', 'in30Days'],
      rule: 'MED-7, FEE-4 民事诉讼法205, 民诉法解释354',
      told: { party: '司法确认的申请已收到，不收费。需要补材料时会通知您。' },
    },
    {
      event: 'decideConfirmation',
      outcome: 'confirm',
      from: ['confirmationAsked'],
      to: 'confirmed',
      who: ['judge'],
      guards: ['lawfulAgreement'],
      rule: 'MED-7 民事诉讼法206',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: { party: '法院裁定协议有效。对方不履行的，可以申请执行；有异议的，收到裁定 15 日内提出。' },
    },
    {
      event: 'decideConfirmation',
      outcome: 'reject',
      from: ['confirmationAsked'],
      to: 'rejected',
      who: ['judge'],
      guards: ['groundOfRejection'],
      rule: 'MED-7 民事诉讼法206, 民诉法解释355, 358',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: { party: '法院没有确认这份协议，理由写在裁定书里。可以重新调解，也可以起诉。' },
    },
    {
      event: 'decideConfirmation',
      outcome: 'withdrawn',
      from: ['confirmationAsked'],
      to: 'agreed',
      who: ['judge'],
      guards: ['confirmationWithdrawn'],
      rule: 'MED-7 民诉法解释357',
      consequence: true,
      needs: [{ document: '裁定书' }],
      told: { party: '法院准许撤回确认申请。协议仍然有效，请按约定履行。' },
    },
    {
      event: 'document',
      from: ['agreed'],
      to: 'documentMade',
      who: ['judge'],
      guards: ['afterFiling', 'lawfulAgreement'],
      rule: 'MED-8 民事诉讼法100, 在线调解规则20.2',
      consequence: true,
      needs: [{ document: '调解书' }],
      told: { party: '调解书已制作，请签收。各方都签收后才生效；签收之前可以反悔。' },
    },
    {
      event: 'end',
      outcome: 'deadlock',
      from: ['running', 'drafted'],
      to: 'ended',
      who: ['mediator', 'judge'],
      guards: ['deadlocked'],
      rule: 'MED-9 在线调解规则21, 25(5)',
      told: ENDED_TOLD,
    },
    {
      event: 'end',
      outcome: 'unreachable',
      from: OPEN,
      to: 'ended',
      who: ['mediator', 'judge', 'filing-judge'],
      guards: ['unreachable'],
      rule: 'MED-3, MED-9 在线调解规则15, 25(3)',
      told: ENDED_TOLD,
    },
    {
      event: 'end',
      outcome: 'limitOver',
      from: ['asking', 'running', 'drafted'],
      to: 'ended',
      who: ['mediator', 'judge'],
      guards: ['limitOver'],
      rule: 'MED-4, MED-9 在线调解规则25(6)',
      told: ENDED_TOLD,
    },
    {
      event: 'end',
      outcome: 'noMediatorAccepted',
      from: ['consented', 'appointed', 'running'],
      to: 'ended',
      who: ['mediator', 'judge', 'filing-judge'],
      guards: ['refusedNewMediator'],
      rule: 'MED-3, MED-9 在线调解规则14',
      told: ENDED_TOLD,
    },
    {
      event: 'end',
      outcome: 'settled',
      from: OPEN,
      to: 'ended',
      who: ['party', 'agent', 'mediator'],
      guards: ['settledThemselves'],
      rule: 'MED-9 在线调解规则25(2)',
      told: { party: '你们已自行和解，调解结束。' },
    },
  ],
  changes: [
    {
      event: 'recordConsent',
      from: ['proposed', 'asking'],
      sets: 'consents',
      who: ['party', 'agent', 'guardianRep'],
      guards: ['authorityToMediate'],
      rule: 'MED-1, ID-7 在线调解规则4',
      told: { party: '已记下您同意调解，还要等其他人。' },
    },
    {
      // 24.2: before filing the 30 days run from here, not from `accept`.
      event: 'acceptToAsk',
      from: ['asking'],
      sets: 'acceptedOn',
      who: ['mediator'],
      guards: ['tiesDisclosed'],
      rule: 'MED-3, MED-4 在线调解规则12, 13, 15.1, 24.2',
      told: { party: '调解员接受了，正在问对方愿不愿意调解。调解到 {lastDay} 为止。' },
    },
    {
      event: 'session',
      from: ['running', 'drafted'],
      sets: 'sessions',
      who: ['mediator', 'judge'],
      guards: ['freshIdentity', 'shamWarningGiven'],
      rule: 'MED-5, ID-3 在线调解规则16, 17',
      told: { party: '调解安排在 {time}，方式：{mode}。进入前请重新验证身份。调解不公开。' },
    },
    {
      event: 'extend',
      from: ['running', 'drafted'],
      sets: 'lastDay',
      who: ['mediator', 'judge'],
      guards: ['allAgreeToExtend'],
      rule: 'MED-4, TIME-10 在线调解规则24',
      told: { party: '经各方同意，调解延长到 {lastDay}。' },
    },
    {
      event: 'recordSignature',
      from: ['drafted'],
      sets: 'signatures',
      who: ['party', 'agent', 'guardianRep', 'mediator'],
      rule: 'MED-6 在线调解规则19',
      told: { party: '您已签名，还要等其他人签。各方都签了才生效。' },
    },
  ],
};
