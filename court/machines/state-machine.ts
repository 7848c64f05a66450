/** 状态机 as data: which event leads from which states to which, by whom, under which guards. Services move only along these. */
import { type Actor, isAmong } from './actor';
import type { Need } from './need';

/** What a state is called, and what a person can expect next there. */
export interface StateWords {
  /** At most a few characters, e.g. `审查中`. */
  name: string;
  /** 说人话: one plain sentence on what happens next. */
  next: string;
  /** Nothing moves it any more, except what the law itself gives (tests list it). */
  final?: true;
}

/** A condition beyond the state: what stands in the way while it is not met, and what to do. */
export interface GuardWords {
  text: string;
  rule: string;
}

/** Exact wording by addressee; `{lastDay}` and the like are filled in by `fillIn`. */
export type Told = Partial<Record<Actor, string>>;

interface Doing<State extends string, Event extends string, Guard extends string> {
  event: Event;
  /** Where one event can come out in several ways: which. Event and outcome together are unique. */
  outcome?: string;
  /** Empty: the event creates the thing. */
  from: readonly State[];
  who: readonly Actor[];
  /** Names of conditions beyond the state; the service checks them where it writes. */
  guards?: readonly Guard[];
  /** Of DOMAIN.md first, then the articles. */
  rule: string;
  /** What officers must have made or approved before this is recorded. */
  needs?: readonly Need[];
  told?: Told;
  /** It records a legal consequence: only a named officer may (clause A). */
  consequence?: true;
}

export interface Transition<State extends string, Event extends string, Guard extends string = string>
  extends Doing<State, Event, Guard> {
  to: State;
}

/** What happens within a state and leaves it as it is, e.g. 转换程序 or a finding on one person. */
export interface Change<State extends string, Event extends string, Guard extends string = string>
  extends Doing<State, Event, Guard> {
  /** What of the thing it changes. */
  sets: string;
}

export interface StateMachine<
  State extends string,
  Event extends string,
  Guard extends string = string,
  ChangeEvent extends string = string,
> {
  name: string;
  /** 中文名 */
  title: string;
  states: Readonly<Record<State, StateWords>>;
  guards: Readonly<Record<Guard, GuardWords>>;
  /** Nothing has been decided yet. */
  open: readonly State[];
  transitions: readonly Transition<State, Event, Guard>[];
  changes: readonly Change<State, ChangeEvent, Guard>[];
}

/**
 * The transition of an event.
 * @param outcome which way it came out, where the event has several
 * Throws RangeError for an event or outcome the machine does not have (a bug of the caller).
 */
export function transition<State extends string, Event extends string>(
  machine: StateMachine<State, Event>,
  event: Event,
  outcome?: string,
): Transition<State, Event> {
  const found = machine.transitions.find((one) => one.event === event && one.outcome === outcome);
  if (found) return found;
  const outcomes = machine.transitions.flatMap((one) => (one.event === event && one.outcome ? [one.outcome] : []));
  throw new RangeError(
    outcomes.length > 0
      ? `${machine.name} ${event}: the outcome must be one of ${outcomes.join(', ')}, not ${outcome}`
      : `${machine.name} has no event ${event}${outcome === undefined ? '' : ` with outcome ${outcome}`}`,
  );
}

/**
 * The state after an event, or undefined where the state stands in the way. Guards and persons are not looked at: see `attempt`.
 * @param state undefined: there is no such thing yet
 * Throws RangeError like `transition`.
 */
export function next<State extends string, Event extends string>(
  machine: StateMachine<State, Event>,
  state: State | undefined,
  event: Event,
  outcome?: string,
): State | undefined {
  const found = transition(machine, event, outcome);
  return startsFrom(found, state) ? found.to : undefined;
}

/** What `actor` may do in `state` as far as state and role go, each once: for the buttons of a page. */
export function allowedEvents<State extends string, Event extends string, ChangeEvent extends string>(
  machine: StateMachine<State, Event, string, ChangeEvent>,
  state: State | undefined,
  actor: Actor,
): (Event | ChangeEvent)[] {
  const allowed = [...machine.transitions, ...machine.changes].filter(
    (one) => startsFrom(one, state) && isAmong(one.who, actor),
  );
  return [...new Set(allowed.map(({ event }) => event))];
}

/** Whether something that happens in `from` can happen now; an empty `from` creates the thing. */
export const startsFrom = <State extends string>(one: { from: readonly State[] }, state: State | undefined): boolean =>
  state === undefined ? one.from.length === 0 : one.from.includes(state);
