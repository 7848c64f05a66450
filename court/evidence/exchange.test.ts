import { type ExchangeChoice, type ExchangeRecord, exchangeRecordGaps, exchangeWay } from './exchange';

const choice = (partyId: string, way: ExchangeChoice['way'], online: boolean | undefined = true): ExchangeChoice => ({
  partyId,
  way,
  online,
});
const way = (...choices: ExchangeChoice[]) => exchangeWay(choices).way;

test('EVID-4 the way all chose; agreed on online but not on the way: at the same time', () => {
  expect(way(choice('a', 'asynchronous'), choice('b', 'asynchronous'))).toBe('asynchronous');
  expect(way(choice('a', 'synchronous'), choice('b', 'synchronous'))).toBe('synchronous');
  expect(way(choice('a', 'asynchronous'), choice('b', 'synchronous'))).toBe('synchronous');
  expect(way(choice('a', 'asynchronous'), choice('b', undefined))).toBe('synchronous');
});

test('EVID-4 a fallback to the same time is called one', () => {
  const text = (b: ExchangeChoice['way']) => exchangeWay([choice('a', 'synchronous'), choice('b', b)]).text;
  expect(text('asynchronous')).toContain('意见不一');
  expect(text('synchronous')).not.toContain('意见不一');
});

test('EVID-4 nobody is presumed to agree to online', () => {
  expect(way(choice('a', 'asynchronous'), { partyId: 'b', way: 'asynchronous', online: undefined })).toBe('ask');
  expect(way(choice('a', 'asynchronous'), choice('b', 'asynchronous', false))).toBe('notForAll');
  expect(() => exchangeWay([])).toThrow(RangeError);
});

test('EVID-4 led by a judge; every item disputed with reasons or not; rebuttal means again', () => {
  const record: ExchangeRecord = {
    ledByJudge: true,
    items: [
      { number: 1, disputed: false, reason: '' },
      { number: 2, disputed: true, reason: '不是本人签名' },
    ],
    rebuttalAnnounced: false,
    exchangedAgain: false,
  };
  expect(exchangeRecordGaps(record)).toEqual([]);
  expect(exchangeRecordGaps({ ...record, ledByJudge: false })).toHaveLength(1);
  expect(exchangeRecordGaps({ ...record, items: [{ number: 1, disputed: true, reason: ' ' }] })).toHaveLength(1);
  expect(exchangeRecordGaps({ ...record, items: [{ number: 1, disputed: undefined, reason: '' }] })).toHaveLength(1);
  expect(exchangeRecordGaps({ ...record, rebuttalAnnounced: true })).toHaveLength(1);
  expect(exchangeRecordGaps({ ...record, rebuttalAnnounced: true, exchangedAgain: true })).toEqual([]);
});
