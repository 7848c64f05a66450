/** 裁判文书 from the judge's draft to the sealed document: written, laid before judges and clerk, issued together with the move of its case (SIGN-4). */
import { DECISION_GUARDS, DECISION_STATES } from './decision-words';
import type { StateMachine } from './state-machine';

export type DecisionState = keyof typeof DECISION_STATES;
type DecisionGuard = keyof typeof DECISION_GUARDS;
export type DecisionEvent = 'begin' | 'save' | 'lay' | 'takeBack' | 'sign' | 'issue' | 'drop';
export type DecisionChange = 'pronounce';

export const decisionMachine: StateMachine<DecisionState, DecisionEvent, DecisionGuard, DecisionChange> = {
  name: 'decision',
  title: '裁判文书的起草和签署',
  states: DECISION_STATES,
  guards: DECISION_GUARDS,
  open: ['draft', 'signing'],
  transitions: [
    { event: 'begin', from: [], to: 'draft', who: ['judge'], rule: 'PROG-6, SIGN-4' },
    { event: 'save', from: ['draft'], to: 'draft', who: ['judge'], rule: 'PROG-6, SIGN-4' },
    {
      event: 'lay',
      from: ['draft'],
      to: 'signing',
      who: ['judge'],
      guards: ['complete', 'caseAllows'],
      rule: 'SIGN-3, SIGN-4 民事诉讼法155, 157',
    },
    { event: 'takeBack', from: ['signing'], to: 'draft', who: ['judge'], rule: 'SIGN-3' },
    { event: 'sign', from: ['signing'], to: 'signing', who: ['judge', 'clerk'], rule: 'SIGN-3, SIGN-4' },
    {
      event: 'issue',
      from: ['signing'],
      to: 'issued',
      who: ['judge', 'clerk'],
      guards: ['signedByAll', 'caseAllows'],
      rule: 'SIGN-3, SIGN-4 民事诉讼法155, 157',
      consequence: true,
    },
    { event: 'drop', from: ['draft', 'signing'], to: 'dropped', who: ['judge'], rule: 'PROG-6' },
  ],
  changes: [
    {
      // 当庭宣判 comes before the paper, 定期宣判 after it.
      event: 'pronounce',
      from: ['draft', 'signing'],
      sets: 'pronounced',
      who: ['judge'],
      rule: 'HEAR-5 民事诉讼法151',
      consequence: true,
    },
  ],
};
