import { parseLegalDate as date } from '../../time/legal-date';
import { ImpossibleFacts } from './impossible';
import { type LabourArbitrationFacts, type LabourSuitFacts, labourArbitrationLimit, labourSuitLimit } from './labour';

const d = date;
type Told = Omit<LabourArbitrationFacts, 'today'>;
const on = (today: string, told: Told) =>
  labourArbitrationLimit({ wages: false, interruptions: [], obstacles: [], ...told, today: d(today) });

test.each([
  ['from knowing', { knewOn: d('2024-03-04') }, '2025-03-04'],
  ['from a leap day', { knewOn: d('2024-02-29') }, '2025-02-28'],
  ['into Spring Festival', { knewOn: d('2024-01-30') }, '2025-02-05'],
  ['wages, after he left', { knewOn: d('2022-01-05'), wages: true, employmentEndedOn: d('2024-03-04') }, '2025-03-04'],
  [
    'anew from a demand',
    { knewOn: d('2024-01-02'), interruptions: [{ kind: 'demand', on: d('2024-03-04') }] },
    '2025-03-04',
  ],
  [
    'days of an obstacle do not count',
    { knewOn: d('2024-03-04'), obstacles: [{ from: d('2024-05-01'), to: d('2024-05-10') }] },
    '2025-03-14',
  ],
] satisfies [string, Told, string][])('FILE-9 one year to arbitrate, %s: %j ends on %s', (_, told, lastDay) => {
  expect(on(lastDay, told)).toMatchObject({ standing: 'inTime', lastDay });
  expect(on('2025-12-31', told)).toMatchObject({ standing: 'late', lastDay });
});

test('FILE-9 wages of one who still works there have no last day', () => {
  expect(on('2025-06-10', { wages: true, employed: true, knewOn: d('2015-03-03') })).toMatchObject({
    standing: 'inTime',
    lastDay: undefined,
  });
});

test.each([
  ['wages, but not whether he left', { wages: true }],
  ['that he left, but not when', { wages: true, employed: false }],
  ['not whether it is about wages', { wages: undefined, employed: true }],
  ['not what broke the year', { interruptions: undefined }],
] satisfies [string, Told][])('FILE-9 told %s: what looks late is unclear, and asked', (_, told) => {
  const found = on('2025-06-10', { knewOn: d('2023-03-03'), ...told });
  expect(found).toMatchObject({ standing: 'unclear', lastDay: '2024-03-04' });
  expect(found.missing.length).toBeGreaterThan(0);
});

test('FILE-9 after a complaint to the labour inspection it begins anew at once, possibly only at its end', () => {
  const interruptions = [{ kind: 'proceeding', on: d('2024-01-03'), endedOn: d('2024-09-02') } as const];
  const told = { knewOn: d('2023-03-03'), interruptions };
  expect(on('2025-01-03', told)).toMatchObject({ standing: 'inTime', lastDay: '2025-01-03' });
  expect(on('2025-09-02', told)).toMatchObject({ standing: 'unclear', lastDay: '2025-01-03' });
  expect(on('2025-09-03', told).standing).toBe('late');
});

test('FILE-9 nothing told: everything is asked', () => {
  const found = labourArbitrationLimit({ today: d('2025-06-10') });
  expect(found).toMatchObject({ standing: 'unclear', lastDay: undefined });
  expect(found.missing).toHaveLength(5);
  expect(found.notice).toContain('材料也会收下');
});

test('who still works there has no day on which he left', () => {
  expect(() => on('2025-06-10', { employed: true, employmentEndedOn: d('2025-01-01') })).toThrow(ImpossibleFacts);
});

const suit = (today: string, told: Omit<LabourSuitFacts, 'today'>) => labourSuitLimit({ ...told, today: d(today) });

test('FILE-9 fifteen days to sue after the award, moved out of the holidays', () => {
  const told = { awardReceivedOn: d('2025-09-16') };
  expect(suit('2025-10-09', told)).toMatchObject({ standing: 'inTime', lastDay: '2025-10-09' });
  const late = suit('2025-10-10', told);
  expect(late).toMatchObject({ standing: 'late', lastDay: '2025-10-09', missing: [] });
  expect(late.notice).toContain('仍然可以提交起诉状');
});

test('FILE-9 of a final award the employer may only ask to set it aside, within 30 days', () => {
  const told = { awardReceivedOn: d('2025-03-03'), finalAward: true } as const;
  expect(suit('2025-03-10', { ...told, filer: 'employer' })).toMatchObject({
    standing: 'inTime',
    lastDay: '2025-04-02',
  });
  expect(suit('2025-03-10', { ...told, filer: 'worker' })).toMatchObject({ standing: 'inTime', lastDay: '2025-03-18' });
});

test.each(['refused', 'overdue'] as const)('FILE-9 arbitration %s: no text says how many days', (noAward) => {
  expect(suit('2025-03-10', { noAward })).toMatchObject({ standing: 'unclear', lastDay: undefined });
});

test('FILE-9 when the award came is asked', () => {
  expect(suit('2025-03-10', {})).toMatchObject({ standing: 'unclear', lastDay: undefined });
  expect(suit('2025-03-10', {}).missing).toHaveLength(1);
  expect(() => suit('2025-03-10', { awardReceivedOn: d('2025-03-11') })).toThrow(ImpossibleFacts);
  expect(() => suit('2025-03-10', { awardReceivedOn: d('2025-03-03'), noAward: 'refused' })).toThrow(ImpossibleFacts);
});
