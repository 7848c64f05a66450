import { parseLegalDate as date } from '../../time/legal-date';
import { type AdministrativeLimitFacts, administrativeLimit } from './administrative-suit';
import { ImpossibleFacts } from './impossible';

const d = date;
type Told = Omit<AdministrativeLimitFacts, 'today'>;
/** No time was lost, unless it is said. */
const on = (today: string, told: Told) => administrativeLimit({ obstacles: [], ...told, today: d(today) });
const texts = (told: Told, today: string) =>
  on(today, told)
    .steps.map(({ text }) => text)
    .join('\n');

test.each([
  ['six months from knowing', { knewOn: d('2025-03-31'), told: true }, '2025-09-30'],
  ['to the end of February', { knewOn: d('2024-08-31'), told: true }, '2025-02-28'],
  ['over a year end', { knewOn: d('2024-10-08'), told: true }, '2025-04-08'],
  ['moved out of the holidays', { knewOn: d('2025-04-01'), told: true }, '2025-10-09'],
  ['as another law says', { knewOn: d('2025-03-03'), told: true, otherPeriod: { days: 30 } }, '2025-04-02'],
  [
    'not told: from learning it',
    { knewOn: d('2025-01-10'), told: false, learnedLimitOn: d('2025-05-06') },
    '2025-11-06',
  ],
  ['not told, as he learned it later', { knewOn: d('2025-01-10'), learnedLimitOn: d('2025-05-06') }, '2025-11-06'],
  [
    'not told: at most one year from knowing',
    { knewOn: d('2025-01-10'), told: false, learnedLimitOn: d('2025-10-09') },
    '2026-01-12',
  ],
  [
    'learned before he knew the act',
    { knewOn: d('2025-03-31'), told: false, learnedLimitOn: d('2025-01-10') },
    '2025-09-30',
  ],
  ['15 days from the review decision', { reviewDecisionReceivedOn: d('2025-09-16'), told: true }, '2025-10-09'],
  [
    'review decision that does not tell',
    { reviewDecisionReceivedOn: d('2025-03-03'), told: false, learnedLimitOn: d('2025-05-06') },
    '2025-05-21',
  ],
  ['15 days from the end of review', { reviewDueOn: d('2025-05-06') }, '2025-05-21'],
  [
    'review of 60 days',
    { reviewAcceptedOn: d('2025-03-03'), reviewProcedure: 'ordinary', reviewExtended: false },
    '2025-05-19',
  ],
  ['summary review of 30 days', { reviewAcceptedOn: d('2025-03-03'), reviewProcedure: 'summary' }, '2025-04-17'],
  ['extended review of 90 days', { reviewAcceptedOn: d('2025-03-03'), reviewExtended: true }, '2025-06-16'],
  ['inaction: two months, then six', { appliedOn: d('2025-01-15') }, '2025-09-15'],
  ['inaction over a year end', { appliedOn: d('2024-12-31') }, '2025-08-28'],
  ['inaction with a time of its own', { appliedOn: d('2025-01-15'), performDueOn: d('2025-02-07') }, '2025-08-07'],
] satisfies [string, Told, string][])('FILE-23 %s: %j ends on %s', (_, told, lastDay) => {
  expect(on(lastDay, told)).toMatchObject({ standing: 'inTime', lastDay });
  expect(on('2026-12-31', told)).toMatchObject({ standing: 'late', lastDay, missing: [] });
});

