import { computePeriod, type PeriodInput } from '../../../../../court/time/period';
import { TEMPLATES } from '../../../../../functions/guide/content/templates';
import { MORE_PRESETS } from './more-presets';
import { COMMON, countOf, OWN, presetOf } from './presets';

const ALL = [...COMMON, ...MORE_PRESETS, OWN];

test('each period has a name of its own, asks from which day it counts, and leads to a model that is there', () => {
  expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
  expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  for (const { fromAsk, templateId } of ALL) {
    expect(fromAsk).toMatch(/？$/);
    if (templateId) expect(TEMPLATES.map((one) => one.templateId)).toContain(templateId);
  }
});

test.each(ALL.filter(({ length }) => length))(
  '$name has the length it says and its law',
  ({ length, lengthText, rule }) => {
    const text = length?.days ? `${length.days} 天` : `${length?.months} 个月`;
    expect(lengthText).toBe(text);
    expect(rule).toMatch(/第\d+条/);
    // The boundary: exactly one unit, which the text above has just shown.
    expect(computePeriod({ from: '2026-03-03', ...length } as PeriodInput).lastDay).toMatch(/^2026-/);
  },
);

test('TIME-8, TIME-6, FEE-11 the ones that people need most', () => {
  expect(presetOf('appeal')?.length).toEqual({ days: 15 });
  expect(presetOf('appealRuling')?.length).toEqual({ days: 10 });
  expect(presetOf('answer')?.length).toEqual({ days: 15 });
  expect(presetOf('pay')?.length).toEqual({ days: 7 });
  expect(presetOf('evidence')?.length).toBeNull();
  expect(presetOf('nothing')).toBeUndefined();
});

test.each([
  ['15', 15],
  [' ３０ ', 30],
  ['0', undefined],
  ['015', undefined],
  ['1.5', undefined],
  ['十五', undefined],
  ['', undefined],
  ['-3', undefined],
])('%j is a number of days: %p', (typed, count) => expect(countOf(typed)).toBe(count));
