import { parseLegalDate as date, type LegalDate } from '../../time/legal-date';
import { CIVIL_CLAIMS, isUnlimited } from './civil-claims';
import { type CivilLimitationFacts, civilLimitation } from './civil-limitation';
import { ImpossibleFacts } from './impossible';

type Told = Omit<CivilLimitationFacts, 'today'>;
/** Everything else answered: an ordinary claim, nothing that broke the period or stood in the way. */
const plain = (told: Told): Told => ({ claim: 'general', interruptions: [], obstacles: [], ...told });
const on = (today: string, told: Told) => civilLimitation({ ...plain(told), today: date(today) });
const d = (day: string): LegalDate => date(day);

test.each([
  ['an ordinary debt', { dueOn: d('2023-06-30') }, '2026-06-30'],
  ['over a year end', { dueOn: d('2022-12-31') }, '2025-12-31'],
  ['from a leap day', { dueOn: d('2020-02-29') }, '2023-02-28'],
  ['into New Year', { dueOn: d('2022-01-01') }, '2025-01-02'],
  ['into the holidays of May', { dueOn: d('2022-05-04') }, '2025-05-06'],
  ['onto a Sunday made a working day', { dueOn: d('2022-04-27') }, '2025-04-27'],
  [
    'by instalments, from the last, in whatever order',
    { instalments: [d('2022-12-31'), d('2022-03-31')] },
    '2025-12-31',
  ],
  ['from knowing whom, if that was later', { knewOn: d('2022-03-03'), knewWhomOn: d('2022-09-01') }, '2025-09-01'],
  [
    'from knowing of the injury, if that was later',
    { knewOn: d('2022-09-01'), knewWhomOn: d('2022-03-03') },
    '2025-09-01',
  ],
  [
    'no due day: after the grace',
    { noDueDay: { demandedOn: d('2022-02-01'), graceEndsOn: d('2022-03-03') } },
    '2025-03-03',
  ],
  [
    'no due day: from a plain refusal',
    { noDueDay: { demandedOn: d('2022-02-01'), graceEndsOn: d('2022-03-03'), refusedOn: d('2022-02-10') } },
    '2025-02-10',
  ],
  ['against the own guardian, from its end', { guardian: { endedOn: d('2022-03-03') } }, '2025-03-03'],
  ['a minor victim, from the 18th birthday', { victimBornOn: d('2005-08-14') }, '2026-08-14'],
  [
    'life insurance: five years',
    { claim: 'lifeInsurance', knewOn: d('2020-03-03'), knewWhomOn: d('2020-03-03') },
    '2025-03-03',
  ],
  ['international sale: four years', { claim: 'internationalSale', dueOn: d('2021-03-03') }, '2025-03-03'],
] satisfies [string, Told, string][])('FILE-9 limitation %s: %j ends on %s', (_, told, lastDay) => {
  expect(on(lastDay, told)).toMatchObject({ standing: 'inTime', lastDay });
  expect(on('2026-12-31', told)).toMatchObject({ standing: 'late', lastDay, missing: [] });
});

test.each(CIVIL_CLAIMS.filter(isUnlimited))('FILE-9 %s knows no limitation, however long ago', (claim) => {
  expect(on('2025-06-10', { claim, dueOn: d('1990-01-01') })).toMatchObject({ standing: 'inTime', lastDay: undefined });
});

test('FILE-9 which law governs a defective product is open: two years are certain, three possible', () => {
  const told: Told = { claim: 'defectiveProduct', knewOn: d('2023-03-03'), knewWhomOn: d('2023-03-03') };
  expect(on('2025-03-03', told)).toMatchObject({ standing: 'inTime', lastDay: '2025-03-03' });
  expect(on('2025-03-04', told)).toMatchObject({ standing: 'unclear', lastDay: '2025-03-03' });
  expect(on('2026-03-04', told)).toMatchObject({ standing: 'late' });
});

test('FILE-9 two years that were over before 2017-10-01 did not become three', () => {
  expect(on('2025-06-10', { dueOn: d('2015-09-20') }).lastDay).toBe('2017-09-20');
  expect(on('2025-06-10', { dueOn: d('2015-10-10') }).lastDay).toBe('2018-10-10');
});

