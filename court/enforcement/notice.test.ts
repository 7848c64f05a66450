import { addDays, parseLegalDate as date } from '../time/legal-date';
import { clueCheckDue, NOTICE_CONTENT, noticeDue } from './notice';

test('ENF-1 the notice goes out within ten days of the application', () => {
  expect(noticeDue({ receivedOn: date('2025-03-03') }).dueOn).toBe('2025-03-13');
  expect(noticeDue({ receivedOn: date('2025-03-05') }).dueOn).toBe('2025-03-17'); // 03-15 is a Saturday
});

test('ENF-1 measures first: the notice follows within three days, never later than the ten', () => {
  const receivedOn = date('2025-03-03');
  expect(noticeDue({ receivedOn, measureOn: date('2025-03-04') }).dueOn).toBe('2025-03-07');
  expect(noticeDue({ receivedOn, measureOn: date('2025-03-12') }).dueOn).toBe('2025-03-13');
  expect(noticeDue({ receivedOn, measureOn: receivedOn }).dueOn).toBe('2025-03-06');
  expect(() => noticeDue({ receivedOn, measureOn: addDays(receivedOn, -1) })).toThrow(RangeError);
});

test('ENF-1 it warns of double interest and of the list', () => {
  expect(NOTICE_CONTENT.join()).toMatch(/加倍支付.*失信/);
});

test('ENF-1 a concrete clue is checked in seven days, an urgent one in three; a vague one has no day', () => {
  const clue = { givenOn: date('2025-03-03'), concrete: true, urgent: false };
  expect(clueCheckDue(clue)?.dueOn).toBe('2025-03-10');
  expect(clueCheckDue({ ...clue, urgent: true })?.dueOn).toBe('2025-03-06');
  expect(clueCheckDue({ ...clue, concrete: false, urgent: true })).toBeUndefined();
});
