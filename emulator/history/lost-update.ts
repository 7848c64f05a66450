/** Lost updates: several transactions read one version of a key and each replaced it. */
import type { Anomaly } from './anomaly';
import type { Txn } from './history';

/** @param replaced committed transactions with a version (key and content) that they read and then replaced */
export function lostUpdates(replaced: readonly { txn: Txn; version: string }[]): Anomaly[] {
  const byVersion = new Map<string, number[]>();
  for (const { txn, version } of replaced) byVersion.set(version, [...(byVersion.get(version) ?? []), txn.id]);
  return [...byVersion]
    .filter(([, txns]) => txns.length > 1)
    .map(([version, txns]) => ({ name: 'lost-update', txns, message: `all replaced ${version}` }));
}
