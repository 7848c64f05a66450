import { piecesOf, sectionsOf } from './wording';

const content = {
  plaintiffs: [{ kind: 'person' as const, name: '陈晓梅', phone: '138****1234' }],
  defendants: [
    { kind: 'person' as const, name: '王建国' },
    { kind: 'organisation' as const, name: '某某厂', orgRepName: '周海燕' },
  ],
  claims: [{ text: '还钱', amountFen: 1_000_000 }, { text: '赔礼道歉' }],
};
const section = (id: string, before?: typeof content) => sectionsOf(content, before).find((one) => one.id === id);

test('claims are added up', () => {
  expect(section('claims')?.lines.at(-1)).toEqual({ label: '金额合计', text: '10,000 元' });
});

test('several of one side are numbered, one alone is not; an organisation is said to be one', () => {
  const lines = section('parties')?.lines.map(({ label, text }) => `${label} ${text}`);
  expect(lines).toEqual(
    expect.arrayContaining(['原告 陈晓梅', '被告1 王建国', '被告2 某某厂（单位）', '法定代表人 周海燕']),
  );
});

test('FIX-2 what a correction changed shows what stood there before, and nothing else does', () => {
  const before = { ...content, claims: [{ text: '还钱', amountFen: 900_000 }, { text: '赔礼道歉' }] };
  expect(section('claims', before)?.was[0]?.text).toBe('1. 还钱（9,000 元）');
  expect(section('parties', before)?.was).toEqual([]);
  expect(sectionsOf(content, {}).find(({ id }) => id === 'claims')?.was).toEqual([{ label: '', text: '原来没有写' }]);
});

test('long facts come in pieces, nothing lost', () => {
  const text = '经过。\n'.repeat(3_000);
  expect(piecesOf(text).join('')).toBe(text);
  expect(piecesOf(text).length).toBeGreaterThan(3);
  expect(piecesOf(undefined)).toEqual([]);
});
