import { draftErrors, toldBy } from './decision';

const none = { ground: '' as const, text: '' };
const filing = { correction: { items: [], lastDay: '2026-03-09', late: false } };

test('FILE-10 reasons of at least five characters, spaces not counted', () => {
  expect(draftErrors('refuse', { ...none, text: ' 不行   ' }).text).toContain('至少写 5 个字');
  expect(draftErrors('refuse', { ...none, text: '没有明确的被告。' }).text).toBe('');
});

test('FILE-9 a ground is chosen, and no blank of the suggestion is left', () => {
  expect(draftErrors('guideElsewhere', { ground: '', text: '请向某某法院起诉。' }).ground).not.toBe('');
  expect(draftErrors('guideElsewhere', { ground: 'otherCourt', text: '请向（写明法院名称）起诉。' }).text).toContain(
    '（写明法院名称）',
  );
});

test('FILE-8 returning what was never corrected asks for no words, and says until when it was waited', () => {
  expect(draftErrors('returnUncorrected', none)).toEqual({ ground: '', text: '' });
  expect(toldBy('returnUncorrected', none, filing)?.text).toContain('到 2026 年 3 月 9 日（周一）为止没有补正');
});

test('what the filer will read is shown only once there is something to read', () => {
  expect(toldBy('returnDeficient', none, filing)).toBeNull();
  expect(toldBy('guideElsewhere', { ground: '', text: '请向某某法院起诉。' }, filing)).toBeNull();
  expect(toldBy('refuse', { ...none, text: '没有明确的被告。' }, filing)?.text).toContain('10 日内上诉');
});
