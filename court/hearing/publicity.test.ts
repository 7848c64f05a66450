import fc from 'fast-check';
import { boardEntry, type PublicityFacts, publicity } from './publicity';

const facts = (more: Partial<PublicityFacts> = {}): PublicityFacts => ({
  kind: 'civil',
  stateSecret: false,
  stateSecurity: false,
  privacy: false,
  closedByLaw: false,
  divorce: false,
  tradeSecret: false,
  minorInvolved: false,
  closureAsked: false,
  closureGranted: undefined,
  ...more,
});
const entry = {
  caseNo: '（2025）浙0281民初1号',
  parties: ['张三', '李四'],
  causeOfAction: '民间借贷纠纷',
  time: '2025-03-20 09:00',
  place: '第一法庭',
};

test('HEAR-5 hearings are public', () => {
  expect(publicity(facts())).toMatchObject({ hearing: 'public', spectators: true, mayStream: true });
  expect(publicity(facts()).steps[0]?.rule).toContain('民事诉讼法第137条');
  expect(publicity(facts({ kind: 'administrative' })).steps[0]?.rule).toContain('行政诉讼法第54条');
  // Administrative suits know closure on request for trade secrets only.
  expect(publicity(facts({ kind: 'administrative', divorce: true, closureAsked: true })).hearing).toBe('public');
});

test.each(['stateSecret', 'privacy', 'closedByLaw'] as const)('HEAR-5 %s closes it by law', (ground) => {
  expect(publicity(facts({ [ground]: true })).hearing).toBe('closed');
});

test('HEAR-5 divorce and trade secrets are closed only on request, by the judge', () => {
  for (const matter of ['divorce', 'tradeSecret'] as const) {
    expect(publicity(facts({ [matter]: true })).hearing).toBe('public');
    expect(publicity(facts({ [matter]: true, closureAsked: true })).hearing).toBe('undecided');
    expect(publicity(facts({ [matter]: true, closureAsked: true, closureGranted: true })).hearing).toBe('closed');
    expect(publicity(facts({ [matter]: true, closureAsked: true, closureGranted: false }))).toMatchObject({
      hearing: 'public',
      mayStream: false,
    });
  }
  expect(publicity(facts({ closureAsked: true, closureGranted: true })).hearing).toBe('public');
});

test('HEAR-5 without a request, or without a sensitive matter, the internet is not closed by itself', () => {
  expect(publicity(facts({ minorInvolved: true })).mayStream).toBe(true);
  expect(publicity(facts({ closureAsked: true })).mayStream).toBe(true);
});

test('HEAR-5 with a minor it stays off the internet on request', () => {
  expect(
    publicity(facts())
      .steps.map(({ text }) => text)
      .join(),
  ).not.toContain('互联网');
  expect(publicity(facts({ minorInvolved: true, closureAsked: true })).steps[1]?.text).toContain('不在互联网上');
  expect(publicity(facts({ minorInvolved: true, closureAsked: true }))).toMatchObject({
    hearing: 'public',
    mayStream: false,
  });
});

test('HEAR-5 state security keeps it off the internet, asked for or not', () => {
  const secured = publicity(facts({ stateSecurity: true }));
  expect(secured).toMatchObject({ hearing: 'public', spectators: true, mayStream: false });
  expect(secured.steps.map(({ text }) => text).join()).toContain('国家安全');
});

test('HEAR-5 the board shows parties, cause, time and place of public hearings and not a word of others', () => {
  expect(boardEntry(entry, publicity(facts()))).toEqual({
    parties: ['张三', '李四'],
    causeOfAction: '民间借贷纠纷',
    time: '2025-03-20 09:00',
    place: '第一法庭',
  });
  expect(boardEntry(entry, publicity(facts({ privacy: true })))).toBeUndefined();
  expect(boardEntry(entry, publicity(facts({ divorce: true, closureAsked: true })))).toBeUndefined();
});

test('HEAR-5 what is not public is never streamed, has no spectators and no entry; the judgment is public always', () => {
  const anyFacts = fc.record({
    kind: fc.constantFrom<'civil' | 'administrative'>('civil', 'administrative'),
    stateSecret: fc.boolean(),
    stateSecurity: fc.boolean(),
    privacy: fc.boolean(),
    closedByLaw: fc.boolean(),
    divorce: fc.boolean(),
    tradeSecret: fc.boolean(),
    minorInvolved: fc.boolean(),
    closureAsked: fc.boolean(),
    closureGranted: fc.constantFrom(true, false, undefined),
  });
  fc.assert(
    fc.property(anyFacts, (each) => {
      const result = publicity(each);
      if (result.hearing !== 'public') {
        expect([result.spectators, result.mayStream, boardEntry(entry, result)]).toEqual([false, false, undefined]);
      }
      if (each.stateSecurity) expect(result.mayStream).toBe(false);
      expect(result.steps.at(-1)?.text).toContain('一律公开宣告');
    }),
  );
});
