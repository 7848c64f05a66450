import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import type { GuideResult } from './contract';
import { main } from './index';

let court: CourtCloud;
beforeAll(async () => {
  court = await startCourt({ guide: main });
});
afterAll(() => court.stop());

const today = (day: string) => court.emulator.clock.set(Date.parse(`${day}T09:00:00+08:00`));
const ask = (kind: string, facts: Record<string, unknown>) =>
  court.must<GuideResult<'timeLimit'>>('guide', undefined, { action: 'timeLimit', kind, facts });
const refused = async (event: Record<string, unknown>) => {
  const result = await court.call('guide', undefined, { action: 'timeLimit', ...event });
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.data)}`);
  return result.error;
};

test.each([
  ['civil', { claim: 'general', dueOn: '2022-05-04', interruptions: [], obstacles: [] }, '2025-05-06'],
  ['labourArbitration', { knewOn: '2024-01-30', wages: false, interruptions: [], obstacles: [] }, '2025-02-05'],
  ['labourSuit', { awardReceivedOn: '2025-09-16' }, '2025-10-09'],
  ['administrative', { knewOn: '2024-08-31', told: true, obstacles: [] }, '2025-02-28'],
  ['administrative', { reviewDueOn: '2025-05-06', otherPeriod: { months: 1 }, obstacles: [] }, '2025-06-06'],
  ['enforcement', { title: 'judgment', performBy: '2023-06-30', interruptions: [], obstacles: [] }, '2025-06-30'],
  ['actEnforcement', { suitEndedOn: '2024-11-30', goodReason: false }, '2025-02-28'],
])(
  'FILE-9, FILE-21, FILE-23 anybody may ask about %s %j: until %s by the clock of the court',
  async (kind, facts, lastDay) => {
    today(lastDay);
    expect(await ask(kind, facts)).toMatchObject({ standing: 'inTime', lastDay });
    today('2025-12-31');
    const late = await ask(kind, facts);
    expect(late).toMatchObject({ standing: 'late', lastDay, missing: [] });
    expect(late.notice).toContain('不是决定');
    expect(late.steps.every(({ text, rule }) => text && rule)).toBe(true);
  },
);

test('FILE-23 nothing told is unclear, with questions and no day', async () => {
  today('2025-06-10');
  const found = await ask('administrative', {});
  expect(found).toMatchObject({ standing: 'unclear', lastDay: null });
  expect(found.missing).toEqual([expect.stringContaining('您告的是哪一种')]);
  expect(found.notice).toContain('法院会收下材料');
});

test('FILE-9 a claim without limitation has no last day', async () => {
  today('2025-06-10');
  expect(await ask('civil', { claim: 'support' })).toMatchObject({ standing: 'inTime', lastDay: null });
});

test('FILE-9 the whole story of a debt is taken', async () => {
  today('2025-06-10');
  const found = await ask('civil', {
    claim: 'general',
    instalments: ['2020-03-31', '2020-12-31'],
    interruptions: [
      { kind: 'demand', on: '2022-05-05' },
      { kind: 'proceeding', on: '2024-03-04', endedOn: '2024-09-02' },
    ],
    obstacles: [],
  });
  expect(found).toMatchObject({ standing: 'inTime', lastDay: '2027-09-02' });
});

test.each([
  [{ kind: 'divorce', facts: {} }, 'kind'],
  [{ kind: 'civil' }, 'facts'],
  [{ kind: 'civil', facts: { dueOn: '2025-02-30' } }, 'facts.dueOn'],
  [{ kind: 'civil', facts: { dueOn: '2025-2-3' } }, 'facts.dueOn'],
  [{ kind: 'civil', facts: { knewOn: '2025-06-11' } }, 'facts.knewOn'],
  [{ kind: 'civil', facts: { dueOn: '2199-01-01' } }, 'facts.dueOn'],
  [{ kind: 'civil', facts: { instalments: ['2024-01-01', '2024-13-01'] } }, 'facts.instalments.1'],
  [{ kind: 'civil', facts: { interruptions: [{ kind: 'demand', on: '2025-06-11' }] } }, 'facts.interruptions.0.on'],
  [{ kind: 'civil', facts: { interruptions: [{ kind: 'demand' }] } }, 'facts.interruptions.0.on'],
  [{ kind: 'administrative', facts: { actOn: '2025-03-03', knewOn: '2025-03-02' } }, 'facts.knewOn'],
  [{ kind: 'administrative', facts: { otherPeriod: { days: 15, months: 1 } } }, 'facts.otherPeriod'],
  [{ kind: 'administrative', facts: { performBy: '2025-03-03' } }, 'facts.performBy'],
  [{ kind: 'enforcement', facts: { nothing: true } }, 'facts.nothing'],
])('%j is INVALID_INPUT with the field', async (event, field) => {
  today('2025-06-10');
  const error = await refused(event);
  expect(error).toMatchObject({ code: 'INVALID_INPUT', fields: { [field]: expect.any(String) } });
  expect(error.message).toMatch(/[\u4e00-\u9fff]/);
});

test('what cannot be so is said in words that tell what to check', async () => {
  today('2025-06-10');
  const facts = { actOn: '2025-03-03', knewOn: '2025-03-02' };
  expect((await refused({ kind: 'administrative', facts })).message).toBe('知道决定不会早于决定作出，请核对日期。');
});

test('a day too near the end of the calendar is said to be so', async () => {
  today('2025-06-10');
  const facts = { victimBornOn: '1900-01-01', injuryOn: '1901-01-01' };
  expect(await ask('civil', facts)).toMatchObject({ lastDay: expect.any(String) });
  today('2190-06-10');
  expect(await refused({ kind: 'enforcement', facts: { performBy: '2198-06-10' } })).toMatchObject({
    code: 'INVALID_INPUT',
    fields: { facts: expect.any(String) },
  });
});
