import { type Calendar, changesOf, draftOf, errorsOf, isOther, linesOf, marksOf, savingOf } from './form';

const BARE: Calendar = { year: 2027, entered: null, table: null, provisional: true, used: [], differences: [] };
const NEW_YEAR = { name: '元旦', from: '2027-01-01', to: '2027-01-03', worked: ['2027-01-09'] };
const SOURCE = { notice: '国办发明电〔2026〕9号', issued: '2026-11-10', url: 'https://www.gov.cn/x' };
const ENTERED: Calendar = {
  ...BARE,
  entered: { version: 2, source: SOURCE, holidays: [NEW_YEAR], savedBy: '管管理员', savedAt: '2026-11-10T01:00:00Z' },
};

test('a year without anything begins with the holidays of the law, their days to be filled in', () => {
  const draft = draftOf(BARE);
  expect(draft.holidays.map(({ name }) => name)).toContain('国庆节');
  expect(errorsOf(draft)).toMatchObject({ 'holidays.0.from': expect.any(String), 'source.notice': expect.any(String) });
  expect(changesOf(BARE, draft)).toEqual([]);
});

test('what was entered goes through the form and back as it was, with its version', () => {
  const draft = draftOf(ENTERED);
  expect(errorsOf(draft)).toEqual({});
  expect(changesOf(ENTERED, draft)).toEqual([]);
  expect(isOther(ENTERED, draft)).toBe(false);
  expect(savingOf(ENTERED, draft)).toEqual({
    action: 'saveCalendarDays',
    year: 2027,
    version: 2,
    source: SOURCE,
    holidays: [NEW_YEAR],
  });
});

test('each day that changes is told', () => {
  const draft = draftOf(ENTERED);
  const holidays = draft.holidays.map((one) => ({ ...one, to: '2027-01-04', worked: [] }));
  expect(changesOf(ENTERED, { ...draft, holidays })).toMatchObject([
    { what: '2027年1月4日 星期一', from: '照平常', to: '放假（元旦）' },
    { what: '2027年1月9日 星期六', from: '上班（调休）', to: '照平常' },
  ]);
});

test('a holiday that ends before it begins, or never, does not run away', () => {
  expect(marksOf([{ ...NEW_YEAR, to: '2026-12-31', worked: [] }]).size).toBe(0);
  expect(marksOf([{ ...NEW_YEAR, to: '2037-12-31', worked: [] }]).size).toBeLessThanOrEqual(20);
});

test('days are read without the year that was chosen', () => {
  expect(linesOf(ENTERED)).toEqual([{ name: '元旦', days: '1月1日 周五 到 1月3日 周日', worked: '1月9日 周六' }]);
});
