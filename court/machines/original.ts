/** 核对原件: one paper whose original the court wants to see (FIX-4); not bound by FILE-6's "once". */
import { ORIGINAL_GUARDS, ORIGINAL_STATES } from './original-words';
import type { StateMachine } from './state-machine';

export type OriginalState = keyof typeof ORIGINAL_STATES;
export type OriginalEvent = 'require' | 'show' | 'drop';

export const originalMachine: StateMachine<OriginalState, OriginalEvent, keyof typeof ORIGINAL_GUARDS, never> = {
  name: 'original',
  title: '核对原件',
  states: ORIGINAL_STATES,
  guards: ORIGINAL_GUARDS,
  open: ['asked'],
  transitions: [
    {
      event: 'require',
      from: [],
      to: 'asked',
      who: ['filing-judge', 'judge', 'clerk'],
      rule: 'FIX-4 在线诉讼规则12',
      told: { filer: '法院要核对 {items} 的原件：{reason}。请把原件带到或者寄到法院。' },
    },
    {
      event: 'show',
      from: ['asked'],
      to: 'shown',
      who: ['window', 'clerk'],
      rule: 'FIX-4 在线诉讼规则12',
      told: { filer: '已核对“{item}”的原件，结果：{result}。' },
    },
    {
      event: 'drop',
      from: ['asked'],
      to: 'dropped',
      who: ['filing-judge', 'judge', 'clerk'],
      rule: 'FIX-4',
      told: { filer: '“{item}”的原件不用再提交。' },
    },
  ],
  changes: [],
};
