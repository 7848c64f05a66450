import fc from 'fast-check';
import { type Answers, ASSETS, answersOf, merged, openOf, same } from './answers';

const answers = fc.record(
  Object.fromEntries(ASSETS.map(({ asset }) => [asset, fc.string({ maxLength: 8 })])),
) as fc.Arbitrary<Answers>;

test('what only one of two phones changed stands as that one wrote it', () => {
  const base: Answers = { money: '存款 100 元', movables: '没有' };
  expect(merged(base, { ...base, money: '存款 200 元' }, { ...base, movables: '货车一辆' })).toEqual({
    money: '存款 200 元',
    movables: '货车一辆',
  });
});

test('what both wrote is there, and nothing that was typed is lost', () => {
  fc.assert(
    fc.property(answers, answers, answers, (base, mine, theirs) => {
      const all = merged(base, mine, theirs);
      for (const { asset } of ASSETS) {
        const written = all[asset] ?? '';
        if ((mine[asset] ?? '') !== (base[asset] ?? '')) expect(written).toContain(mine[asset] ?? '');
        if ((theirs[asset] ?? '') !== (base[asset] ?? '')) expect(written).toContain(theirs[asset] ?? '');
      }
    }),
  );
});

test('a phone that wrote nothing takes what the court has', () => {
  fc.assert(
    fc.property(answers, answers, (base, theirs) => expect(same(merged(base, base, theirs), theirs)).toBe(true)),
  );
});

test('ENF-2 a kind without an answer is open, one with 没有 is not', () => {
  expect(openOf({ money: '没有', movables: ' ' })).toEqual(
    ASSETS.map(({ asset }) => asset).filter((asset) => asset !== 'money'),
  );
  expect(
    answersOf([
      { asset: 'money', text: '', answer: '没有' },
      { asset: 'rights', text: '', answer: '' },
    ]),
  ).toEqual({
    money: '没有',
  });
});
