import type { Aid } from '../rows';
import { movesOf, nextOf } from './shown';

const ruling = { judge: '严法官', clerk: '江书记员', ruledAt: '2026-03-05T01:00:00.000Z', issuedAt: null };

test('FEE-12 a ruling that its clerk has not signed is said not to stand yet', () => {
  expect(nextOf({ state: 'overdue', next: '', ruling })).toContain('等书记员江书记员签名');
  expect(nextOf({ state: 'overdue', next: '', ruling: null })).toContain('程序不会自动处理');
});

test('a state of a later version is said as the service says it', () => {
  expect(nextOf({ state: 'fromTheFuture', next: '请稍等。', ruling: null })).toBe('请稍等。');
});

test('only what this officer can do is offered, and aid by the application that waits', () => {
  // The boundary: of an application only these are looked at.
  const aids = [
    { aidId: 'a', can: [] },
    { aidId: 'b', can: ['decideAid'] },
  ] as unknown as Aid[];
  const moves = movesOf({ orderId: 'c:1', can: ['recordPayment'], aids });
  expect(moves.map(({ id }) => id)).toEqual(['decideAid', 'recordPayment']);
  expect(moves[0]?.url).toBe('/staff/fees/aid/one/index?aidId=b&orderId=c%3A1');
  expect(movesOf({ orderId: 'c:1', can: [], aids: [] })).toEqual([]);
});
