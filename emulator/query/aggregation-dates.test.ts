/** The date operators, case by case, as MongoDB's manual and CloudBase's documentation have them. */
import { ObjectId } from 'bson';
import { checkExpressions, malformed, refused } from './aggregation-cases';

const at = (iso: string) => new Date(iso);
const SHANGHAI = 'Asia/Shanghai';
const NEW_YORK = 'America/New_York';

/** MongoDB manual: "$year" … "$isoWeekYear"; docs.cloudbase.net: "aggregate.week", "isoWeek", "dayOfWeek". */
describe('Date Expression Operators: parts', () => {
  const d = at('2019-05-14T09:38:51.686Z');
  checkExpressions([
    [{ d }, { $year: '$d' }, 2019],
    [{ d }, { $month: '$d' }, 5],
    [{ d }, { $dayOfMonth: '$d' }, 14],
    [{ d }, { $hour: '$d' }, 9],
    [{ d }, { $minute: '$d' }, 38],
    [{ d }, { $second: '$d' }, 51],
    [{ d }, { $millisecond: '$d' }, 686],
    [{ d }, { $dayOfYear: '$d' }, 134],
    [{ d }, { $dayOfWeek: '$d' }, 3],
    [{ d }, { $isoDayOfWeek: '$d' }, 2],
    [{ d }, { $week: '$d' }, 19],
    [{ d }, { $isoWeek: '$d' }, 20],
    [{ d }, { $isoWeekYear: '$d' }, 2019],
    [{ d }, { $hour: ['$d'] }, 9],
    [{ d }, { $hour: { date: '$d' } }, 9],
    [{ d }, { $hour: { date: '$d', timezone: SHANGHAI } }, 17],
    [{ d }, { $hour: { date: '$d', timezone: '+08:00' } }, 17],
    [{ d }, { $hour: { date: '$d', timezone: '+0530' } }, 15],
    [{ d }, { $minute: { date: '$d', timezone: '+0530' } }, 8],
    [{ d }, { $hour: { date: '$d', timezone: '-03' } }, 6],
    [{ d }, { $hour: { date: '$d', timezone: 'UTC' } }, 9],
    [{ d }, { $hour: { date: '$d', timezone: NEW_YORK } }, 5],
    [{ d, tz: SHANGHAI }, { $hour: { date: '$d', timezone: '$tz' } }, 17],
    [{}, { $hour: { date: at('2024-01-14T09:00:00Z'), timezone: NEW_YORK } }, 4],
    [{}, { $dayOfMonth: { date: at('2024-12-31T16:00:00Z'), timezone: SHANGHAI } }, 1],
    [{}, { $year: { date: at('2024-12-31T16:00:00Z'), timezone: SHANGHAI } }, 2025],
    // Shanghai had summer time in 1988.
    [{}, { $hour: { date: at('1988-07-01T00:00:00Z'), timezone: SHANGHAI } }, 9],
    [{}, { $dayOfYear: at('2024-12-31T00:00:00Z') }, 366],
    [{}, { $week: at('2016-01-01T00:00:00Z') }, 0],
    [{}, { $week: at('2016-01-03T00:00:00Z') }, 1],
    [{}, { $week: at('2016-01-04T00:00:00Z') }, 1],
    [{}, { $week: at('2011-08-14T00:00:00Z') }, 33],
    [{}, { $week: at('1998-11-01T00:00:00Z') }, 44],
    [{}, { $week: at('2017-12-31T00:00:00Z') }, 53],
    [{}, { $dayOfWeek: at('2024-06-02T00:00:00Z') }, 1],
    [{}, { $dayOfWeek: at('2024-06-01T00:00:00Z') }, 7],
    [{}, { $isoDayOfWeek: at('2024-06-02T00:00:00Z') }, 7],
    [{}, { $isoWeek: { date: at('2016-01-04T00:00:00Z') } }, 1],
    [{}, { $isoWeek: at('2016-01-01T00:00:00Z') }, 53],
    [{}, { $isoWeek: at('1998-11-02T00:00:00Z') }, 45],
    [{}, { $isoWeekYear: at('2016-01-01T00:00:00Z') }, 2015],
    [{}, { $isoWeekYear: at('2003-01-07T00:00:00Z') }, 2003],
    [{}, { $isoWeekYear: at('2024-12-30T00:00:00Z') }, 2025],
    [{}, { $isoWeek: { date: at('2024-12-29T23:00:00Z'), timezone: SHANGHAI } }, 1],
    [{ id: new ObjectId('5ab9cbfa31c2ab715d421290') }, { $year: '$id' }, 2018],
    [{}, { $year: '$none' }, null],
    [{}, { $year: { date: null } }, null],
    [{ d }, { $year: { date: '$d', timezone: '$none' } }, null],
    [{}, { $year: '2009-04-09' }, refused("can't convert from BSON type string to Date")],
    [{}, { $year: 5 }, refused("can't convert from BSON type int to Date")],
    [
      { d },
      { $year: { date: '$d', timezone: 'Mars/Olympus' } },
      refused('unrecognized time zone identifier: "Mars/Olympus"'),
    ],
    [{ d }, { $year: { date: '$d', timezone: 'asia/shanghai' } }, refused('unrecognized time zone identifier')],
    [{ d }, { $year: { date: '$d', timezone: '+8' } }, refused('unrecognized time zone identifier: "+8"')],
    [{ d }, { $year: { date: '$d', timezone: 8 } }, refused('timezone must evaluate to a string, found int')],
    [{ d }, { $year: { timezone: 'UTC' } }, malformed("missing 'date' argument to $year")],
    [{ d }, { $year: { date: '$d', zone: 'UTC' } }, malformed('unrecognized option to $year: "zone"')],
    [{ d }, { $year: ['$d', '$d'] }, malformed('accepts exactly one argument if given an array, but was given 2')],
    [
      {},
      { $dateToParts: { date: at('2017-01-01T01:29:09.123Z') } },
      { year: 2017, month: 1, day: 1, hour: 1, minute: 29, second: 9, millisecond: 123 },
    ],
    [
      {},
      { $dateToParts: { date: at('2017-01-01T01:29:09.123Z'), timezone: NEW_YORK } },
      { year: 2016, month: 12, day: 31, hour: 20, minute: 29, second: 9, millisecond: 123 },
    ],
    [
      {},
      { $dateToParts: { date: at('2017-01-01T01:29:09.123Z'), iso8601: true } },
      { isoWeekYear: 2016, isoWeek: 52, isoDayOfWeek: 7, hour: 1, minute: 29, second: 9, millisecond: 123 },
    ],
    [{}, { $dateToParts: { date: null } }, null],
    [{ d }, { $dateToParts: { date: '$d', iso8601: 1 } }, refused('iso8601 must evaluate to a bool, found int')],
    [{ d }, { $dateToParts: { timezone: 'UTC' } }, malformed("Missing 'date' parameter to $dateToParts")],
  ]);
});

