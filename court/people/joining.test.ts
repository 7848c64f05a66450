/** 参加诉讼、退出诉讼: what the law lets the judge choose. */
import fc from 'fast-check';
import { JOININGS, type JoiningGround, joining, joiningProblem, leavingProblem, type Standing } from './joining';

const PRESENT: Standing[] = [
  { partyId: 'p1', role: 'plaintiff' },
  { partyId: 'p2', role: 'plaintiff' },
  { partyId: 'd1', role: 'defendant' },
  { partyId: 'd2', role: 'defendant' },
  { partyId: 't1', role: 'thirdParty' },
];

test('FILE-4 民诉法解释73: a necessary party comes in as plaintiff or defendant, never as a third party', () => {
  expect(joiningProblem({ ground: 'necessary', role: 'defendant' }, PRESENT)).toBeUndefined();
  expect(joiningProblem({ ground: 'necessary', role: 'plaintiff' }, PRESENT)).toBeUndefined();
  expect(joiningProblem({ ground: 'necessary', role: 'thirdParty' }, PRESENT)?.text).toContain('诉讼地位');
});

test('FILE-4 民事诉讼法59: a third party comes in as that, in nobody’s place', () => {
  expect(joiningProblem({ ground: 'thirdParty', role: 'thirdParty' }, PRESENT)).toBeUndefined();
  expect(joiningProblem({ ground: 'thirdParty', role: 'defendant' }, PRESENT)).toBeDefined();
  expect(joiningProblem({ ground: 'thirdParty', role: 'thirdParty', inPlaceOf: 't1' }, PRESENT)?.text).toContain(
    '不代替',
  );
});

test('FILE-4 民诉法解释55: who takes over a suit stands where he stood whom he follows', () => {
  const of = (role: 'plaintiff' | 'defendant', inPlaceOf?: string) =>
    joiningProblem({ ground: 'successor', role, inPlaceOf }, PRESENT);
  expect(of('plaintiff', 'p1')).toBeUndefined();
  expect(of('defendant', 'p1')?.text).toContain('相同');
  expect(of('plaintiff')?.text).toContain('代替哪一位');
  // Who has left is not among them.
  expect(of('plaintiff', 'p9')?.text).toContain('代替哪一位');
});

test('FILE-16 a part of the suit may be withdrawn as long as somebody sues and somebody is sued', () => {
  expect(leavingProblem(['d1'], PRESENT)).toBeUndefined();
  expect(leavingProblem(['d1', 't1'], PRESENT)).toBeUndefined();
  expect(leavingProblem(['p2'], PRESENT)).toBeUndefined();
  expect(leavingProblem(['d1', 'd2'], PRESENT)?.text).toContain('准许撤诉');
  expect(leavingProblem(['p1', 'p2'], PRESENT)?.text).toContain('准许撤诉');
  expect(leavingProblem(['p1', 'd1'], PRESENT)?.text).toContain('分别');
  expect(leavingProblem([], PRESENT)).toBeDefined();
  expect(leavingProblem(['x'], PRESENT)).toBeDefined();
  expect(leavingProblem(['d1', 'd1'], PRESENT)).toBeUndefined();
});

test('FILE-16 whoever leaves by what is allowed, both sides are there still', () => {
  const roles = fc.constantFrom('plaintiff' as const, 'defendant' as const, 'thirdParty' as const);
  fc.assert(
    fc.property(fc.array(roles, { maxLength: 8 }), fc.array(fc.nat(8), { maxLength: 4 }), (all, chosen) => {
      const present = all.map((role, i) => ({ partyId: `${i}`, role }));
      const leaving = [...new Set(chosen.map(String))];
      if (leavingProblem(leaving, present)) return;
      const left = present.filter(({ partyId }) => !leaving.includes(partyId));
      for (const side of ['plaintiff', 'defendant']) expect(left.some(({ role }) => role === side)).toBe(true);
    }),
  );
});

test('each ground names its articles for both kinds of suit', () => {
  const grounds = Object.keys(JOININGS).filter((one): one is JoiningGround => one in JOININGS);
  for (const ground of grounds) {
    const { articles, rule } = joining(ground);
    expect(articles.civil).toMatch(/第.+条/);
    expect(articles.administrative).toMatch(/第.+条/);
    expect(rule).toMatch(/^[A-Z]+-\d/);
  }
});
