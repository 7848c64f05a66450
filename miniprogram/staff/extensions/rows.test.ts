import { extensionRows } from './rows';

const NOW = Date.parse('2026-03-05T10:00:00+08:00');
const asked = {
  extensionId: 'e',
  filingId: 'f',
  title: '陈某诉王某',
  state: 'asked' as const,
  stateName: '',
  path: 'ask' as const,
  reason: '住院',
  obstacleEndedOn: null,
  askedAt: '2026-03-04T01:00:00.000Z',
  lastDay: '2026-03-09',
  newLastDay: null,
  answer: null,
  decidedBy: null,
  decidedAt: null,
  steps: [],
};

test('FIX-1 whether it was asked in time is said, and what is asked late is not refused by itself', () => {
  const [inTime, late] = extensionRows([asked, { ...asked, path: 'tooLate', lastDay: '2026-03-01' }], NOW);
  expect(inTime).toMatchObject({
    path: '期限内申请延长',
    urgent: false,
    days: 11,
    lastDay: '2026年3月9日 星期一，还有 4 天',
  });
  expect(late?.path).toContain('仍由您决定');
  expect(late?.urgent).toBe(true);
});

test('民诉法86 the day the obstacle ended is shown where it was given', () => {
  const [row] = extensionRows([{ ...asked, path: 'restore', obstacleEndedOn: '2026-03-03' }], NOW);
  expect(row?.obstacle).toBe('障碍消除：2026年3月3日 星期二');
});