/** MongoDB manual: "$dateToString", "Format Specifiers"; docs.cloudbase.net: "aggregate.dateToString". */
describe('$dateToString', () => {
  const d = at('2014-01-01T08:15:39.736Z');
  const text = (format: string, more = {}) => ({ $dateToString: { date: '$d', format, ...more } });
  checkExpressions([
    [{ d }, { $dateToString: { date: '$d' } }, '2014-01-01T08:15:39.736Z'],
    [{ d }, text('%Y-%m-%d'), '2014-01-01'],
    [{ d }, text('%H:%M:%S:%L%z', { timezone: NEW_YORK }), '03:15:39:736-0500'],
    [{ d }, text('%H:%M:%S:%L%z', { timezone: '+04:30' }), '12:45:39:736+0430'],
    [{ d }, text('%Z', { timezone: NEW_YORK }), '-300'],
    [{ d }, text('%Z', { timezone: SHANGHAI }), '+480'],
    [{ d }, text('%z'), '+0000'],
    [{ d }, text('%Z'), '+000'],
    [{ d }, text('%j'), '001'],
    [{ d }, text('%w %u %U %V %G'), '4 3 00 01 2014'],
    [{ d }, text('%b %B'), 'Jan January'],
    [{ d }, text('100%% 年%Y'), '100% 年2014'],
    [{ d }, text(''), ''],
    [{ d: at('2014-12-31T16:30:00Z') }, text('%Y年%m月%d日 %H:%M', { timezone: SHANGHAI }), '2015年01月01日 00:30'],
    [{ d: at('2016-01-01T00:00:00Z') }, text('%G-W%V-%u'), '2015-W53-5'],
    [{ d: at('2024-07-01T00:00:00Z') }, text('%H%z', { timezone: NEW_YORK }), '20-0400'],
    [{ d, f: '%d' }, { $dateToString: { date: '$d', format: '$f' } }, '01'],
    [{}, text('%Y'), null],
    [{}, text('%Y', { onNull: 'none' }), 'none'],
    [{ d: null }, text('%Y', { onNull: '$none' }), undefined],
    [{ d }, text('%Y', { timezone: null }), null],
    [{ d }, text('%x'), refused("Invalid format character '%x' in format string")],
    [{ d }, text('%Y%'), refused("Unmatched '%' at end of format string")],
    [
      { d },
      { $dateToString: { date: '$d', format: 5 } },
      refused("$dateToString requires that 'format' be a string, found: int with value 5"),
    ],
    [{ d: 'x' }, text('%Y'), refused("can't convert from BSON type string to Date")],
    [{ d }, { $dateToString: { format: '%Y' } }, malformed("Missing 'date' parameter to $dateToString")],
    [{ d }, { $dateToString: { date: '$d', zone: 'UTC' } }, malformed('Unrecognized argument to $dateToString: zone')],
    [{ d }, { $dateToString: '$d' }, malformed('$dateToString only supports an object as its argument')],
  ]);
});

