import fc from 'fast-check';
import { fen } from '../money';
import { AID_GROUNDS, type AidGround, type AidKind, afterAid, aidHints, letOff } from './aid';
import { halve } from './halving';
import { feeOf } from './tariff';
import { propertyTariff } from './tariffs';

const due = propertyTariff(fen(30_000_000));

test.each<[AidGround, AidKind]>([
  ['maintenance', 'exempt'],
  ['subsistence', 'exempt'],
  ['disaster', 'reduce'],
  ['welfareInstitution', 'reduce'],
  ['injured', 'defer'],
  ['legalAid', 'defer'],
])('FEE-14 %s: may ask to %s', (ground, aid) => {
  const [hint] = aidHints('person', [ground]);
  expect(hint).toMatchObject({ aid, doubt: null });
  expect(hint?.text).toContain({ exempt: '免交', reduce: '至少少交 30%', defer: '晚点交' }[aid]);
  expect(hint?.papers).toContain('书面申请');
});

test('FEE-14 each ground of the decree is there once, for what its article gives; for hardship or a basic living the family’s means, too', () => {
  const article = { exempt: '45条', reduce: '46条第1款', defer: '47条' };
  const hardship = (ground: string) =>
    // 收费办法48.2 speaks of exemption and reduction alone.
    ['disabledWithoutIncome', 'maintenance', 'subsistence', 'otherExempt', 'disaster', 'otherReduce'].includes(ground);
  const of = { exempt: 5, reduce: 4, defer: 4 };
  const grounds = Object.entries(AID_GROUNDS);
  for (const kind of ['exempt', 'reduce', 'defer'] as const)
    expect(grounds.filter(([, { aid }]) => aid === kind).map(([, { rule }]) => rule)).toEqual(
      Array.from({ length: of[kind] }, (_, i) => `FEE-14 诉讼费用交纳办法第${article[kind]}第(${i + 1})项`),
    );
  for (const [ground, info] of grounds) expect([ground, info.hardship]).toEqual([ground, hardship(ground)]);
  expect(AID_GROUNDS.publicGood.title).toContain('近亲属');
  expect(AID_GROUNDS.subsistence.title).toContain('没有其他收入');
});

test('FEE-14 it is asked for in writing, with proof (收费办法48.1)', () => {
  for (const ground of Object.keys(AID_GROUNDS).filter((name): name is AidGround => name in AID_GROUNDS))
    expect(aidHints('person', [ground])[0]?.papers).toEqual(
      expect.arrayContaining(['书面申请', '证明确有经济困难的材料']),
    );
});

test('FEE-14 exemption is for natural persons only: of an organisation it is told as a doubt, not refused', () => {
  for (const ground of Object.keys(AID_GROUNDS).filter((name): name is AidGround => name in AID_GROUNDS)) {
    const [hint] = aidHints('organisation', [ground]);
    expect(hint?.doubt === null).toBe(hint?.aid !== 'exempt');
  }
});

test('FEE-14 for hardship the family’s means are to be shown as well', () => {
  const papers = (ground: AidGround) => aidHints('person', [ground])[0]?.papers.join() ?? '';
  expect(papers('disabledWithoutIncome')).toContain('家庭经济状况');
  expect(papers('legalAid')).not.toContain('家庭经济状况');
});

test('FEE-14 nothing said, nothing hinted; several grounds, each its own hint', () => {
  expect(aidHints('person', [])).toEqual([]);
  expect(aidHints('person', ['injured', 'subsistence']).map(({ aid }) => aid)).toEqual(['defer', 'exempt']);
});

test('FEE-14 reduced by the least 30% on 300,000 yuan: 4,060 yuan', () => {
  expect(feeOf(afterAid(due, { kind: 'reduce', percent: 30 }, 'organisation')).feeFen).toBe(406_000); // example 41
});

test('FEE-14 less than 30%, all of it, and parts of a percent are no reductions', () => {
  for (const percent of [29, 0, -30, 100, 30.5, Number.NaN])
    expect(() => afterAid(due, { kind: 'reduce', percent }, 'person')).toThrow(RangeError);
});

test('FEE-14 exempt: nothing due, and not for an organisation; deferred: the same fee, later', () => {
  expect(feeOf(afterAid(due, { kind: 'exempt' }, 'person')).feeFen).toBe(0);
  expect(() => afterAid(due, { kind: 'exempt' }, 'organisation')).toThrow(RangeError);
  expect(feeOf(afterAid(due, { kind: 'defer' }, 'organisation')).feeFen).toBe(580_000);
});

test('FEE-2, FEE-14 reduced then halved is halved then reduced, rounded once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 13 }), fc.integer({ min: 30, max: 99 }), (amount, percent) => {
      const tariff = propertyTariff(fen(amount));
      const aid = { kind: 'reduce', percent } as const;
      const one = feeOf(halve(afterAid(tariff, aid, 'person'), ['mediated'])).feeFen;
      expect(feeOf(afterAid(halve(tariff, ['mediated']), aid, 'person')).feeFen).toBe(one);
    }),
  );
});

test('FEE-14 what one pays and is let off is what was due, and at least 30% is let off', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 13 }), fc.integer({ min: 30, max: 99 }), (amount, percent) => {
      const tariff = propertyTariff(fen(amount));
      const { fee, letOffFen } = letOff(tariff, afterAid(tariff, { kind: 'reduce', percent }, 'person'));
      expect(fee.feeFen + letOffFen).toBe(feeOf(tariff).feeFen);
      expect(letOffFen + 1).toBeGreaterThanOrEqual(feeOf(tariff).feeFen * 0.3);
    }),
  );
});
