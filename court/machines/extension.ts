/** 延长补正期限: an application for more time to correct (FIX-1): asked, and decided by the filing judge, whatever its chances. */
import { EXTENSION_GUARDS, EXTENSION_STATES } from './extension-words';
import type { StateMachine } from './state-machine';

export type ExtensionState = keyof typeof EXTENSION_STATES;
type ExtensionGuard = keyof typeof EXTENSION_GUARDS;
export type ExtensionEvent = 'ask' | 'grant' | 'refuse' | 'close';

export const extensionMachine: StateMachine<ExtensionState, ExtensionEvent, ExtensionGuard, never> = {
  name: 'extension',
  title: '延长补正期限',
  states: EXTENSION_STATES,
  guards: EXTENSION_GUARDS,
  open: ['asked'],
  transitions: [
    {
      event: 'ask',
      from: [],
      to: 'asked',
      who: ['filer'],
      guards: ['correcting', 'noneAsked'],
      rule: 'FIX-1 民事诉讼法86',
    },
    {
      event: 'grant',
      from: ['asked'],
      to: 'granted',
      who: ['filing-judge'],
      guards: ['laterThanBefore'],
      rule: 'FIX-1 民事诉讼法86',
      consequence: true,
      told: { filer: '法官同意延长补正期限，新的最后一天是 {lastDay}，请在这天结束以前交回。' },
    },
    {
      event: 'refuse',
      from: ['asked'],
      to: 'refused',
      who: ['filing-judge'],
      rule: 'FIX-1 民事诉讼法86',
      consequence: true,
      told: {
        filer:
          '法官没有同意延长，理由：{reason}。最后一天仍是 {lastDay}；法官登记退回以前交来的补正，法院照样收下，并注明逾期。',
      },
    },
    // Handed in, returned or withdrawn meanwhile: there is nothing left to decide.
    { event: 'close', from: ['asked'], to: 'moot', who: ['filing-judge', 'filer'], rule: 'FIX-1' },
  ],
  changes: [],
};
