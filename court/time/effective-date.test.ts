import fc from 'fast-check';
import { appealPeriod, type CourtDocument, type ServedParty } from './appeal-period';
import { type EffectiveDate, effectiveDate, mediationEffectiveDate } from './effective-date';
import { addDays, parseLegalDate as date } from './legal-date';

const judgment: CourtDocument = { kind: 'judgment', law: 'civil', instance: 'first' };
const party = (name: string, servedOn?: string, abroad = false): ServedParty => ({
  name,
  servedOn: servedOn === undefined ? undefined : date(servedOn),
  abroad,
});
const effectiveOn = (result: EffectiveDate) => (result.state === 'computed' ? result.effectiveOn : result.state);

test('TIME-8 in force on the day after the last of all periods to appeal', () => {
  const result = effectiveDate(judgment, [party('张三', '2025-03-03'), party('李四', '2025-03-10')]);
  expect(result).toMatchObject({ state: 'computed', effectiveOn: '2025-03-26', provisional: false });
  expect(result.steps.map(({ text }) => text)).toEqual([
    '张三可以上诉到 2025 年 3 月 18 日（周二）。',
    '李四可以上诉到 2025 年 3 月 25 日（周二）。',
    '最后一个上诉期到 2025 年 3 月 25 日（周二）为止，没有人上诉的，从 2025 年 3 月 26 日（周三）起生效。最后一天寄出的上诉状也算按时，请确认没有还在路上的。',
  ]);
});

test('TIME-8 the last day moves for days off, the day of effect does not', () => {
  // 2025-03-14 is a Friday: effect is no period and may begin on the Saturday.
  expect(effectiveOn(effectiveDate(judgment, [party('张三', '2025-02-27')]))).toBe('2025-03-15');
  expect(effectiveOn(effectiveDate(judgment, [party('张三', '2025-09-16')]))).toBe('2025-10-10');
});

test('TIME-8 a party abroad has thirty days, whoever was served last', () => {
  const parties = [party('ABC Ltd', '2025-03-03', true), party('李四', '2025-03-10')];
  expect(effectiveOn(effectiveDate(judgment, parties))).toBe('2025-04-03');
  const administrative: CourtDocument = { ...judgment, law: 'administrative' };
  expect(effectiveDate(administrative, parties)).toMatchObject({ state: 'unclear', missing: [] });
});

test('TIME-8 unclear while somebody is not served, not in force when somebody appealed', () => {
  const parties = [party('张三', '2025-03-03'), party('李四'), party('王五')];
  expect(effectiveDate(judgment, parties)).toEqual({
    state: 'unclear',
    missing: ['李四', '王五'],
    steps: [{ text: '李四、王五还没有送达，生效日还算不出来。', rule: 'TIME-8 民诉法解释第244条' }],
  });
  expect(effectiveDate(judgment, parties, { appealed: true }).state).toBe('appealed');
  expect(() => effectiveDate(judgment, [])).toThrow(RangeError);
});

test('TIME-8 what is final: when all have it, small-claims rulings when made', () => {
  const parties = [party('张三', '2025-03-03'), party('李四', '2025-03-10')];
  expect(effectiveOn(effectiveDate({ ...judgment, instance: 'second' }, parties))).toBe('2025-03-10');
  expect(effectiveOn(effectiveDate({ ...judgment, instance: 'smallClaims' }, parties))).toBe('2025-03-10');
  expect(effectiveDate({ ...judgment, instance: 'second' }, [party('张三')])).toMatchObject({ missing: ['张三'] });
  const ruling: CourtDocument = { kind: 'ruling', law: 'civil', instance: 'smallClaims', about: 'jurisdiction' };
  expect(effectiveOn(effectiveDate(ruling, [party('张三')], { madeOn: date('2025-03-03') }))).toBe('2025-03-03');
  expect(effectiveDate(ruling, parties)).toMatchObject({ state: 'unclear' });
  // Preservation and the like work at once, a stay when served: no text says it for all.
  expect(effectiveDate({ ...ruling, instance: 'first', about: 'other' }, parties).state).toBe('unclear');
});

test('TIME-8 a 调解书 is in force when the last party signed for it', () => {
  const signed = (name: string, on?: string) => ({ name, signedOn: on === undefined ? undefined : date(on) });
  expect(
    effectiveOn(mediationEffectiveDate('document', [signed('张三', '2025-03-10'), signed('李四', '2025-03-03')])),
  ).toBe('2025-03-10');
  expect(mediationEffectiveDate('document', [signed('张三', '2025-03-10'), signed('李四')])).toMatchObject({
    state: 'unclear',
    missing: ['李四'],
    steps: [{ text: '李四还没有签收，调解还没有生效，可以反悔。' }],
  });
  const agreement = mediationEffectiveDate('agreement', [signed('张三', '2025-03-03'), signed('书记员', '2025-03-04')]);
  expect(agreement).toMatchObject({ effectiveOn: '2025-03-04', steps: [{ rule: expect.stringContaining('第101条') }] });
  expect(() => mediationEffectiveDate('document', [])).toThrow(RangeError);
});

test('TIME-8 in force only after every party’s last day, the order of parties does not matter, later service never earlier', () => {
  const anyParty = fc
    .record({ at: fc.integer({ min: 0, max: 1200 }), abroad: fc.boolean() })
    .map(({ at, abroad }) => ({ name: '某', servedOn: addDays(date('2024-01-01'), at), abroad }));
  fc.assert(
    fc.property(fc.array(anyParty, { minLength: 1, maxLength: 5 }), (parties) => {
      const on = effectiveOn(effectiveDate(judgment, parties));
      for (const each of parties) expect(on > (appealPeriod(judgment, each)?.lastDay ?? '')).toBe(true);
      expect(effectiveOn(effectiveDate(judgment, [...parties].reverse()))).toBe(on);
      const later = parties.map((each) => ({ ...each, servedOn: addDays(each.servedOn, 1) }));
      expect(effectiveOn(effectiveDate(judgment, later)) >= on).toBe(true);
    }),
  );
});

test('TIME-2, TIME-8 provisional if any last day rests on a year without a notice', () => {
  const parties = [party('张三', '2026-11-02'), party('李四', '2026-12-20')];
  expect(effectiveDate(judgment, parties)).toMatchObject({ effectiveOn: '2027-01-05', provisional: true });
  expect(effectiveDate(judgment, parties.slice(0, 1))).toMatchObject({ provisional: false });
});
