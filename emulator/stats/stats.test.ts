import { Stats } from './stats';

const action = { action: 'database.getDocument', collection: 'c', index: null, scanned: 3, returned: 1, ms: 1 };

function call(stats: Stats, id: string, actions: number): void {
  stats.begin({ id, function: 'f', action: 'a', openid: 'o', startedAt: '' });
  for (let i = 0; i < actions; i += 1) stats.database(id, action);
  stats.end(id, true, 5);
}

test('database actions are counted to the call whose token they carry, others apart', () => {
  const stats = new Stats();
  for (const [i, actions] of [3, 3, 5, 3].entries()) call(stats, String(i), actions);
  stats.database('nobody', action);
  expect(stats.info()).toMatchObject({
    calls: { 'f.a': { calls: 4, databaseActions: 14, perCall: 3.5, median: 3, most: 5 } },
    outsideFunctions: 1,
    inFlight: 0,
  });
  expect(stats.info().recent).toHaveLength(4);
});

test('a call at once with another keeps its own actions, and a late action of an ended call belongs to nobody', () => {
  const stats = new Stats();
  stats.begin({ id: 'x', function: 'f', action: 'a', openid: null, startedAt: '' });
  stats.begin({ id: 'y', function: 'f', action: 'b', openid: null, startedAt: '' });
  stats.database('y', action);
  stats.end('x', true, 1);
  stats.database('x', action);
  stats.end('y', false, 1);
  expect(stats.info()).toMatchObject({
    calls: { 'f.a': { databaseActions: 0 }, 'f.b': { databaseActions: 1 } },
    outsideFunctions: 1,
  });
});

test('forgetting starts anew', () => {
  const stats = new Stats();
  call(stats, 'x', 1);
  stats.reset();
  expect(stats.info()).toMatchObject({ calls: {}, outsideFunctions: 0, recent: [] });
});