describe('FILE-23 outer limit from the act', () => {
  const told = { actOn: d('2019-05-20'), knewOn: d('2025-05-19'), told: true };
  test('five years end it, however late he knew', () => {
    expect(on('2025-06-10', { ...told, realProperty: false })).toMatchObject({
      standing: 'late',
      lastDay: '2024-05-20',
    });
  });
  test('twenty over real property', () => {
    expect(on('2025-06-10', { ...told, realProperty: true })).toMatchObject({
      standing: 'inTime',
      lastDay: '2025-11-19',
    });
    const old = { ...told, actOn: d('2005-06-09'), realProperty: true };
    expect(on('2025-06-10', old)).toMatchObject({ standing: 'late', lastDay: '2025-06-09' });
  });
  test('which of the two is asked', () => {
    const found = on('2025-06-10', told);
    expect(found).toMatchObject({ standing: 'unclear', lastDay: '2024-05-20' });
    expect(found.missing.join()).toContain('不动产');
  });
  test('without the day of the act it is asked, though he looks in time', () => {
    const found = on('2025-06-10', { knewOn: d('2025-05-19'), told: true });
    expect(found).toMatchObject({ standing: 'inTime', missing: [expect.stringContaining('决定是哪一天作出的')] });
  });
  test('of one who does not know the content, six months from the act are certain', () => {
    const unknown = { actOn: d('2025-01-10') };
    expect(on('2025-07-10', unknown)).toMatchObject({ standing: 'inTime', lastDay: '2025-07-10' });
    expect(on('2029-07-10', unknown).standing).toBe('unclear');
    expect(on('2030-01-11', { ...unknown, realProperty: false })).toMatchObject({
      standing: 'late',
      lastDay: '2025-07-10',
    });
  });
});

test('FILE-23 whether he was told decides between six months and a year: asked', () => {
  const told = { actOn: d('2025-01-10'), knewOn: d('2025-01-10'), realProperty: false };
  expect(on('2025-07-10', told)).toMatchObject({ standing: 'inTime', missing: [] });
  expect(on('2025-07-11', told)).toMatchObject({ standing: 'unclear', lastDay: '2025-07-10' });
  expect(on('2025-07-11', told).missing).toHaveLength(1);
  expect(on('2026-01-13', told).standing).toBe('late');
  const review = { reviewDecisionReceivedOn: d('2025-03-03') };
  expect(on('2025-03-19', review)).toMatchObject({ standing: 'unclear', lastDay: '2025-03-18' });
  expect(on('2026-03-04', review).standing).toBe('late');
});

test('FILE-23 when the reviewer’s time ends is asked; the earliest end is certain', () => {
  const told = { reviewAcceptedOn: d('2025-03-03') };
  expect(on('2025-04-17', told)).toMatchObject({ standing: 'inTime', lastDay: '2025-04-17' });
  expect(on('2025-04-18', told).missing).toHaveLength(1);
  expect(on('2025-06-16', told).standing).toBe('unclear');
  expect(on('2025-06-17', told).standing).toBe('late');
});

describe('FILE-23 too early is a warning', () => {
  const early = '可能太早';
  test('within the authority’s two months', () => {
    const told = { appliedOn: d('2025-01-15') };
    expect(texts(told, '2025-03-15')).toContain(early);
    expect(on('2025-03-15', told)).toMatchObject({ standing: 'inTime', missing: [expect.stringContaining('紧急')] });
    expect(texts(told, '2025-03-17')).not.toContain(early);
  });
  test('not in urgency', () => {
    const told = { appliedOn: d('2025-01-15'), urgent: true };
    expect(texts(told, '2025-01-16')).not.toContain(early);
    expect(texts(told, '2025-01-16')).toContain('可以马上起诉');
    expect(on('2025-07-15', told)).toMatchObject({ standing: 'inTime', lastDay: '2025-07-15' });
    expect(on('2025-09-15', told).standing).toBe('unclear');
    expect(on('2025-09-16', told).standing).toBe('late');
  });
  test('before the reviewer’s time is over', () => {
    expect(texts({ reviewDueOn: d('2025-05-06') }, '2025-05-06')).toContain(early);
    expect(texts({ reviewDueOn: d('2025-05-06') }, '2025-05-07')).not.toContain(early);
  });
});

