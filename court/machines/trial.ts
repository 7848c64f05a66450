/** What the tests of machines stand on: reachability, one try in a line, and random walks. */
import fc from 'fast-check';
import type { Actor } from './actor';
import { attempt } from './attempt';
import type { AnyMachine } from './machines';
import { startsFrom, type Transition } from './state-machine';

type Doing = Omit<Transition<string, string>, 'to'> & { to?: string };

/** `decide.judgment`, or only `open`. */
export const labelOf = ({ event, outcome }: { event: string; outcome?: string }): string =>
  outcome ? `${event}.${outcome}` : event;

export const doingsOf = ({ transitions, changes }: AnyMachine): readonly Doing[] => [...transitions, ...changes];

export function doing(machine: AnyMachine, label: string): Doing {
  const found = doingsOf(machine).find((one) => labelOf(one) === label);
  if (!found) throw new Error(`${machine.name} has no ${label}`);
  return found;
}

/** States reachable from `from` (default: from nothing) along transitions that `may` happen. */
export function reachable(
  { transitions }: AnyMachine,
  may: (one: Transition<string, string>) => boolean = () => true,
  from?: string,
): Set<string> {
  const usable = transitions.filter(may);
  const seen = new Set(
    from === undefined ? usable.filter((one) => startsFrom(one, undefined)).map(({ to }) => to) : [from],
  );
  for (const state of seen) for (const one of usable) if (startsFrom(one, state)) seen.add(one.to);
  return seen;
}

/** States reachable while these guards are never met. */
export const reachableWhileFalse = (machine: AnyMachine, ...guards: string[]): Set<string> =>
  reachable(machine, (one) => !one.guards?.some((guard) => guards.includes(guard)));

/** Target states of guarded transitions that can be reached though one of these guards is never met: with all ways into them. */
export function waysAround(machine: AnyMachine): Record<string, string[]> {
  const around: Record<string, string[]> = {};
  for (const { to, guards = [] } of machine.transitions) {
    if (!guards.some((guard) => reachableWhileFalse(machine, guard).has(to))) continue;
    around[to] = machine.transitions.filter((one) => one.to === to && leadsInto(one)).map(labelOf);
  }
  return around;
}

/** Not only from a state into itself. */
const leadsInto = ({ from, to }: Transition<string, string>): boolean =>
  from.length === 0 || from.some((state) => state !== to);

interface Try {
  /** Absent: there is no such thing yet. */
  at?: string;
  by: Actor;
  /** Guards that are not met; all others are. */
  not?: readonly string[];
}

/** `→ state`, or what stood in the way: `state`, `actor`, or the names of the guards. */
export function trying(machine: AnyMachine, label: string, { at, by, not = [] }: Try): string {
  const { event, outcome } = doing(machine, label);
  const answer = attempt(machine, {
    state: at,
    event,
    ...(outcome ? { outcome } : {}),
    actor: by,
    holds: (guard) => !not.includes(guard),
  });
  if ('to' in answer) return `→ ${answer.to}`;
  if (answer.refused !== 'guards') return answer.refused;
  return Object.entries(machine.guards)
    .filter(([, words]) => answer.unmet.includes(words))
    .map(([name]) => name)
    .join(' ');
}

export const ACTORS: readonly Actor[] = [
  'window',
  'filing-judge',
  'judge',
  'clerk',
  'enforcement',
  'archivist',
  'mediator',
  'finance',
  'admin',
  'leader',
  'party',
  'agent',
  'guardianRep',
  'filer',
  'holder',
  'payer',
  'recipient',
  'applicant',
  'judgmentDebtor',
  'participant',
  'witness',
  'anyone',
  'sys',
  'gateway',
];

export interface Step {
  before: string | undefined;
  label: string;
  actor: Actor;
  /** Guards of the whole machine that were not met. */
  not: readonly string[];
  after: string | undefined;
  moved: boolean;
}

/** Numbers below a bound, out of one seed: many walks are cheap that way. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    // mulberry32: also seeds close to each other roll apart.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/**
 * Random walks of a machine from nothing.
 * @param facts guards whose truth follows from the walk so far, e.g. "a hearing was held"
 */
export function walksOf(
  machine: AnyMachine,
  facts: (walk: readonly Step[]) => Readonly<Record<string, boolean>> = () => ({}),
): fc.Arbitrary<Step[]> {
  const all = doingsOf(machine);
  const guards = Object.keys(machine.guards);
  const one = <T>(list: readonly T[], roll: (below: number) => number): T | undefined => list[roll(list.length)];
  return fc.array(fc.nat(), { minLength: 1, maxLength: 40, size: 'max' }).map((seeds) => {
    const walk: Step[] = [];
    let state: string | undefined;
    for (const seed of seeds) {
      const roll = dice(seed);
      // Mostly something possible, sometimes anything at all; and rather not to an end yet, else few walks come far.
      const sensible = roll(10) > 1;
      const possible = sensible ? all.filter((doing) => startsFrom(doing, state)) : all;
      const within = possible.filter(({ to }) => to !== undefined && machine.open.includes(to));
      const further = possible.filter(({ to }) => to !== undefined && !machine.states[to]?.final);
      const chosen =
        one([within, within, within, further, possible][roll(5)] ?? [], roll) ?? one(possible, roll) ?? one(all, roll);
      const actor = one(sensible && chosen ? chosen.who : ACTORS, roll);
      if (!chosen || !actor) throw new Error(`${machine.name} is empty`);
      const known = facts(walk);
      const doubtful = roll(4) === 0;
      const unmet = guards.filter((guard) => (guard in known ? known[guard] === false : doubtful && roll(4) === 0));
      const { event, outcome } = chosen;
      const answer = attempt(machine, {
        state,
        event,
        ...(outcome ? { outcome } : {}),
        actor,
        holds: (guard) => !unmet.includes(guard),
      });
      const moved = 'to' in answer;
      const after: string | undefined = 'to' in answer ? answer.to : state;
      walk.push({ before: state, label: labelOf(chosen), actor, not: unmet, after, moved });
      state = after;
    }
    return walk;
  });
}

/** What really happened in a walk. */
export const happened = (walk: readonly Step[]): Step[] => walk.filter(({ moved }) => moved);
