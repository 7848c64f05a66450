import { bodyProblem, judgesIn, NO_BODY, sized } from './body';

const named = (staffId: string) => ({ staffId, name: staffId });

test('民诉法40 the first of a panel presides it; alone he is 审判员 again', () => {
  const panel = sized({ judges: [{ ...named('a'), post: '审判员' }], clerk: named('c') }, 3);
  expect(panel.judges.map(({ post }) => post)).toEqual(['审判长', '审判员', '审判员']);
  expect(sized(panel, 1)).toMatchObject({ judges: [{ staffId: 'a', post: '审判员' }], clerk: { staffId: 'c' } });
});

test('who was chosen stays when the panel grows, an assessor as an assessor', () => {
  const three = sized(NO_BODY, 3);
  const chosen = {
    ...three,
    judges: three.judges.map((one, i) => ({
      ...one,
      ...named(`${i}`),
      post: i === 2 ? ('人民陪审员' as const) : one.post,
    })),
  };
  expect(sized(chosen, 5).judges.map(({ staffId, post }) => `${staffId}${post}`)).toEqual([
    '0审判长',
    '1审判员',
    '2人民陪审员',
    '审判员',
    '审判员',
  ]);
});

test('nobody is missing, and nobody is named twice', () => {
  expect(bodyProblem(NO_BODY)).toBe('请选审判员。');
  expect(bodyProblem(sized(NO_BODY, 3))).toBe('合议庭还没有选齐。');
  const alone = { judges: [{ ...named('a'), post: '审判员' as const }], clerk: { staffId: '', name: '' } };
  expect(bodyProblem(alone)).toBe('请选书记员。');
  expect(bodyProblem({ ...alone, clerk: named('a') })).toBe('有人重复了，请重新选。');
  expect([bodyProblem({ ...alone, clerk: named('c') }), judgesIn(alone)]).toEqual([
    '',
    [{ staffId: 'a', post: '审判员' }],
  ]);
});
