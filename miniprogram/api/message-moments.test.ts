import { isTemplateKey, TEMPLATES } from '../../platform/messages/templates';
import { acceptedOf, asksAt, MOMENTS } from './message-moments';

const known = Object.fromEntries(Object.keys(TEMPLATES).map((key) => [key, `id-${key}`]));
const moments = Object.keys(MOMENTS).filter((one): one is keyof typeof MOMENTS => Object.hasOwn(MOMENTS, one));

test.each(moments)(
  '%s asks for three messages at most, as WeChat allows, and all of them are the court’s',
  (moment) => {
    const asked = asksAt(moment, known);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(asked.every(({ key, id }) => isTemplateKey(key) && id === `id-${key}`)).toBe(true);
  },
);

test('what was accepted is told to the court by its names, and nothing else', () => {
  const answers = { 'id-ticketCalled': 'accept', 'id-ticketSoon': 'reject', 'id-ticketPassed': 'ban', errMsg: 'ok' };
  expect(acceptedOf(asksAt('ticket', known), answers)).toEqual(['ticketCalled']);
});

test('without the ids nothing is asked; a template that the account does not have is left out', () => {
  expect(asksAt('submit', undefined)).toEqual([]);
  expect(asksAt('booking', { bookingTomorrow: 'x' })).toEqual([{ key: 'bookingTomorrow', id: 'x' }]);
  expect(acceptedOf([], {})).toEqual([]);
});
