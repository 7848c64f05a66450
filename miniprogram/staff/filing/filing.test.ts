import { courtDayOf, movesOf, pageOf } from './filing';

test('only what the service allows is offered, registering first, refusing last and as grave', () => {
  const moves = movesOf(['refuse', 'register']);
  expect(moves.map(({ move, grave }) => [move, grave])).toEqual([
    ['register', false],
    ['refuse', true],
  ]);
  expect(movesOf(['take', 'withdraw'])).toEqual([]);
});

test('each move has its page, and the id is written as an address needs it', () => {
  expect(pageOf('register', 'yuyao:1')).toBe('/staff/filing/register/index?filingId=yuyao%3A1');
  expect(pageOf('refuse', 'f1')).toBe('/staff/filing/decide/index?filingId=f1&move=refuse');
});

test("the court's day comes from the court's own count", () => {
  expect(courtDayOf({ decisionDue: '2026-03-09', daysLeft: 10 }, 0)).toBe('2026-02-27');
  expect(courtDayOf({ decisionDue: '2026-03-09', daysLeft: -1 }, 0)).toBe('2026-03-10');
  expect(courtDayOf({ decisionDue: null, daysLeft: null }, Date.parse('2026-01-01T20:00:00Z'))).toBe('2026-01-02');
});
