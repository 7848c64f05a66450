/** 状态机 as data: which event leads from which states to which, by whom, under which guards. Services move only along these. */

/** Who may cause an event: a role of DOMAIN 4, the holder of the thing itself, or `sys` (a recorded fact, clause A). */
export type Actor = 'anyone' | 'holder' | 'window' | 'filer' | 'filing-judge' | 'sys';

export interface Transition<State extends string, Event extends string> {
  event: Event;
  /** Empty: the event creates the thing. */
  from: readonly State[];
  to: State;
  who: readonly Actor[];
  /** Names of conditions beyond the state; the service checks them where it writes. */
  guards?: readonly string[];
  rule?: string;
}

export interface StateMachine<State extends string, Event extends string> {
  name: string;
  transitions: readonly Transition<State, Event>[];
}

/** The transition of an event. Throws RangeError for an event the machine does not have (a bug of the caller). */
export function transition<State extends string, Event extends string>(
  machine: StateMachine<State, Event>,
  event: Event,
): Transition<State, Event> {
  const found = machine.transitions.find((one) => one.event === event);
  if (!found) throw new RangeError(`${machine.name} has no event ${event}`);
  return found;
}
