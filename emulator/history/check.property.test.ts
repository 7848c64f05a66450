import { checkHistory, type Report, type Workload } from './check';
import { type Level, simulate } from './simulate';

const SEEDS = Array.from({ length: 30 }, (_none, i) => i + 1);

function namesFound(level: Level, workload: Workload): Map<string, number> {
  const found = new Map<string, number>();
  for (const seed of SEEDS)
    for (const name of checkHistory(simulate(level, workload, seed, 120), workload).names)
      found.set(name, (found.get(name) ?? 0) + 1);
  return found;
}
const forbiddenIn = (level: Level, workload: Workload): Report['forbidden'][] =>
  SEEDS.map((seed) => checkHistory(simulate(level, workload, seed, 120), workload).forbidden);

describe.each<Workload>(['lists', 'registers'])('%s', (workload) => {
  test('one transaction after the other shows no anomaly, whatever is unknown', () => {
    expect(namesFound('serial', workload)).toEqual(new Map());
  });

  test('snapshot isolation shows write skew and nothing worse', () => {
    expect(forbiddenIn('snapshot', workload).flat()).toEqual([]);
    const found = namesFound('snapshot', workload);
    expect([...found.keys()].filter((name) => !name.startsWith('G2-item'))).toEqual([]);
    expect(found.get('G2-item')).toBeGreaterThan(5);
  });

  const faults: [Level, string][] = [
    ['stale', 'G-single-realtime'],
    ['no-check', 'lost-update'],
    ['read-committed', 'internal'],
    ['read-committed', 'G-single'],
    ['read-uncommitted', 'G1a'],
    ['read-uncommitted', 'G1b'],
    ['read-uncommitted', 'G1c'],
  ];
  test.each(faults)('%s is found out, by %s', (level, name) => {
    expect(namesFound(level, workload).get(name) ?? 0).toBeGreaterThan(2);
    for (const forbidden of forbiddenIn(level, workload)) expect(forbidden).not.toEqual([]);
  });
});
