import { parseLegalDate as date } from '../../time/legal-date';
import { type ActEnforcementLimitFacts, actEnforcementLimit } from './act-enforcement-limit';
import { enforcementLimit } from './enforcement-limit';
import type { EnforcementLimitFacts } from './enforcement-start';
import { ImpossibleFacts } from './impossible';

const d = date;
type Told = Omit<EnforcementLimitFacts, 'today'>;
const on = (today: string, told: Told) =>
  enforcementLimit({
    title: 'judgment',
    interruptions: [],
    obstacles: [],
    goodReason: false,
    ...told,
    today: d(today),
  });

test.each([
  ['from the last day to perform', { performBy: d('2023-06-30') }, '2025-06-30'],
  ['from a leap day onto a Saturday made a working day', { performBy: d('2024-02-29') }, '2026-02-28'],
  ['into New Year', { performBy: d('2023-01-01') }, '2025-01-02'],
  ['into the National Day holidays', { performBy: d('2023-10-01') }, '2025-10-09'],
  ['instalments: from the last', { instalments: [d('2023-03-31'), d('2023-12-31'), d('2023-06-30')] }, '2025-12-31'],
  ['no term: from effect', { noTerm: true, effectiveOn: d('2023-03-03'), servedOn: d('2023-02-01') }, '2025-03-03'],
  ['a duty not to act: from its breach', { brokenOn: d('2023-03-03') }, '2025-03-03'],
  [
    'a settlement in enforcement: from the last day to perform it',
    { performBy: d('2021-06-30'), settledUntil: d('2023-03-03') },
    '2025-03-03',
  ],
  [
    'administrative: from the last day to perform',
    { title: 'administrative', performBy: d('2023-06-30') },
    '2025-06-30',
  ],
  [
    'administrative without a term: from service',
    { title: 'administrative', noTerm: true, effectiveOn: d('2023-03-31'), servedOn: d('2023-03-03') },
    '2025-03-03',
  ],
  [
    'anew from a demand',
    { performBy: d('2022-06-30'), interruptions: [{ kind: 'demand', on: d('2023-06-30') }] },
    '2025-06-30',
  ],
  [
    'anew from a settlement',
    { performBy: d('2022-06-30'), interruptions: [{ kind: 'promise', on: d('2024-06-28') }] },
    '2026-06-29',
  ],
  [
    'recognised first: from that ruling',
    { title: 'foreignAward', performBy: d('2021-06-30'), recognisedOn: d('2023-03-03') },
    '2025-03-03',
  ],
  ['an arbitral award', { title: 'arbitralAward', performBy: d('2023-06-30') }, '2025-06-30'],
] satisfies [string, Told, string][])('FILE-21 two years, %s: %j ends on %s', (_, told, lastDay) => {
  expect(on(lastDay, told)).toMatchObject({ standing: 'inTime', lastDay });
  expect(on('2026-12-31', told)).toMatchObject({ standing: 'late', lastDay, missing: [] });
});

test('FILE-21 late is still accepted; only the debtor may object', () => {
  const { notice } = on('2025-07-01', { performBy: d('2023-06-30') });
  expect(notice).toContain('过了两年也可以申请，法院必须受理');
  expect(notice).toContain('只有被执行人可以提出异议，异议成立的裁定不予执行');
});

test('FILE-21 late with an administrative title is not accepted without good reason, in other words', () => {
  const told: Told = { title: 'administrative', performBy: d('2023-06-30') };
  const late = on('2025-07-01', told);
  expect(late.standing).toBe('late');
  expect(late.notice).toContain('逾期又没有正当理由的，法院可能不予受理');
  expect(late.notice).not.toContain('必须受理');
  expect(late.notice).toContain('仍然可以');
  expect(on('2025-07-01', { ...told, goodReason: true })).toMatchObject({ standing: 'unclear', missing: [] });
  expect(on('2025-07-01', { ...told, goodReason: undefined }).missing).toEqual(['晚申请有没有正当理由？']);
});

