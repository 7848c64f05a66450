/** 代理和代表 (ID-4..7): who acts for another: an organisation's head, a lawyer's standing, an agent, a guardian. */
import { REPRESENTATION_GUARDS, REPRESENTATION_STATES } from './representation-words';
import type { StateMachine } from './state-machine';

export type RepresentationState = keyof typeof REPRESENTATION_STATES;
type RepresentationGuard = keyof typeof REPRESENTATION_GUARDS;
export type RepresentationEvent =
  | 'claim'
  | 'propose'
  | 'handInSigned'
  | 'confirmByPrincipal'
  | 'decline'
  | 'confirm'
  | 'refuse'
  | 'mend'
  | 'withdraw'
  | 'end'
  | 'replace';

/** Asked for, and not in force yet. */
export const ASKED: readonly RepresentationState[] = ['proposed', 'pending', 'refused'];

type Machine = StateMachine<RepresentationState, RepresentationEvent, RepresentationGuard, 'addPapers'>;

/** `holder`: who acts for another; `party`: the one he acts for. */
export const representationMachine: Machine = {
  name: 'representation',
  title: '代理和代表',
  states: REPRESENTATION_STATES,
  guards: REPRESENTATION_GUARDS,
  open: ASKED,
  transitions: [
    {
      event: 'claim',
      from: [],
      to: 'pending',
      who: ['holder'],
      guards: ['identityVerified'],
      rule: 'ID-4, ID-5, ID-6',
      told: { holder: '证明材料已经收到，法院核对后通知您。' },
    },
    {
      event: 'propose',
      from: [],
      to: 'proposed',
      who: ['holder'],
      guards: ['identityVerified'],
      rule: 'ID-6, ID-7 民诉法62.1',
      told: { party: '{agent}请您确认：由他代理“{matter}”。请看清权限，是您的意思再点确认。' },
    },
    { event: 'handInSigned', from: ['proposed'], to: 'pending', who: ['holder'], rule: 'ID-6, ID-7 民诉法62.1' },
    {
      event: 'confirmByPrincipal',
      from: ASKED,
      to: 'confirmed',
      who: ['party'],
      guards: ['samePrincipal', 'twoAgentsAtMost'],
      rule: 'ID-6, ID-7 民诉法61.1, 62.1',
      told: { holder: '{principal}已确认由您代理“{matter}”。' },
    },
    {
      event: 'decline',
      from: ASKED,
      to: 'declined',
      who: ['party'],
      guards: ['samePrincipal'],
      rule: 'ID-7',
      told: { holder: '{principal}没有认可由您代理“{matter}”，您不能再代为办理。' },
    },
    {
      event: 'confirm',
      from: ['pending'],
      to: 'confirmed',
      who: ['window', 'filing-judge'],
      guards: ['groundStated', 'permittedByJudge', 'twoAgentsAtMost'],
      rule: 'ID-4, ID-5, ID-6 解释88',
      told: { holder: '法院已核对您的{role}身份，可以办理了。' },
    },
    {
      event: 'refuse',
      from: ['pending'],
      to: 'refused',
      who: ['window', 'filing-judge'],
      guards: ['groundStated'],
      rule: 'ID-4, ID-5, ID-6 解释88',
      told: { holder: '您的{role}材料还要补：{ground}。' },
    },
    { event: 'mend', from: ['refused'], to: 'pending', who: ['holder'], rule: 'FILE-3' },
    { event: 'withdraw', from: ASKED, to: 'withdrawn', who: ['holder'], rule: 'ID-7' },
    {
      event: 'end',
      from: ['confirmed'],
      to: 'ended',
      who: ['holder', 'party', 'filing-judge'],
      guards: ['writtenNotice'],
      rule: 'ID-7 民诉法63',
      told: {
        holder: '您代为“{principal}”办理的身份从{at}起结束，不能再办理、查看。',
        party: '{agent}的代理从{at}起结束。',
      },
    },
    {
      event: 'replace',
      from: ['confirmed'],
      to: 'ended',
      who: ['window', 'filing-judge'],
      rule: 'ID-4 解释50',
      told: { holder: '法院已核对“{principal}”的新代表人，您的代表身份从{at}起结束。' },
    },
  ],
  changes: [
    {
      event: 'addPapers',
      from: ['proposed', 'pending', 'refused', 'confirmed'],
      sets: 'papers',
      who: ['holder'],
      rule: 'FILE-3, ID-6 解释88',
    },
  ],
};
