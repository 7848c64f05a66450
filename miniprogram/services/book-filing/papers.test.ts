import { lateIfOnly, lateOf, optionsOf, type Papers, TIME_ONLY } from './papers';

const paper = (filingId: string, late = ''): Papers => ({
  filingId,
  version: 1,
  title: '陈晓梅诉余姚市某某局',
  matter: 'administrative',
  late,
  unsent: false,
});

test('APPT-2 the last day to sue is told apart from what is always said', () => {
  const always = { text: '预约不等于起诉。', rule: 'APPT-2' };
  const late = { text: '最后一天是 3 月 3 日。', rule: 'APPT-2 行诉法第45、46条' };
  expect(lateOf([always])).toBe('');
  expect(lateOf([always, late])).toBe(late.text);
});

test('APPT-3 each draft may go with the booking, and none has to', () => {
  const options = optionsOf([paper('a'), paper('b')]);
  expect(options.map(({ value }) => value)).toEqual(['a', 'b', TIME_ONLY]);
  expect(options[0]?.note).toContain('今天就算收到');
  expect(options[2]?.note).toContain('还不算起诉');
});

test('APPT-2 who would book only the time although his time to sue runs out before is warned, who hands in now is not', () => {
  const papers = [paper('a'), paper('b', '请现在就在网上提交起诉状。')];
  expect(lateIfOnly(papers, '')).toEqual({ text: '请现在就在网上提交起诉状。', filingId: 'b' });
  expect(lateIfOnly(papers, TIME_ONLY).filingId).toBe('b');
  expect(lateIfOnly(papers, 'b')).toEqual({ text: '', filingId: '' });
  expect(lateIfOnly([paper('a')], TIME_ONLY).text).toBe('');
});
