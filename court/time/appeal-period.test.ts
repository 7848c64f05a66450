import { appealPeriod, type CourtDocument, finality, type Instance } from './appeal-period';
import { parseLegalDate as date } from './legal-date';

const servedOn = date('2025-03-03');
const judgment = (law: CourtDocument['law'], instance: Instance): CourtDocument => ({
  kind: 'judgment',
  law,
  instance,
});
type About = Extract<CourtDocument, { kind: 'ruling' }>['about'];
const ruling = (about: About, instance: Instance = 'first', law: CourtDocument['law'] = 'civil'): CourtDocument => ({
  kind: 'ruling',
  law,
  instance,
  about,
});
const lastDay = (document: CourtDocument, abroad = false) => appealPeriod(document, { servedOn, abroad })?.lastDay;

test('TIME-8 a judgment fifteen days, a ruling ten', () => {
  for (const law of ['civil', 'administrative'] as const) {
    expect(lastDay(judgment(law, 'first'))).toBe('2025-03-18');
    expect(lastDay(ruling('dismissSuit', 'first', law))).toBe('2025-03-13');
  }
});

test('TIME-8 thirty days for a party abroad, for rulings too; an administrative one is told to hurry', () => {
  expect(lastDay(judgment('civil', 'first'), true)).toBe('2025-04-02');
  expect(lastDay(ruling('jurisdiction'), true)).toBe('2025-04-02');
  const administrative = appealPeriod(judgment('administrative', 'first'), { servedOn, abroad: true });
  expect(administrative?.lastDay).toBe('2025-03-18');
  expect(administrative?.steps.at(-1)?.text).toMatch('行政诉讼法没有写明');
});

test('TIME-8 only rulings on acceptance, jurisdiction and dismissal of the suit can be appealed', () => {
  for (const about of ['nonAcceptance', 'jurisdiction', 'dismissSuit'] as const) {
    expect(lastDay(ruling(about))).toBe('2025-03-13');
    expect(lastDay(ruling(about, 'first', 'administrative'))).toBe('2025-03-13');
  }
  expect(finality(ruling('other'))?.rule).toBe('TIME-8 民事诉讼法第157条第2款');
  expect(finality(ruling('other', 'first', 'administrative'))?.rule).toBe('TIME-8 行诉解释第101条第2款');
});

test('TIME-8 small claims, special procedure, second instance and the supreme court are final', () => {
  for (const instance of ['smallClaims', 'special', 'second', 'supreme'] as const) {
    expect(lastDay(judgment('civil', instance))).toBeUndefined();
    expect(lastDay(ruling('dismissSuit', instance))).toBeUndefined();
  }
  expect(lastDay(ruling('jurisdiction', 'smallClaims'))).toBeUndefined();
  // What was not accepted never became a small claim.
  expect(lastDay(ruling('nonAcceptance', 'smallClaims'))).toBe('2025-03-13');
  expect(lastDay(ruling('nonAcceptance', 'second'))).toBeUndefined();
});

test('TIME-8 the first step says what can be done until when', () => {
  expect(appealPeriod(judgment('civil', 'first'), { servedOn })?.steps[0]).toEqual({
    text: '不服判决的，从自己收到那天起有 15 天上诉。',
    rule: 'TIME-8 民事诉讼法第171条',
  });
});
