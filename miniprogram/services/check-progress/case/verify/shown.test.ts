import { verdictOf } from './shown';

type Acts = Parameters<typeof verdictOf>[0];
const acts = (...states: Acts[number]['state'][]): Acts =>
  states.map((state) => ({
    at: '2026-12-03T01:00:00.000Z',
    who: 'court',
    whoName: '法院',
    what: '登记立案',
    state,
    stateName: '',
    batch: null,
  }));

test('all as it was sealed is good; what is not sealed yet is said, and is no fault', () => {
  expect(verdictOf(acts('sealed', 'sealed'), null)).toMatchObject({ good: true, text: '2 条都与封存时一样。' });
  const waiting = verdictOf(acts('sealed', 'pending'), 'same');
  expect(waiting.good).toBe(true);
  expect(waiting.text).toContain('其中 1 条刚办');
  expect(waiting.text).toContain('也对得上');
});

test.each(['altered', 'missing'] as const)(
  'one that is %s is found, counted, and where to go with it is said',
  (state) => {
    const { good, title, text } = verdictOf(acts('sealed', state), null);
    expect([good, title]).toEqual([false, '发现不一样的地方']);
    expect(text).toMatch(/^1 条与封存时不一样/);
    expect(text).toContain('请截屏保存');
  },
);

test('a chain made anew is found by what was written down, though every act fits it', () => {
  const { good, text } = verdictOf(acts('sealed'), 'different');
  expect(good).toBe(false);
  expect(text).toContain('对不上');
});
