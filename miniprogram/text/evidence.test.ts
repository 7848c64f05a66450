import { evidenceOf, placeOf } from './evidence';

test('a file belongs to the evidence it is named after, to the closest one', () => {
  expect(evidenceOf('借条-1', ['借', '借条'])).toBe('借条');
  expect(evidenceOf('借条-原件-2', ['借条', '借条-原件'])).toBe('借条-原件');
  expect(evidenceOf('聊天记录：微信.pdf', ['借条', '聊天记录'])).toBe('聊天记录');
  expect([evidenceOf('照片', ['借条']), evidenceOf('照片', [''])]).toEqual([undefined, undefined]);
});

test('its id says more than its name; without one, or with that of none there, the name says it', () => {
  const at = (evidenceId?: string) => placeOf({ name: '借条-1', evidenceId }, ['照片', '借条'], ['e1', 'e2']);
  expect([at('e1'), at('e2'), at('gone'), at(), at('')]).toEqual([0, 1, 1, 1, 1]);
});

test('evidence without ids takes no file by an id that is missing too', () => {
  expect(placeOf({ name: '身份证', evidenceId: '' }, ['借条'], [''])).toBe(-1);
  expect(placeOf({ name: '身份证' }, ['借条'])).toBe(-1);
});
