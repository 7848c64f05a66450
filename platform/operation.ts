/** 操作: one action of a service: its policy, and what it does. */
import type { Act, ActNotes } from './act';
import type { OpenId } from './caller';
import type { Clock } from './clock';
import type { Policy } from './policy';

export interface Context<Input, Grant> {
  input: Input;
  clock: Clock;
  /** What the policy granted: the caller's openid, his staff entry … */
  grant: Grant;
}

export interface WriteContext<Input, Grant> extends Context<Input, Grant> {
  /** This act. Stamp its `_id` on what it changes: a run after a cut recognises its own work by it. */
  act: Act;
  /** An earlier run of the same act may have done all or part of it. */
  again: boolean;
  /** Adds to the audit entry. */
  note(about: ActNotes): void;
}

/** Only looks: no act is written. */
export interface ReadOperation<Input, Output, Grant> {
  kind: 'read';
  policy: Policy<Grant>;
  run(context: Context<Input, Grant>): Promise<Output>;
}

/** Changes something. `run` must bear being run again with the same act. */
export interface WriteOperation<Input, Output, Grant> {
  kind: 'write';
  policy: Policy<Grant>;
  run(context: WriteContext<Input, Grant>): Promise<Output>;
  /**
   * `stored` (default): the answer is kept in the act, one more write. `recalled`: it stands in a document the act
   * made, and `run` finds it there.
   */
  answer?: 'stored' | 'recalled';
  /** What a person may do only once at a time: unique among acts. */
  claim?(context: Context<Input, Grant>): string;
  /** The claim is taken: the answer to give instead, or the next claim to try. */
  claimed?(context: Context<Input, Grant>, claim: string): Promise<{ answer: Output } | { claim: string }>;
}

export type Operation<Input, Output, Grant> =
  | ReadOperation<Input, Output, Grant>
  | WriteOperation<Input, Output, Grant>;

export type PersonGrant = { openid: OpenId };