test('FILE-21 the system alone never shows it as over: breaks and stays are asked first', () => {
  for (const left of ['interruptions', 'obstacles']) {
    const found = on('2025-07-01', { performBy: d('2023-06-30'), [left]: undefined });
    expect(found).toMatchObject({ standing: 'unclear', lastDay: '2025-06-30' });
    expect(found.missing).toHaveLength(1);
  }
});

test('FILE-21 a stay in the last six months: what was left is certain, six months are possible', () => {
  const told: Told = { performBy: d('2023-06-30'), obstacles: [{ from: d('2025-03-01'), to: d('2025-04-30') }] };
  expect(on('2025-09-01', told)).toMatchObject({ standing: 'inTime', lastDay: '2025-09-01' });
  expect(on('2025-10-30', told)).toMatchObject({ standing: 'unclear', lastDay: '2025-09-01' });
  expect(on('2025-10-31', told).standing).toBe('late');
  const before: Told = { ...told, obstacles: [{ from: d('2023-07-01'), to: d('2024-12-30') }] };
  expect(on('2025-06-30', before)).toMatchObject({ lastDay: '2025-06-30' });
});

test('FILE-21 an earlier application breaks it: certainly from its day, possibly from its end', () => {
  const told: Told = {
    performBy: d('2022-06-30'),
    interruptions: [{ kind: 'proceeding', on: d('2023-03-03'), endedOn: d('2023-09-04') }],
  };
  expect(on('2025-03-03', told)).toMatchObject({ standing: 'inTime', lastDay: '2025-03-03' });
  expect(on('2025-09-04', told)).toMatchObject({ standing: 'unclear', lastDay: '2025-03-03' });
  expect(on('2025-09-05', told).standing).toBe('late');
});

describe('FILE-21 administrative instalments run alone', () => {
  const title = 'administrative';
  const instalments = [d('2023-12-29'), d('2023-03-31')];
  test('some late, some not: no one day', () => {
    const found = on('2025-06-10', { title, instalments });
    expect(found).toMatchObject({ standing: 'unclear', lastDay: undefined });
    const texts = found.steps.map(({ text }) => text);
    expect(texts[1]).toMatch(/2023 年 3 月 31 日.*2025 年 3 月 31 日.*已经过了/);
    expect(texts[2]).toMatch(/2023 年 12 月 29 日.*2025 年 12 月 29 日.*还在期限内/);
  });
  test('all in time: the first ends first; all late', () => {
    expect(on('2025-03-31', { title, instalments })).toMatchObject({ standing: 'inTime', lastDay: '2025-03-31' });
    expect(on('2025-12-30', { title, instalments })).toMatchObject({ standing: 'late', lastDay: '2025-03-31' });
  });
});

test('FILE-21 whether there is a term is asked; from effect it is at least two years', () => {
  const told: Told = { effectiveOn: d('2023-03-03') };
  expect(on('2025-03-03', told)).toMatchObject({ standing: 'inTime', lastDay: '2025-03-03' });
  expect(on('2025-03-04', told)).toMatchObject({ standing: 'unclear', lastDay: '2025-03-03' });
  expect(on('2025-03-04', {})).toMatchObject({ standing: 'unclear', lastDay: undefined });
  expect(on('2025-03-04', { title: 'administrative', effectiveOn: d('2023-03-03') }).lastDay).toBeUndefined();
});

test('FILE-21 with a title of unknown kind neither consequence is promised, and the kind is asked', () => {
  const found = on('2025-07-01', { title: undefined, performBy: d('2023-06-30') });
  expect(found).toMatchObject({ standing: 'unclear', lastDay: '2025-06-30' });
  expect(found.missing.join()).toContain('执行依据');
  expect(found.notice).toMatch(/民事的：.*行政案件的：/);
});

