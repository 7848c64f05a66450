import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fieldText, messageData } from './fields';
import { templateIds } from './template-ids';
import { TEMPLATES, type Template } from './templates';

const ALL = Object.entries<Template>(TEMPLATES);
const typeOf = (field: string) => field.replace(/\d+$/, '');

test('a text that is too long is cut with an ellipsis, and by characters, not by halves of one', () => {
  expect(fieldText('thing1', '一二三四五六七八九十一二三四五六七八九十')).toBe(
    '一二三四五六七八九十一二三四五六七八九十',
  );
  expect(fieldText('thing1', '一二三四五六七八九十一二三四五六七八九十一')).toBe(
    '一二三四五六七八九十一二三四五六七八九…',
  );
  expect([...fieldText('thing1', '𬭎'.repeat(30))]).toHaveLength(20);
  expect(fieldText('thing1', '  ')).toBe('无');
  expect(fieldText('thing1', '一\n二')).toBe('一 二');
});

test('dates and times are said as WeChat takes them, in the time of Shanghai', () => {
  expect(fieldText('date2', '2025-03-03')).toBe('2025年3月3日');
  expect(fieldText('time2', '2025-03-03T18:05:00.000Z')).toBe('2025年3月4日 02:05');
});

test.each([
  ['date1', '2025-02-30'],
  ['time1', 'tomorrow'],
  ['number1', '三'],
  ['character_string1', '收20250303'],
  ['character_string1', 'A'.repeat(33)],
  ['sentence1', 'x'],
])('%s takes no %s', (field, text) => {
  expect(() => fieldText(field, text)).toThrow(RangeError);
});

test('whatever a thing says, WeChat takes it: 1 to 20 characters, one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const said = fieldText('thing1', text);
      expect([...said].length).toBeGreaterThan(0);
      expect([...said].length).toBeLessThanOrEqual(20);
      expect(said).not.toMatch(/[\r\n]/);
    }),
  );
});

test.each(ALL)('%s has fields of known types, each once, and a hint that fits', (_, { fields, hint, name }) => {
  const used = [...Object.values(fields), hint.field];
  expect(new Set(used).size).toBe(used.length);
  // WeChat: at most 5 keywords a template.
  expect(used.length).toBeLessThanOrEqual(5);
  for (const field of used) expect(['thing', 'date', 'time', 'number', 'character_string']).toContain(typeOf(field));
  expect(fieldText(hint.field, hint.text)).toBe(hint.text);
  expect(hint.text).not.toMatch(/[!！]/);
  expect(name.length).toBeLessThanOrEqual(12);
});

test('an account holds 25 templates (subscribeMessage.addTemplate, 200012)', () => {
  expect(ALL.length).toBeLessThanOrEqual(25);
});

test('PRIV-2, SERVE-5 no template has a place for a name, an amount or what a case is about', () => {
  const places = new Set(ALL.flatMap(([, { fields }]) => Object.keys(fields)));
  expect([...places].sort()).toEqual(['count', 'decided', 'due', 'number', 'place', 'received', 'time', 'told']);
});

test('a message is what its template and its values make', () => {
  expect(messageData({ template: 'ticketCalled', values: { number: 'A012', place: '3号窗口' } })).toEqual({
    character_string1: { value: 'A012' },
    thing2: { value: '3号窗口' },
    thing3: { value: '请马上到窗口，叫3次不到会过号' },
  });
});

test('the function that sends says so where CloudBase looks for it', () => {
  expect(JSON.parse(readFileSync('functions/keep-time/config.json', 'utf8'))).toEqual({
    permissions: { openapi: ['subscribeMessage.send'] },
  });
});

test('ids come from the environment; a key that is none is refused, and none at all is none', () => {
  process.env.MESSAGE_TEMPLATES = '{"feeDue":"abc","filingReceived":""}';
  expect(templateIds()).toEqual({ feeDue: 'abc' });
  process.env.MESSAGE_TEMPLATES = '{"feesDue":"abc"}';
  expect(() => templateIds()).toThrow('there is no template feesDue');
  process.env.MESSAGE_TEMPLATES = '';
  expect(templateIds()).toEqual({});
});
