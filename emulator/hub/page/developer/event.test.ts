import { eventOf, remember } from './event';

const INPUT = {
  type: 'object',
  properties: {
    hallId: { type: 'string', title: '大厅' },
    note: { type: 'string', title: '备注' },
    kind: { enum: ['a', 'b'] },
    count: { type: 'integer', minimum: 3 },
    people: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', properties: { name: { title: '姓名' } }, required: ['name'] },
    },
    sure: { type: 'boolean' },
  },
  required: ['hallId', 'kind', 'count', 'people', 'sure'],
};

test('an event has what must be there: what is known, else a value of its kind', () => {
  expect(eventOf('take', INPUT, new Map([['hallId', 'h-1']]))).toEqual({
    action: 'take',
    hallId: 'h-1',
    kind: 'a',
    count: 3,
    people: [{ name: '姓名' }],
    sure: false,
  });
  expect(eventOf('', {}, new Map())).toEqual({});
});

test('ids of answers are remembered for the next event', () => {
  const known = new Map<string, unknown>();
  remember({ ticketId: 't-1', ticket: { queueId: 'q', seq: 1 }, list: [{ filingId: 'f' }] }, known);
  expect(Object.fromEntries(known)).toEqual({ ticketId: 't-1', queueId: 'q' });
});
