import { wrongCourt } from './wrong-court';

test('FILE-15 before registration: told where to go; who insists gets a ruling (解释211)', () => {
  const { course, steps } = wrongCourt({ registered: false });
  expect(course).toBe('inform');
  expect(steps[0]?.text).toContain('坚持起诉的，由法官作出书面裁定');
});

test.each([
  ['no objection and an answer on the merits', { objected: false, answeredOnMerits: true }, 'stays'],
  ['the same, but exclusive or level', { objected: false, answeredOnMerits: true, exclusiveOrLevel: true }, 'transfer'],
  ['an objection, though he answered too (解释223)', { objected: true, answeredOnMerits: true }, 'decideObjection'],
  ['no answer (解释35)', { objected: false, answeredOnMerits: false }, 'transfer'],
  ['time to answer not over', {}, 'unclear'],
])('FILE-15 after registration, %s → %s', (_what, facts, course) => {
  expect(wrongCourt({ registered: true, ...facts }).course).toBe(course);
});