describe('FILE-9 interruption: it begins anew', () => {
  const dueOn = d('2022-03-31');
  test.each([
    ['on a demand', [{ kind: 'demand', on: d('2024-11-05') }], '2027-11-05'],
    ['on a promise or part payment', [{ kind: 'promise', on: d('2025-03-31') }], '2028-03-31'],
    [
      'once more',
      [
        { kind: 'demand', on: d('2025-03-03') },
        { kind: 'demand', on: d('2023-03-03') },
      ],
      '2028-03-03',
    ],
    ['when a suit ended', [{ kind: 'proceeding', on: d('2025-03-03'), endedOn: d('2025-05-22') }], '2028-05-22'],
    ['not by what came before it was due', [{ kind: 'demand', on: d('2022-03-01') }], '2025-03-31'],
    ['not by what came too late', [{ kind: 'demand', on: d('2025-04-01') }], '2025-03-31'],
  ] satisfies [string, Told['interruptions'], string][])('%s', (_, interruptions, lastDay) => {
    expect(on('2025-06-10', { dueOn, interruptions }).lastDay).toBe(lastDay);
  });

  test('FILE-1 on the day of receipt; while the suit is pending nothing is over', () => {
    const interruptions = [{ kind: 'proceeding', on: d('2021-03-03') } as const];
    const pending = on('2025-06-10', { dueOn: d('2020-03-31'), interruptions });
    expect(pending).toMatchObject({ standing: 'unclear', lastDay: '2024-03-04' });
    expect(pending.steps.map(({ text }) => text).join()).toContain('从 2021 年 3 月 3 日（周三）起重新计算');
  });

  test('a promise after the end may bind the debtor all the same: for the judge', () => {
    const late = on('2025-06-10', { dueOn, interruptions: [{ kind: 'promise', on: d('2025-05-06') }] });
    expect(late).toMatchObject({ standing: 'unclear', lastDay: '2025-03-31' });
    expect(late.steps.map(({ text }) => text).join()).toContain('一般不能再说过了时效');
  });
});

describe('FILE-9 an obstacle in the last six months: six months from its end', () => {
  const dueOn = d('2022-03-31');
  test.each([
    ['in the last six months', [{ from: d('2025-02-01'), to: d('2025-04-15') }], '2025-10-15'],
    ['begun before and lasting into them', [{ from: d('2023-01-01'), to: d('2025-01-10') }], '2025-07-10'],
    ['long before: no effect', [{ from: d('2023-01-01'), to: d('2023-12-31') }], '2025-03-31'],
    ['after the end: no effect', [{ from: d('2025-04-01'), to: d('2025-04-15') }], '2025-03-31'],
    [
      'one that follows on another',
      [
        { from: d('2025-08-01'), to: d('2025-09-10') },
        { from: d('2025-02-01'), to: d('2025-04-15') },
      ],
      '2026-03-10',
    ],
  ] satisfies [string, Told['obstacles'], string][])('%s', (_, obstacles, lastDay) => {
    expect(on('2025-12-31', { dueOn, obstacles }).lastDay).toBe(lastDay);
  });

  test('one that still lasts', () => {
    expect(on('2025-12-31', { dueOn, obstacles: [{ from: d('2025-02-01') }] })).toMatchObject({
      standing: 'inTime',
      lastDay: '2026-06-30',
    });
  });
});

test('FILE-9 twenty years from the injury end it whatever was known or demanded; the court may extend them', () => {
  const found = on('2025-06-10', {
    injuryOn: d('2004-05-20'),
    knewOn: d('2023-01-03'),
    knewWhomOn: d('2023-01-03'),
    interruptions: [{ kind: 'demand', on: d('2024-01-03') }],
  });
  expect(found).toMatchObject({ standing: 'late', lastDay: '2024-05-20' });
  expect(found.steps.map(({ text }) => text).join()).toContain('可以申请法院延长');
});