/** MongoDB manual: "$dateFromString"; docs.cloudbase.net: "aggregate.dateFromString". */
describe('$dateFromString', () => {
  const from = (dateString: string, more = {}) => ({ $dateFromString: { dateString, ...more } });
  checkExpressions([
    [{}, from('2019-05-14T09:38:51.686Z'), at('2019-05-14T09:38:51.686Z')],
    [{}, from('2017-02-08T12:10:40.787'), at('2017-02-08T12:10:40.787Z')],
    [{}, from('2017-02-08T12:10:40.787', { timezone: NEW_YORK }), at('2017-02-08T17:10:40.787Z')],
    [{}, from('2017-02-08', { timezone: SHANGHAI }), at('2017-02-07T16:00:00Z')],
    [{}, from('2017-02-08', { timezone: '+08:00' }), at('2017-02-07T16:00:00Z')],
    [{}, from('2017-02-08'), at('2017-02-08T00:00:00Z')],
    [{}, from('2017-02-08 12:10'), at('2017-02-08T12:10:00Z')],
    [{}, from('2017-02-08T12:10:40+0800'), at('2017-02-08T04:10:40Z')],
    [{}, from('06/15/2018'), at('2018-06-15T00:00:00Z')],
    [{}, from('06-15-2018', { format: '%m-%d-%Y' }), at('2018-06-15T00:00:00Z')],
    [{}, from('15-06-2018', { format: '%d-%m-%Y' }), at('2018-06-15T00:00:00Z')],
    [
      {},
      from('2018年06月15日 08:09', { format: '%Y年%m月%d日 %H:%M', timezone: SHANGHAI }),
      at('2018-06-15T00:09:00Z'),
    ],
    [{}, from('2018-06-15 +0800', { format: '%Y-%m-%d %z' }), at('2018-06-14T16:00:00Z')],
    [{}, from('2018-06-15 +480', { format: '%Y-%m-%d %Z' }), at('2018-06-14T16:00:00Z')],
    [{}, from('2018 Jun 5', { format: '%Y %b %d' }), at('2018-06-05T00:00:00Z')],
    [{}, from('2018-W24-5', { format: '%G-W%V-%u' }), at('2018-06-15T00:00:00Z')],
    [{}, from('2018-166', { format: '%Y-%j' }), at('2018-06-15T00:00:00Z')],
    [{}, from('2017-02-08', { format: null }), null],
    [{}, { $dateFromString: { dateString: '$none' } }, null],
    [{}, { $dateFromString: { dateString: null, onNull: 'none' } }, 'none'],
    [{}, from('2017-02-08', { timezone: null }), null],
    [{}, from('nonsense', { onError: '$$REMOVE' }), undefined],
    [{ d: 5 }, { $dateFromString: { dateString: '$d', onError: 'bad' } }, 'bad'],
    [{}, from('nonsense'), refused("Error parsing date string 'nonsense'")],
    [{}, from('2017-13-01'), refused("Error parsing date string '2017-13-01'")],
    [{}, from('2017-02-30'), refused("Error parsing date string '2017-02-30'")],
    [{}, from('12:10'), refused('an incomplete date/time string has been found')],
    [{}, from('2018-06', { format: '%Y-%m' }), refused('an incomplete date/time string has been found')],
    [{}, from('2018', { format: '%m' }), refused("Error parsing date string '2018'")],
    [
      {},
      from('2017-02-08T12:10:40Z', { timezone: SHANGHAI }),
      refused('you cannot pass in a date/time string with time zone information'),
    ],
    [
      { d: 5 },
      { $dateFromString: { dateString: '$d' } },
      refused("$dateFromString requires that 'dateString' be a string, found: int with value 5"),
    ],
    [{}, { $dateFromString: {} }, malformed("Missing 'dateString' parameter to $dateFromString")],
  ]);
});

