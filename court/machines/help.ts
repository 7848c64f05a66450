/**
 * 帮办 (ACC-1, ID-2): somebody works the phone for a person who can't, with that person's recorded consent. It is no
 * representation: whatever counts as the person's own act he confirms himself.
 */
import { HELP_GUARDS, HELP_STATES } from './help-words';
import type { StateMachine } from './state-machine';

export type HelpState = keyof typeof HELP_STATES;
type HelpGuard = keyof typeof HELP_GUARDS;
export type HelpEvent = 'offer' | 'open' | 'accept' | 'record' | 'end';

/** `anyone`: who helps; `holder`: whom he helps. */
export const helpMachine: StateMachine<HelpState, HelpEvent, HelpGuard, never> = {
  name: 'help',
  title: '帮办',
  states: HELP_STATES,
  guards: HELP_GUARDS,
  open: ['offered', 'opened'],
  transitions: [
    { event: 'offer', from: [], to: 'offered', who: ['anyone'], guards: ['identityVerified'], rule: 'ACC-1' },
    {
      event: 'open',
      from: ['offered'],
      to: 'opened',
      who: ['holder'],
      guards: ['identityVerified', 'notOneself', 'codeInTime'],
      rule: 'ACC-1, ID-2',
    },
    {
      event: 'accept',
      from: ['opened'],
      to: 'active',
      who: ['holder'],
      guards: ['identityVerified'],
      rule: 'ACC-1, ID-2',
      told: {
        holder: '您已同意由{helper}帮忙，到 {until} 为止。随时可以停止。',
        anyone: '{person}已同意由您帮忙，到 {until} 为止。',
      },
    },
    {
      event: 'record',
      from: ['offered'],
      to: 'active',
      who: ['window'],
      guards: ['papersSeen', 'notOneself', 'codeInTime'],
      rule: 'ACC-1, ACC-2 在线诉讼规则11.3',
      told: { anyone: '窗口已记下{person}同意由您帮忙，到 {until} 为止。' },
    },
    {
      event: 'end',
      from: ['offered', 'opened', 'active'],
      to: 'ended',
      who: ['holder', 'anyone', 'window'],
      guards: ['ofTheTwo'],
      rule: 'ACC-1, ID-2',
      told: { holder: '{helper}的帮办已停止。', anyone: '您给{person}的帮办已停止，不能再看、再办。' },
    },
  ],
  changes: [],
};
