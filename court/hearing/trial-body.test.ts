import fc from 'fast-check';
import { type JudgePost, type TrialBodyCase, trialBodyProblem } from './trial-body';

const CIVIL: TrialBodyCase = { kind: 'civil', procedure: 'ordinary', level: 'basic' };
const ADMIN: TrialBodyCase = { kind: 'administrative', procedure: 'ordinary', level: 'intermediate' };
const PANEL: JudgePost[] = ['审判长', '审判员', '人民陪审员'];
const ALONE: JudgePost[] = ['审判员'];

test('FILE-19 民诉法40 summary and small claims are tried by one judge, and only in basic courts', () => {
  for (const procedure of ['summary', 'smallClaims'] as const) {
    expect(trialBodyProblem({ ...CIVIL, procedure }, ALONE)).toBeUndefined();
    expect(trialBodyProblem({ ...CIVIL, procedure }, PANEL)?.text).toContain('独任');
    expect(trialBodyProblem({ ...CIVIL, procedure, level: 'intermediate' }, ALONE)?.rule).toContain('160');
  }
});

test('FILE-19 民诉法40.2 ordinary procedure: a panel everywhere, one judge only in a basic court', () => {
  expect(trialBodyProblem(CIVIL, PANEL)).toBeUndefined();
  expect(trialBodyProblem(CIVIL, ALONE)).toBeUndefined();
  expect(trialBodyProblem({ ...CIVIL, level: 'intermediate' }, PANEL)).toBeUndefined();
  expect(trialBodyProblem({ ...CIVIL, level: 'intermediate' }, ALONE)?.rule).toContain('40.2');
});

test('FILE-22 行诉法68, 83 administrative: three or more, in summary procedure one, also in an intermediate court', () => {
  expect(trialBodyProblem(ADMIN, PANEL)).toBeUndefined();
  expect(trialBodyProblem(ADMIN, ALONE)?.text).toContain('三人以上');
  expect(trialBodyProblem({ ...ADMIN, procedure: 'summary' }, ALONE)).toBeUndefined();
  expect(trialBodyProblem({ ...ADMIN, procedure: 'smallClaims' }, ALONE)?.text).toContain('没有小额');
});

test('whatever passes has an odd number, and a panel has one presiding judge, first', () => {
  const posts = fc.array(fc.constantFrom<JudgePost>('审判长', '审判员', '人民陪审员'), { maxLength: 8 });
  const of = fc.record<TrialBodyCase>({
    kind: fc.constantFrom('civil', 'administrative'),
    procedure: fc.constantFrom('ordinary', 'summary', 'smallClaims'),
    level: fc.constantFrom('basic', 'intermediate'),
  });
  fc.assert(
    fc.property(of, posts, (theCase, body) => {
      if (trialBodyProblem(theCase, body)) return;
      expect(body.length % 2).toBe(1);
      expect(body.indexOf('审判长')).toBe(body.length > 1 ? 0 : -1);
      expect(body.lastIndexOf('审判长')).toBe(body.length > 1 ? 0 : -1);
    }),
  );
});
