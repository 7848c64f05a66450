/** Checks a history of lists or of registers, as Elle does: which anomalies it shows, and which of them a level forbids. */
import { type Anomaly, type AnomalyName, isAllowedBySnapshots } from './anomaly';
import { findCycles } from './cycles';
import { type HistoryEvent, transactionsOf } from './history';
import { analyseLists } from './list-append';
import { analyseRegisters } from './register';
import { addProcessOrder, addRealtimeOrder } from './time-order';

export type Workload = 'lists' | 'registers';

export interface Report {
  /** All that was found. */
  anomalies: Anomaly[];
  /** Their names, each once, sorted. */
  names: AnomalyName[];
  /** Those that strong snapshot isolation forbids. */
  forbidden: Anomaly[];
  /** How many transactions ended so. */
  counts: { ok: number; fail: number; info: number };
}

/** @throws MalformedHistory */
export function checkHistory(events: readonly HistoryEvent[], workload: Workload): Report {
  const txns = transactionsOf(events);
  const { anomalies, graph } = workload === 'lists' ? analyseLists(txns) : analyseRegisters(txns);
  addProcessOrder(graph, txns);
  addRealtimeOrder(graph, txns);
  anomalies.push(...findCycles(graph));
  const counts = { ok: 0, fail: 0, info: 0 };
  for (const { type } of txns) counts[type] += 1;
  return {
    anomalies,
    names: [...new Set(anomalies.map(({ name }) => name))].sort(),
    forbidden: anomalies.filter(({ name }) => !isAllowedBySnapshots(name)),
    counts,
  };
}
