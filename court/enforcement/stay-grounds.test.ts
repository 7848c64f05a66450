import { groundProblem, STAY_GROUNDS, TERMINATION_GROUNDS } from './stay-grounds';

test('ENF-8 民诉法267 has five items, 268 six, the last of each left to the court', () => {
  expect(Object.keys(STAY_GROUNDS)).toHaveLength(5);
  expect(Object.keys(TERMINATION_GROUNDS)).toHaveLength(6);
  expect(Object.values(STAY_GROUNDS).at(-1)).toContain('其他情形');
  expect(Object.values(TERMINATION_GROUNDS).at(-1)).toContain('其他情形');
});

test('ENF-8 民诉法268(3), (5) speak of citizens: an organisation neither dies nor is too poor to live', () => {
  for (const ground of ['noEstate', 'destitute'] as const) {
    expect(groundProblem(ground, 'organisation')).toContain('只适用于公民');
    expect(groundProblem(ground, 'person')).toBeUndefined();
  }
  expect(groundProblem('titleRevoked', 'organisation')).toBeUndefined();
});