describe('FILE-9 what does not run yet has no last day', () => {
  test.each([
    ['a loan never asked back', { noDueDay: {} }],
    ['a guardian still in office', { guardian: {} }],
    ['nobody knows who did it', { obligorUnknown: true }],
  ] satisfies [string, Told][])('%s', (_, told) => {
    expect(on('2025-06-10', told)).toMatchObject({ standing: 'inTime', lastDay: undefined });
    expect(on('2025-06-10', told).missing).toHaveLength(1);
  });

  test('but the twenty years do', () => {
    expect(on('2025-06-10', { obligorUnknown: true, injuryOn: d('2004-05-20') }).standing).toBe('late');
    expect(on('2025-06-10', { obligorUnknown: true, injuryOn: d('2005-06-10') })).toMatchObject({
      standing: 'inTime',
      lastDay: '2025-06-10',
    });
  });
});

describe('FILE-9 what was not told is asked, not guessed', () => {
  test('nothing at all', () => {
    const nothing = civilLimitation({ today: date('2025-06-10') });
    expect(nothing).toMatchObject({ standing: 'unclear', lastDay: undefined });
    expect(nothing.missing).toHaveLength(5);
  });

  test.each([['claim'], ['interruptions'], ['obstacles']])('%s may save what looks late', (left) => {
    const found = on('2025-06-10', { dueOn: d('2020-06-10'), [left]: undefined });
    expect(found).toMatchObject({ standing: 'unclear', lastDay: '2023-06-12' });
    expect(found.missing).toHaveLength(1);
  });

  test('in time for certain, nobody is asked for more time', () => {
    const told = { claim: 'general' as const, dueOn: d('2024-06-10') };
    expect(civilLimitation({ ...told, today: date('2025-06-10') })).toMatchObject({ standing: 'inTime', missing: [] });
  });

  test('but what the claim is, for some have less time', () => {
    const found = on('2025-06-10', { dueOn: d('2024-06-10'), claim: undefined });
    expect(found).toMatchObject({ standing: 'inTime', missing: [expect.stringContaining('只有两年')] });
  });

  test('the day of the injury alone is the earliest beginning', () => {
    const found = on('2025-06-10', { injuryOn: d('2015-10-10') });
    expect(found).toMatchObject({ standing: 'unclear', lastDay: '2018-10-10' });
    expect(found.missing).toHaveLength(2);
  });

  test('how long the grace was', () => {
    const found = on('2025-06-10', { noDueDay: { demandedOn: d('2022-03-03') } });
    expect(found).toMatchObject({ standing: 'unclear', lastDay: '2025-03-03' });
  });
});

test('FILE-9 late is no ground to refuse: one may sue, only the other side may plead it, and what to do next', () => {
  const late = on('2025-06-10', { dueOn: d('2020-06-10') });
  expect(late.notice).toContain('过了时效也可以起诉，法院照样受理');
  expect(late.notice).toContain('只有对方提出时效抗辩');
  expect(late.notice).toContain('下一步');
  expect(late.steps.at(-1)).toMatchObject({ rule: 'FILE-9 解释第219条' });
});

test.each([
  ['knewOn', { knewOn: d('2025-06-11') }],
  ['knewOn', { injuryOn: d('2024-03-03'), knewOn: d('2024-03-02') }],
  ['knewWhomOn', { obligorUnknown: true, knewWhomOn: d('2024-03-02') }],
  ['dueOn', { dueOn: d('2095-01-01') }],
  ['instalments.1', { instalments: [d('2024-01-01'), d('2124-01-01')] }],
  ['noDueDay', { dueOn: d('2024-01-01'), noDueDay: {} }],
  ['noDueDay.refusedOn', { noDueDay: { demandedOn: d('2024-01-02'), refusedOn: d('2024-01-01') } }],
  ['injuryOn', { victimBornOn: d('2010-01-01'), injuryOn: d('2009-01-01') }],
  ['interruptions.0.on', { interruptions: [{ kind: 'demand', on: d('2025-06-11') }] }],
  [
    'interruptions.0.endedOn',
    { interruptions: [{ kind: 'proceeding', on: d('2025-06-02'), endedOn: d('2025-06-01') }] },
  ],
  ['obstacles.0.to', { obstacles: [{ from: d('2025-06-02'), to: d('2025-06-01') }] }],
] satisfies [string, Told][])('%s cannot be so: %j', (field, told) => {
  expect(() => on('2025-06-10', told)).toThrow(ImpossibleFacts);
  expect(() => on('2025-06-10', told)).toThrow(expect.objectContaining({ field }));
});