/** MongoDB manual: "$dateFromParts", "Value Range"; docs.cloudbase.net: "aggregate.dateFromParts". */
describe('$dateFromParts', () => {
  const from = (parts: Record<string, number | string | null>) => ({ $dateFromParts: parts });
  checkExpressions([
    [{}, from({ year: 2017, month: 2, day: 8, hour: 12 }), at('2017-02-08T12:00:00Z')],
    [{}, from({ year: 2017, month: 2, day: 8, hour: 12, timezone: NEW_YORK }), at('2017-02-08T17:00:00Z')],
    [{}, from({ year: 2024, month: 7, day: 1, timezone: NEW_YORK }), at('2024-07-01T04:00:00Z')],
    [
      {},
      from({ year: 2016, month: 12, day: 31, hour: 23, minute: 46, second: 12, timezone: '+08:00' }),
      at('2016-12-31T15:46:12Z'),
    ],
    [{}, from({ isoWeekYear: 2017, isoWeek: 6, isoDayOfWeek: 3, hour: 12 }), at('2017-02-08T12:00:00Z')],
    [{}, from({ isoWeekYear: 2016 }), at('2016-01-04T00:00:00Z')],
    [{}, from({ year: 2017 }), at('2017-01-01T00:00:00Z')],
    [{}, from({ year: 2017, month: 14, day: 1 }), at('2018-02-01T00:00:00Z')],
    [{}, from({ year: 2017, month: 0, day: 1 }), at('2016-12-01T00:00:00Z')],
    [{}, from({ year: 2017, month: 1, day: 0 }), at('2016-12-31T00:00:00Z')],
    [
      {},
      from({ year: 2017, month: 1, day: 1, hour: -1, second: 3601, millisecond: 5 }),
      at('2017-01-01T00:00:01.005Z'),
    ],
    [{}, from({ year: 99, month: 1 }), at('0099-01-01T00:00:00Z')],
    // New York's clocks leave out 02:30 that night, and show 01:30 twice the other.
    [{}, from({ year: 2024, month: 3, day: 10, hour: 2, minute: 30, timezone: NEW_YORK }), at('2024-03-10T07:30:00Z')],
    [{}, from({ year: 2024, month: 11, day: 3, hour: 1, minute: 30, timezone: NEW_YORK }), at('2024-11-03T05:30:00Z')],
    [{}, from({ year: 2017, month: null }), null],
    [{}, from({ year: 2017, month: '$none' }), null],
    [{}, from({ year: 2017, timezone: null }), null],
    [{}, from({ year: 2017.5 }), refused("'year' must evaluate to an integer, found double with value 2017.5")],
    [{}, from({ year: 2017, day: 'x' }), refused("'day' must evaluate to an integer, found string")],
    [{}, from({ year: 10_000 }), refused("'year' must evaluate to an integer in the range 1 to 9999, found 10000")],
    [{}, from({ year: 2017, month: 40_000 }), refused("'month' must evaluate to a value in the range [-32768, 32767]")],
    [{}, from({ month: 1 }), malformed("requires either 'year' or 'isoWeekYear' to be present")],
    [{}, from({ year: 2017, isoWeek: 1 }), malformed('does not allow mixing natural dates with ISO dates')],
    [{}, from({ isoWeekYear: 2017, month: 1 }), malformed('does not allow mixing natural dates with ISO dates')],
    [{}, from({ year: 2017, week: 1 }), malformed('Unrecognized argument to $dateFromParts: week')],
  ]);
});
