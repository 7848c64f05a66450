/**
 * What a history of lists tells that are only ever appended to: each read shows all the appends before it in their
 * order, so the order of versions, and with it every dependency, is known and not guessed.
 */
import type { Anomaly, AnomalyName } from './anomaly';
import { Graph } from './graph';
import type { Txn } from './history';
import { lostUpdates } from './lost-update';

interface Append {
  txn: Txn;
  /** Whether it is the last its transaction made to this key. */
  last: boolean;
}

type Lists = Map<string, readonly number[]>;

export function analyseLists(txns: readonly Txn[]): { anomalies: Anomaly[]; graph: Graph } {
  const appends = appendsOf(txns);
  const anomalies: Anomaly[] = [];
  const tell = (name: AnomalyName, ids: number[], message: string) => void anomalies.push({ name, txns: ids, message });
  /** The longest list anybody saw, key by key. */
  const longest: Lists = new Map();
  /** What each transaction read of a key before it appended to it: a committed version. */
  const versionsRead = new Map<Txn, Lists>();

  for (const txn of txns) {
    if (txn.type !== 'ok') continue;
    versionsRead.set(txn, readInside(txn, tell));
    for (const [kind, key, seen] of txn.ops) {
      if (kind !== 'r') continue;
      const list = listOf(seen);
      checkElements(txn, key, list, appends, tell);
      const known = longest.get(key) ?? [];
      const [shorter, longer] = list.length < known.length ? [list, known] : [known, list];
      if (!shorter.every((value, i) => longer[i] === value))
        tell('incompatible-order', [txn.id], `${key}: ${list} does not go with ${known}`);
      else longest.set(key, longer);
    }
  }
  const graph = dependencies(txns, appends, longest, versionsRead);
  const readBeforeAppending = txns.flatMap((txn) =>
    [...(versionsRead.get(txn) ?? [])]
      .filter(([key]) => txn.ops.some(([kind, appended]) => kind === 'append' && appended === key))
      .map(([key, list]) => ({ txn, version: `${key} ${list}` })),
  );
  return { anomalies: [...anomalies, ...lostUpdates(readBeforeAppending)], graph };
}

type Appends = Map<string, Map<number, Append>>;

function appendsOf(txns: readonly Txn[]): Appends {
  const appends: Appends = new Map();
  for (const txn of txns) {
    const latest = new Map<string, Append>();
    for (const [kind, key, value] of txn.ops) {
      if (kind !== 'append') continue;
      const earlier = latest.get(key);
      if (earlier) earlier.last = false;
      const append = { txn, last: true };
      latest.set(key, append);
      const ofKey = appends.get(key) ?? new Map<number, Append>();
      appends.set(key, ofKey.set(value, append));
    }
  }
  return appends;
}

type Tell = (name: AnomalyName, txns: number[], message: string) => void;

const listOf = (seen: readonly number[] | number | null): readonly number[] =>
  seen === null ? [] : typeof seen === 'number' ? [seen] : seen;

/** Whether a transaction agrees with itself; answers what it read of others. */
function readInside(txn: Txn, tell: Tell): Lists {
  const versions: Lists = new Map();
  /** The list as it must be now; unknown until it is read. */
  const known: Lists = new Map();
  const own: Lists = new Map();
  for (const [kind, key, value] of txn.ops) {
    const appended = own.get(key) ?? [];
    const before = known.get(key);
    if (kind === 'append') {
      own.set(key, [...appended, value]);
      if (before) known.set(key, [...before, value]);
      continue;
    }
    if (kind === 'w') continue;
    const list = listOf(value);
    const expected = before ?? [...list.slice(0, Math.max(0, list.length - appended.length)), ...appended];
    if (String(expected) !== String(list)) tell('internal', [txn.id], `${key}: read ${list}, expected ${expected}`);
    if (!before && appended.length === 0) versions.set(key, list);
    known.set(key, list);
  }
  return versions;
}

/** Every element must have been appended, once, by a transaction that committed, and as the last of those it appended. */
function checkElements(txn: Txn, key: string, list: readonly number[], appends: Appends, tell: Tell): void {
  if (new Set(list).size !== list.length) tell('duplicate-elements', [txn.id], `${key}: ${list}`);
  for (const value of list) {
    const append = appends.get(key)?.get(value);
    if (!append) tell('unwritten', [txn.id], `${key}: ${value} was never appended`);
    else if (append.txn.type === 'fail')
      tell('G1a', [txn.id, append.txn.id], `${key}: read ${value}, whose transaction failed`);
  }
  const end = list.at(-1);
  const newest = end === undefined ? undefined : appends.get(key)?.get(end);
  if (newest && !newest.last && newest.txn !== txn)
    tell('G1b', [txn.id, newest.txn.id], `${key}: read ${end}, which its transaction went on from`);
}

function dependencies(
  txns: readonly Txn[],
  appends: Appends,
  longest: Lists,
  versionsRead: ReadonlyMap<Txn, Lists>,
): Graph {
  const graph = new Graph();
  /** Appends that certainly happened and nobody read: they come after all that was read. */
  const unread = new Map<string, Append[]>();
  for (const [key, ofKey] of appends) {
    const seen = new Set(longest.get(key));
    const left = [...ofKey].filter(([value, { txn }]) => txn.type === 'ok' && !seen.has(value));
    unread.set(
      key,
      left.map(([, append]) => append),
    );
  }
  const writer = (key: string, value: number | undefined) =>
    value === undefined ? undefined : appends.get(key)?.get(value)?.txn;
  for (const [key, order] of longest) {
    order.forEach((value, i) => {
      const [from, to] = [writer(key, value), writer(key, order[i + 1])];
      if (from && to) graph.add(from.id, to.id, 'ww', `${key}: ${order[i + 1]} after ${value}`);
    });
    const newest = writer(key, order.at(-1));
    if (newest)
      for (const { txn } of unread.get(key) ?? []) graph.add(newest.id, txn.id, 'ww', `${key}: later, unread`);
  }
  for (const txn of txns) {
    for (const [key, list] of versionsRead.get(txn) ?? []) {
      const order = longest.get(key) ?? [];
      const from = writer(key, list.at(-1));
      if (from) graph.add(from.id, txn.id, 'wr', `${key}: read ${list.at(-1)}`);
      const to = writer(key, order[list.length]);
      if (to) graph.add(txn.id, to.id, 'rw', `${key}: did not read ${order[list.length]}`);
      else if (list.length === order.length)
        for (const later of unread.get(key) ?? [])
          graph.add(txn.id, later.txn.id, 'rw', `${key}: a later append, unread`);
    }
  }
  return graph;
}
