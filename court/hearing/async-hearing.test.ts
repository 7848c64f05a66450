import { type AsyncFacts, asyncHearingObstacles, asyncStageAllowed } from './async-hearing';

const facts: AsyncFacts = {
  procedure: 'smallClaims',
  allHaveDifficulty: true,
  writtenApplication: true,
  consents: [
    { partyId: 'zhang', consents: true },
    { partyId: 'li', consents: true },
  ],
  onlineExchangeDone: true,
  undisputed: true,
};

test('HEAR-13 all conditions together', () => {
  for (const procedure of ['smallClaims', 'civilSummary', 'administrativeSummary'] as const)
    expect(asyncHearingObstacles({ ...facts, procedure })).toEqual([]);
});

test.each<[string, Partial<AsyncFacts>]>([
  ['the procedure is ordinary', { procedure: 'ordinary' }],
  ['nobody looked into the difficulty', { allHaveDifficulty: undefined }],
  ['not all have difficulty', { allHaveDifficulty: false }],
  ['nobody applied in writing', { writtenApplication: false }],
  [
    'one party is silent',
    {
      consents: [
        { partyId: 'zhang', consents: true },
        { partyId: 'li', consents: undefined },
      ],
    },
  ],
  ['only one party was asked', { consents: [{ partyId: 'zhang', consents: true }] }],
  ['there was no online exchange or inquiry', { onlineExchangeDone: false }],
  ['facts are disputed', { undisputed: false }],
])('HEAR-13 not if %s', (_what, more) => {
  expect(asyncHearingObstacles({ ...facts, ...more })).toHaveLength(1);
});

test('HEAR-13 other stages: everybody’s consent and a period of the court', () => {
  const yes = [{ consents: true }, { consents: true }];
  expect(asyncStageAllowed(yes, { from: 1, to: 2 })).toBe(true);
  expect(asyncStageAllowed(yes, undefined)).toBe(false);
  expect(asyncStageAllowed(yes, { from: 2, to: 2 })).toBe(false);
  expect(asyncStageAllowed([{ consents: true }, { consents: undefined }], { from: 1, to: 2 })).toBe(false);
  expect(asyncStageAllowed([{ consents: true }], { from: 1, to: 2 })).toBe(false);
  expect(asyncStageAllowed([], { from: 1, to: 2 })).toBe(false);
});