describe('FILE-23 time lost through no fault of his own', () => {
  const told = { knewOn: d('2025-01-10'), told: true };
  test.each([
    ['is not counted', [{ from: d('2025-02-01'), to: d('2025-02-28') }], '2025-08-07'],
    [
      'is counted once where it overlaps',
      [
        { from: d('2025-02-10'), to: d('2025-02-28') },
        { from: d('2025-02-01'), to: d('2025-02-20') },
      ],
      '2025-08-07',
    ],
    ['before he knew is no time lost', [{ from: d('2025-01-01'), to: d('2025-01-10') }], '2025-07-10'],
    ['after the end comes too late', [{ from: d('2025-07-11'), to: d('2025-07-20') }], '2025-07-10'],
    ['still lasting runs up to today', [{ from: d('2025-07-01') }], '2026-01-12'],
  ] satisfies [string, Told['obstacles'], string][])('%s', (_, obstacles, lastDay) => {
    expect(on('2026-01-01', { ...told, obstacles }).lastDay).toBe(lastDay);
  });

  test('whether it moves the outer limit no text says', () => {
    const old = { actOn: d('2020-01-10'), knewOn: d('2024-12-31'), told: true, realProperty: false };
    const obstacles = [{ from: d('2025-01-02'), to: d('2025-01-31') }];
    expect(on('2025-02-05', { ...old, obstacles })).toMatchObject({ standing: 'unclear', lastDay: '2025-01-10' });
    expect(on('2025-02-11', { ...old, obstacles }).standing).toBe('late');
  });

  test('not told of any: what looks late is unclear, and asked', () => {
    const found = administrativeLimit({ ...told, today: d('2026-03-03') });
    expect(found).toMatchObject({ standing: 'unclear', lastDay: '2025-07-10' });
    expect(found.missing.join()).toContain('耽误');
  });
});

test('FILE-23 another hindrance: he may ask within ten days after it, and the court decides', () => {
  const told = { knewOn: d('2025-01-10'), told: true, hindered: true };
  expect(on('2025-07-31', { ...told, hindranceEndedOn: d('2025-07-21') })).toMatchObject({
    standing: 'unclear',
    lastDay: '2025-07-10',
  });
  expect(on('2025-08-01', { ...told, hindranceEndedOn: d('2025-07-21') }).standing).toBe('late');
  expect(on('2025-08-01', told)).toMatchObject({ standing: 'unclear' });
  expect(administrativeLimit({ ...told, hindered: false, today: d('2025-08-01') }).standing).toBe('late');
});

test('FILE-23 nothing told, or not enough: asked', () => {
  expect(on('2025-06-10', {})).toMatchObject({ standing: 'unclear', lastDay: undefined });
  for (const route of ['direct', 'afterReview', 'inaction'] as const) {
    const found = on('2025-06-10', { route });
    expect(found).toMatchObject({ standing: 'unclear', lastDay: undefined });
    expect(found.missing.length).toBeGreaterThan(0);
  }
});

test('FILE-23 late may still be filed, for the judge to decide, and what to do next', () => {
  const { notice } = on('2026-06-10', { knewOn: d('2025-01-10'), told: true });
  expect(notice).toContain('法院也会收下材料');
  expect(notice).toContain('可能不予立案或者驳回起诉');
  expect(notice).toContain('下一步');
});

test.each([
  ['knewOn', { actOn: d('2025-01-10'), knewOn: d('2025-01-09') }],
  ['knewOn', { knewOn: d('2025-06-11') }],
  ['reviewDecisionReceivedOn', { reviewAcceptedOn: d('2025-03-03'), reviewDecisionReceivedOn: d('2025-03-02') }],
  ['reviewDueOn', { reviewAcceptedOn: d('2025-03-03'), reviewDueOn: d('2025-03-02') }],
  ['appliedOn', { appliedOn: d('2025-06-11') }],
  ['performDueOn', { appliedOn: d('2025-03-03'), performDueOn: d('2025-03-02') }],
  ['obstacles.0.from', { knewOn: d('2025-01-10'), obstacles: [{ from: d('2025-06-11') }] }],
  ['hindranceEndedOn', { knewOn: d('2025-01-10'), hindranceEndedOn: d('2025-06-11') }],
] satisfies [string, Told][])('%s cannot be so: %j', (field, told) => {
  expect(() => on('2025-06-10', told)).toThrow(ImpossibleFacts);
  expect(() => on('2025-06-10', told)).toThrow(expect.objectContaining({ field }));
});
