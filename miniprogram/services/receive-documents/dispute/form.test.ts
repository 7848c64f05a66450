import { eventOf, lackingOf, NOTHING } from './form';

const WRITTEN = { ground: 'notMe' as const, text: '那天手机在修理店。', receivedOn: '' };

test('SERVE-4 a dispute says why and how it was; a day only where the day is what is disputed', () => {
  expect(Object.keys(lackingOf(NOTHING))).toEqual(['ground', 'text']);
  expect(lackingOf(WRITTEN)).toEqual({});
  expect(lackingOf({ ...WRITTEN, ground: 'otherDate' })).toHaveProperty('receivedOn');
  expect(lackingOf({ ...WRITTEN, ground: 'otherDate', receivedOn: '2025-03-05' })).toEqual({});
});

test('a day chosen for another ground is not sent', () => {
  expect(eventOf('s', { ...WRITTEN, receivedOn: '2025-03-05' })).not.toHaveProperty('receivedOn');
  expect(eventOf('s', { ...WRITTEN, ground: 'otherDate', receivedOn: '2025-03-05' })).toMatchObject({
    receivedOn: '2025-03-05',
  });
  expect(eventOf('s', NOTHING)).toBeUndefined();
});
