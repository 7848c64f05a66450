import { decisionFor, draftErrors, toldBy } from './decision';

const none = { ground: '' as const, text: '' };
const filing = { kind: 'civil' as const };

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

test('FILE-8 returning what was never corrected asks for no words', () => {
  expect(draftErrors('returnUncorrected', none)).toEqual({ ground: '', text: '' });
  expect(toldBy('returnUncorrected', none, filing)?.text).toContain('没有收到您的补正材料');
});

test('what the filer will read is shown only once there is something to read', () => {
  expect(toldBy('returnDeficient', none, filing)).toBeNull();
  expect(toldBy('guideElsewhere', { ground: '', text: '请向某某法院起诉。' }, filing)).toBeNull();
  expect(toldBy('refuse', { ...none, text: '没有明确的被告。' }, filing)?.text).toContain('10 日内');
});

test('FILE-10, 行诉法51 an administrative suit is 不予立案, and an enforcement is reviewed, not appealed', () => {
  expect(decisionFor('refuse', 'administrative').name).toBe('裁定不予立案');
  expect(decisionFor('refuse', 'civil').name).toBe('裁定不予受理');
  expect(toldBy('refuse', none, { kind: 'enforcement' })?.text).toContain('申请复议');
});

test('MED-1 diverting and resuming ask for no words, and say that a no is enough', () => {
  expect(draftErrors('divertToMediation', none)).toEqual({ ground: '', text: '' });
  expect(toldBy('divertToMediation', none, filing)?.text).toContain('随时可以说');
});
