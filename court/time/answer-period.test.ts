import { type AnswerInput, agreedAnswerProblem, answerPeriod } from './answer-period';
import { parseLegalDate as date } from './legal-date';

const servedOn = date('2025-03-03');
const lastDay = (proceeding: AnswerInput['proceeding'], more: Partial<AnswerInput> = {}) =>
  answerPeriod({ proceeding, servedOn, ...more })?.lastDay;

test('TIME-6 fifteen days to answer a complaint or an appeal, civil and administrative', () => {
  for (const proceeding of ['civilOrdinary', 'civilAppeal', 'administrative', 'administrativeAppeal'] as const) {
    expect(lastDay(proceeding)).toBe('2025-03-18');
  }
});

test('TIME-6 thirty days in civil cases for a party without domicile in the country', () => {
  expect(lastDay('civilOrdinary', { abroad: true })).toBe('2025-04-02');
  expect(lastDay('civilAppeal', { abroad: true })).toBe('2025-04-02');
  expect(lastDay('civilSummary', { abroad: true })).toBe('2025-04-02');
  expect(lastDay('administrativeAppeal', { abroad: true })).toBe('2025-03-18');
});

test('TIME-6 in summary and small-claims procedure a period only if one was agreed', () => {
  expect(lastDay('civilSummary')).toBeUndefined();
  expect(lastDay('smallClaims')).toBeUndefined();
  expect(lastDay('civilSummary', { agreedDays: 20 })).toBe('2025-03-24'); // 03-23 is a Sunday
  expect(lastDay('smallClaims', { agreedDays: 7 })).toBe('2025-03-10');
});

test('TIME-6 in small-claims procedure at most fifteen days', () => {
  expect(agreedAnswerProblem('smallClaims', 15)).toBeUndefined();
  expect(agreedAnswerProblem('smallClaims', 16)).toBe('小额诉讼的答辩期最长 15 天。');
  expect(agreedAnswerProblem('civilSummary', 16)).toBeUndefined();
  expect(() => lastDay('smallClaims', { agreedDays: 16 })).toThrow(RangeError);
  for (const days of [0, 1.5, Number.NaN]) expect(agreedAnswerProblem('civilSummary', days)).toMatch('整天数');
});

test.each([
  ['civilOrdinary', '民事诉讼法第128条第2款', '民事诉讼法第130条第1款'],
  ['civilAppeal', '民事诉讼法第174条第1款', undefined],
  ['administrative', '行政诉讼法第67条第2款', '行诉解释第10条第1款'],
  ['administrativeAppeal', '行诉解释第108条', undefined],
] as const)(
  'TIME-6 %s: no answer and an objection to jurisdiction are told with the article of that law',
  (proceeding, noAnswer, objection) => {
    const steps = answerPeriod({ proceeding, servedOn })?.steps ?? [];
    expect(steps.find(({ text }) => text.startsWith('不答辩'))?.rule).toBe(`TIME-6 ${noAnswer}`);
    expect(steps.find(({ text }) => text.includes('不该管'))?.rule).toBe(objection && `TIME-6 ${objection}`);
  },
);

test('TIME-6 tells the authority to bring its evidence, and everybody that jurisdiction is objected to now', () => {
  const texts = (proceeding: AnswerInput['proceeding']) =>
    answerPeriod({ proceeding, servedOn })
      ?.steps.map(({ text }) => text)
      .join('');
  expect(texts('administrative')).toMatch('全部证据和所依据的规范性文件');
  expect(texts('civilOrdinary')).toMatch('不该管这个案子');
  expect(texts('civilAppeal')).not.toMatch('不该管这个案子');
  expect(texts('civilAppeal')).toMatch('不答辩的，案子照样审理');
});
