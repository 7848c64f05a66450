import { changeOfPower, powerFiled } from './power-of-attorney';

const HEARING = Date.parse('2026-03-02T09:00:00+08:00');

test.each([
  ['before the hearing', { filedAt: HEARING - 1 }, 'inTime'],
  ['as it opens', { filedAt: HEARING }, 'late'],
  ['never', {}, 'missing'],
  ['orally, both sides there in summary procedure', { givenOrally: true, summaryBothPresent: true }, 'oral'],
  ['orally in an ordinary hearing', { givenOrally: true }, 'missing'],
  [
    'after the opening, but given orally where that is allowed',
    { filedAt: HEARING + 1, givenOrally: true, summaryBothPresent: true },
    'oral',
  ],
] as const)('ID-7 a power of attorney filed %s is %s (解释89)', (_when, facts, answer) => {
  expect(powerFiled({ hearingAt: HEARING, ...facts }).answer).toBe(answer);
});

test('ID-7 while no hearing is set a power handed in is in time', () => {
  expect(powerFiled({ filedAt: HEARING }).answer).toBe('inTime');
});

test('ID-7 the end counts from the written notice on; then access ends and the other side is told (民诉法63)', () => {
  const ended = { change: 'ended' as const, writtenNoticeAt: HEARING };
  expect(changeOfPower({ ...ended, at: HEARING - 1 })).toMatchObject({ inEffect: false, accessEnds: false, told: [] });
  expect(changeOfPower({ ...ended, at: HEARING })).toMatchObject({
    inEffect: true,
    accessEnds: true,
    told: ['otherSide', 'agent'],
  });
});

test('ID-7 a change leaves access, word of mouth changes nothing', () => {
  expect(changeOfPower({ change: 'changed', writtenNoticeAt: HEARING, at: HEARING })).toMatchObject({
    inEffect: true,
    accessEnds: false,
  });
  expect(changeOfPower({ change: 'ended', at: HEARING })).toMatchObject({ inEffect: false, accessEnds: false });
});
