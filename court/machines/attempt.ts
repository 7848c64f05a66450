/** 试行: whether an event may happen now: state, person and guards in one answer. Nothing is written. */
import { type Actor, isAmong } from './actor';
import { type GuardWords, type StateMachine, startsFrom } from './state-machine';

export interface Attempt<State extends string, Event extends string, Guard extends string> {
  /** undefined: there is no such thing yet. */
  state: State | undefined;
  event: Event;
  outcome?: string;
  actor: Actor;
  /** Whether a guard's condition is met now. */
  holds: (guard: Guard) => boolean;
}

export type Answer<State extends string> =
  /** The state afterwards; a change leaves it as it is. */
  | { to: State }
  | { refused: 'state' | 'actor' }
  /** What stands in the way, for the person to read. */
  | { refused: 'guards'; unmet: readonly GuardWords[] };

/** Throws RangeError for an event or outcome the machine does not have. */
export function attempt<State extends string, Event extends string, Guard extends string, ChangeEvent extends string>(
  machine: StateMachine<State, Event, Guard, ChangeEvent>,
  { state, event, outcome, actor, holds }: Attempt<State, Event | ChangeEvent, Guard>,
): Answer<State> {
  const isMeant = (one: { event: string; outcome?: string }) => one.event === event && one.outcome === outcome;
  const move = machine.transitions.find(isMeant);
  const doing = move ?? machine.changes.find(isMeant);
  if (!doing) throw new RangeError(`${machine.name} has no event ${event} with outcome ${outcome}`);
  const to = move ? move.to : state;
  // The person first: whoever may not do this at all learns nothing of how the thing stands.
  if (!isAmong(doing.who, actor)) return { refused: 'actor' };
  if (to === undefined || !startsFrom(doing, state)) return { refused: 'state' };
  const unmet = (doing.guards ?? []).filter((guard) => !holds(guard));
  return unmet.length > 0 ? { refused: 'guards', unmet: unmet.map((guard) => machine.guards[guard]) } : { to };
}
