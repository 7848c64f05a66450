/** 日历文件: dates of cases as a calendar program reads them (RFC 5545): one event each, with alarms, the same one when it is read again. */
import { addDays, type LegalDate } from './legal-date';

export interface CalendarEntry {
  /** Stays the same for the same thing: a program that reads it again replaces what it has. */
  uid: string;
  summary: string;
  description: string;
  location?: string | undefined;
  on: LegalDate;
  /** Epoch ms; null: the whole day, such as the last day of a period. */
  at: number | null;
  cancelled: boolean;
}

const CRLF = '\r\n';
/** A hearing is written down with this length; nobody knows its end. */
const HEARING_MS = 2 * 3_600_000;
/** Before a day: three days and one, at nine in the morning; before an hour: one day and two hours. */
const ALARMS = { day: ['-P2DT15H', '-PT15H'], hour: ['-P1D', '-PT2H'] } as const;

/** 3.3.11: commas, semicolons, backslashes and line breaks. Control characters are not texts. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');

/** 3.1: no line longer than 75 octets; a character is never cut in two. */
export function folded(line: string): string {
  const lines: string[] = [];
  let now = '';
  let octets = 0;
  for (const character of line) {
    const more = new TextEncoder().encode(character).length;
    // A line that goes on begins with a blank, which counts.
    if (octets + more > (lines.length === 0 ? 75 : 74)) {
      lines.push(now);
      now = '';
      octets = 0;
    }
    now += character;
    octets += more;
  }
  return [...lines, now].join(`${CRLF} `);
}

const dayOf = (date: LegalDate): string => date.replaceAll('-', '');
/** `20250304T090000`, as a clock in Shanghai shows it. */
const localOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
const utcOf = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** China keeps one time, without summer time, since 1991. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** @param name of the calendar @param now epoch ms, when it was made */
export function icalendar(name: string, entries: readonly CalendarEntry[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//weifayuan//check-progress//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    ...ZONE,
    ...entries.flatMap((entry) => eventOf(entry, now)),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join(CRLF) + CRLF;
}

function eventOf({ uid, summary, description, location, on, at, cancelled }: CalendarEntry, now: number): string[] {
  const times =
    at === null
      ? [`DTSTART;VALUE=DATE:${dayOf(on)}`, `DTEND;VALUE=DATE:${dayOf(addDays(on, 1))}`]
      : [`DTSTART;TZID=Asia/Shanghai:${localOf(at)}`, `DTEND;TZID=Asia/Shanghai:${localOf(at + HEARING_MS)}`];
  const title = cancelled ? `已取消：${summary}` : summary;
  const alarms = cancelled ? [] : ALARMS[at === null ? 'day' : 'hour'].flatMap((when) => alarmOf(when, title));
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utcOf(now)}`,
    ...times,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // What was read again comes after what was read before.
    `SEQUENCE:${Math.floor(now / 60_000)}`,
    // A last day does not make one busy.
    `TRANSP:${at === null || cancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    'CLASS:PRIVATE',
    ...alarms,
    'END:VEVENT',
  ];
}

const alarmOf = (when: string, title: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:${when}`,
  `DESCRIPTION:${escaped(title)}`,
  'END:VALARM',
];
