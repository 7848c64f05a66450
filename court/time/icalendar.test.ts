/** 日历文件: RFC 5545 as calendar programs read it. */
import fc from 'fast-check';
import { type CalendarEntry, folded, icalendar } from './icalendar';
import { parseLegalDate } from './legal-date';

const NOW = Date.parse('2025-03-03T10:00:00+08:00');
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'a@weifayuan',
  summary: '开庭 （2025）浙0281民初7号',
  description: '请带好证件、证据；不能到的，请尽早说明。',
  on: parseLegalDate('2025-03-25'),
  at: Date.parse('2025-03-25T09:30:00+08:00'),
  cancelled: false,
  ...more,
});
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('a hearing stands at its hour of Shanghai, with an alarm the day before and two hours before', () => {
  const lines = linesOf(icalendar('微法院日程', [entry({ location: '第三法庭' })], NOW));
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTART;TZID=Asia/Shanghai:20250325T093000',
      'DTEND;TZID=Asia/Shanghai:20250325T113000',
      'DTSTAMP:20250303T020000Z',
      'LOCATION:第三法庭',
      'STATUS:CONFIRMED',
      'TRIGGER:-P1D',
      'TRIGGER:-PT2H',
    ]),
  );
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
});

test('the last day of a period is a whole day that makes nobody busy, with alarms at nine three days and one day before', () => {
  const lines = linesOf(icalendar('日程', [entry({ at: null })], NOW));
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTART;VALUE=DATE:20250325',
      'DTEND;VALUE=DATE:20250326',
      'TRANSP:TRANSPARENT',
      'TRIGGER:-P2DT15H',
      'TRIGGER:-PT15H',
    ]),
  );
});

test('what was called off is sent as cancelled, later in sequence, and does not ring', () => {
  const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
  const before = icalendar('日程', [entry()], NOW);
  const after = icalendar('日程', [entry({ cancelled: true })], NOW + 60_000);
  expect(linesOf(after)).toContain('STATUS:CANCELLED');
  expect(after).not.toContain('VALARM');
  expect(sequence(after)).toBeGreaterThan(sequence(before));
});

test('commas, semicolons, backslashes and line breaks of a text are its own; control characters are none', () => {
  const lines = linesOf(icalendar('日程', [entry({ description: 'a,b;c\\d\r\ne\u0007' })], NOW));
  expect(lines).toContain('DESCRIPTION:a\\,b\\;c\\\\d\\ne ');
});

test('no line is longer than 75 octets, no character is cut in two, and unfolded it is what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const line = text.replace(/[\r\n]/g, '');
      const lines = folded(line).split('\r\n');
      expect(lines.every((one) => new TextEncoder().encode(one).length <= 75)).toBe(true);
      expect(lines.map((one, i) => (i === 0 ? one : one.slice(1))).join('')).toBe(line);
    }),
  );
});