test('FILE-20 while the debtor may still perform it is too early', () => {
  const early = '过了还不履行的再申请';
  const texts = (today: string) => JSON.stringify(on(today, { performBy: d('2025-06-30') }).steps);
  expect(texts('2025-06-30')).toContain(early);
  expect(texts('2025-07-01')).not.toContain(early);
});

test('FILE-21 the property part of a criminal judgment is handed over by the court', () => {
  expect(on('2025-07-01', { title: 'penal', effectiveOn: d('2015-01-05') })).toMatchObject({
    standing: 'inTime',
    lastDay: undefined,
  });
});

const act = (today: string, told: Omit<ActEnforcementLimitFacts, 'today'>) =>
  actEnforcementLimit({ goodReason: false, ...told, today: d(today) });

test.each([
  ['from the end of the time to sue', { suitEndedOn: d('2025-03-03') }, '2025-06-03'],
  ['to the end of February', { suitEndedOn: d('2024-11-30') }, '2025-02-28'],
  ['over a year end', { suitEndedOn: d('2024-10-08') }, '2025-01-08'],
  ['reckoned from service', { servedOn: d('2024-10-08'), told: true }, '2025-07-08'],
])('FILE-21 an authority’s own act, three months %s: %j ends on %s', (_, told, lastDay) => {
  expect(act(lastDay, told)).toMatchObject({ standing: 'inTime', lastDay });
  expect(act('2025-12-31', told)).toMatchObject({ standing: 'late', lastDay });
  expect(act('2025-12-31', told).notice).toContain('仍然可以提交申请');
  expect(act('2025-12-31', { ...told, goodReason: undefined })).toMatchObject({ standing: 'unclear' });
});

test('FILE-21 of an act that did not tell the time to sue, its end is not certain', () => {
  const told = { servedOn: d('2024-10-08') };
  expect(act('2025-07-08', told)).toMatchObject({ standing: 'inTime', lastDay: '2025-07-08' });
  expect(act('2025-07-09', told)).toMatchObject({ standing: 'unclear', lastDay: '2025-07-08' });
  // The time to sue ends at the latest on 2025-10-09, the day after the holidays.
  expect(act('2026-01-09', told).standing).toBe('unclear');
  expect(act('2026-01-12', told).standing).toBe('late');
  expect(act('2025-07-09', {})).toMatchObject({ standing: 'unclear', lastDay: undefined });
});

test('FILE-21 while the debtor may still sue it is too early', () => {
  const told = { suitEndedOn: d('2025-03-03') };
  expect(JSON.stringify(act('2025-03-03', told).steps)).toContain('可能太早');
  expect(JSON.stringify(act('2025-03-04', told).steps)).not.toContain('可能太早');
});

test.each([
  ['noTerm', () => on('2025-06-10', { noTerm: true, performBy: d('2025-01-01') })],
  ['effectiveOn', () => on('2025-06-10', { effectiveOn: d('2025-06-11') })],
  ['performBy', () => on('2025-06-10', { performBy: d('2125-06-11') })],
  ['obstacles.0.to', () => on('2025-06-10', { obstacles: [{ from: d('2025-01-01'), to: d('2025-06-11') }] })],
  ['suitEndedOn', () => act('2025-06-10', { servedOn: d('2025-03-03'), suitEndedOn: d('2025-03-02') })],
])('%s cannot be so', (field, reckon) => {
  expect(reckon).toThrow(ImpossibleFacts);
  expect(reckon).toThrow(expect.objectContaining({ field }));
});

test('FILE-21, ENF-8 enforced before and not all paid, or closed for the round: no limit', () => {
  const found = on('2026-03-03', { performBy: d('2015-01-01'), again: true });
  expect(found).toMatchObject({ standing: 'inTime', lastDay: undefined, missing: [] });
  expect(found.steps[0]?.rule).toContain('517');
});

test('a settlement in enforcement cannot end before the title took effect', () => {
  expect(() => on('2026-03-03', { effectiveOn: d('2024-01-02'), settledUntil: d('2024-01-01') })).toThrow(
    ImpossibleFacts,
  );
});
