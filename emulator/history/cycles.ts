/** Finds cycles of dependencies and names them by what they are made of. */
import type { Anomaly, CycleName } from './anomaly';
import { EDGE, type EdgeKind, type Graph } from './graph';

interface Step {
  from: number;
  to: number;
  kind: EdgeKind;
}

interface Search {
  name: CycleName;
  /** The edge a cycle must have. */
  must: EdgeKind;
  /** What the way back may be made of. */
  back: number;
  /** Whether two anti-dependencies may follow each other. */
  adjacent: boolean;
}

const { ww, wr, rw } = EDGE;

/** From the worst to the mildest; a cycle of an earlier kind is also one of the later kinds. */
const SEARCHES: readonly Search[] = [
  { name: 'G0', must: 'ww', back: ww, adjacent: false },
  { name: 'G1c', must: 'wr', back: ww | wr, adjacent: false },
  { name: 'G-single', must: 'rw', back: ww | wr, adjacent: false },
  { name: 'G-nonadjacent', must: 'rw', back: ww | wr | rw, adjacent: false },
  { name: 'G2-item', must: 'rw', back: ww | wr | rw, adjacent: true },
];

const ORDERS = [
  { suffix: '', kinds: 0 },
  { suffix: '-process', kinds: EDGE.process },
  { suffix: '-realtime', kinds: EDGE.process | EDGE.realtime },
] as const;

/** At most one cycle of each name in each set of transactions that depend on each other. */
export function findCycles(graph: Graph): Anomaly[] {
  const found: Anomaly[] = [];
  const without = new Set<CycleName>();
  for (const { suffix, kinds } of ORDERS) {
    const named = new Set<CycleName>();
    for (const { name, must, back, adjacent } of SEARCHES) {
      // With an order more cycles close; those that need none have been told.
      if (without.has(name)) continue;
      for (const component of graph.components(back | EDGE[must] | kinds)) {
        const cycle = findCycle(graph, component, must, back | kinds, adjacent);
        // The shortest may be one of an earlier kind, which has been told under its own name.
        if (!cycle || nameOf(cycle) !== name) continue;
        named.add(name);
        found.push({ name: `${name}${suffix}`, txns: cycle.map(({ from }) => from), message: told(graph, cycle) });
      }
    }
    for (const name of named) without.add(name);
  }
  return found;
}

function nameOf(cycle: readonly Step[]): CycleName {
  const count = (wanted: EdgeKind) => cycle.filter(({ kind }) => kind === wanted).length;
  if (count('rw') === 0) return count('wr') === 0 ? 'G0' : 'G1c';
  if (count('rw') === 1) return 'G-single';
  const inARow = cycle.some(({ kind }, i) => kind === 'rw' && cycle[(i + 1) % cycle.length]?.kind === 'rw');
  return inARow ? 'G2-item' : 'G-nonadjacent';
}

function findCycle(graph: Graph, within: Set<number>, must: EdgeKind, back: number, adjacent: boolean) {
  for (const from of within) {
    for (const [to, kinds] of graph.next(from)) {
      if (!within.has(to) || (kinds & EDGE[must]) === 0) continue;
      const way = shortestWay(graph, within, { from, to, kind: must }, back, adjacent);
      if (way) return way;
    }
  }
  return undefined;
}

const ORDER_OF_CHOICE: readonly EdgeKind[] = ['ww', 'wr', 'process', 'realtime', 'rw'];

/** The cycle that begins with `first` and is closed by the fewest edges; breadth first over (transaction, came by rw). */
function shortestWay(graph: Graph, within: Set<number>, first: Step, back: number, adjacent: boolean) {
  type State = { step: Step; before: State | undefined };
  const keyOf = ({ to, kind }: Step) => `${to} ${!adjacent && kind === 'rw'}`;
  const seen = new Set([keyOf(first)]);
  let states: State[] = [{ step: first, before: undefined }];
  while (states.length > 0) {
    const next: State[] = [];
    for (const state of states) {
      const { to: from, kind: by } = state.step;
      for (const [to, kinds] of graph.next(from)) {
        if (!within.has(to)) continue;
        for (const kind of ORDER_OF_CHOICE) {
          if ((kinds & back & EDGE[kind]) === 0) continue;
          if (!adjacent && kind === 'rw' && (by === 'rw' || (to === first.from && first.kind === 'rw'))) continue;
          const step = { from, to, kind };
          const following: State = { step, before: state };
          if (to === first.from) return stepsOf(following);
          if (seen.has(keyOf(step))) continue;
          seen.add(keyOf(step));
          next.push(following);
        }
      }
    }
    states = next;
  }
  return undefined;

  function stepsOf(last: State): Step[] {
    const steps: Step[] = [];
    for (let state: State | undefined = last; state; state = state.before) steps.unshift(state.step);
    return steps;
  }
}

function told(graph: Graph, cycle: readonly Step[]): string {
  return cycle.map(({ from, to, kind }) => `T${from} -${kind}-> T${to} (${graph.reason(from, to, kind)})`).join(', ');
}
