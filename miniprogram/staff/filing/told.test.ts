import { GUIDE_GROUNDS } from '../../../court/machines/filing';
import { legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { GROUNDS, legalDayText } from './told';

test('FILE-9 the grounds are those of the law, in the same words', () => {
  expect(Object.fromEntries(Object.entries(GROUNDS).map(([ground, { name }]) => [ground, name]))).toEqual(
    GUIDE_GROUNDS,
  );
});

test.each(['2026-03-09', '2026-12-31', '2028-02-29'])('%s is written as the service writes it', (date) => {
  expect(legalDayText(date)).toBe(legalDateText(legalDateOf(Date.parse(`${date}T12:00:00+08:00`))));
});
