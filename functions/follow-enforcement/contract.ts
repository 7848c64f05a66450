/** 见证式执行: what the court does for the applicant, as he sees it happen; the debtor sees his half (ENF-1..14). */
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { courtActions } from './contract-court';
import { partyActions } from './contract-party';
import { sceneActions } from './contract-scene';

export const contract = define('follow-enforcement', '见证式执行 enforcement in sight', {
  ...partyActions,
  ...courtActions,
  ...sceneActions,
});

export type FollowEnforcementAction = keyof typeof contract.actions;
export type FollowEnforcementEvent = {
  [K in FollowEnforcementAction]: EventOf<typeof contract, K>;
}[FollowEnforcementAction];
export type FollowEnforcementInput<K extends FollowEnforcementAction> = InputOf<typeof contract, K>;
export type FollowEnforcementResult<K extends FollowEnforcementAction> = ResultOf<typeof contract, K>;
