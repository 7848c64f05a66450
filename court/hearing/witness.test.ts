import { type WitnessEntry, witnessMayOpen, witnessObstacles } from './witness';

const entry = (more: Partial<WitnessEntry> = {}): WitnessEntry => ({
  now: 1_500,
  call: { from: 1_000, to: 2_000 },
  notified: true,
  partiesAgree: false,
  courtPermits: false,
  fullCapacity: true,
  undertakingSigned: true,
  needsPresence: false,
  placeNamed: true,
  heardCase: false,
  otherWitnessPresent: false,
  ...more,
});

test('HEAR-12 notified, sworn, called, alone, from the named place: he may come in', () => {
  expect(witnessObstacles(entry())).toEqual([]);
  expect(witnessObstacles(entry({ now: 1_000 }))).toEqual([]);
});

test.each<[string, Partial<WitnessEntry>]>([
  ['nobody notified him', { notified: false }],
  ['only the parties agree', { notified: false, partiesAgree: true }],
  ['he has not signed the 保证书', { undertakingSigned: false }],
  ['a party objects and the judge has not decided', { objection: { reasonable: undefined } }],
  ['a party objects with reason', { objection: { reasonable: true } }],
  ['the court wants him in person', { needsPresence: true }],
  ['no place was named', { placeNamed: false }],
  ['he has heard the case', { heardCase: true }],
  ['another witness is in the room', { otherWitnessPresent: true }],
  ['he is called later', { now: 999 }],
  ['his call is over', { now: 2_000 }],
])('HEAR-12 he waits outside while %s', (_what, more) => {
  expect(witnessObstacles(entry(more))).toHaveLength(1);
});

test('HEAR-12 without a call there is no way in', () => {
  const { call: _none, ...uncalled } = entry();
  expect(witnessObstacles(uncalled)).toHaveLength(1);
});

test('HEAR-12 agreement with the court’s leave stands in for a notice, a groundless objection does not bar, a child signs nothing', () => {
  expect(witnessObstacles(entry({ notified: false, partiesAgree: true, courtPermits: true }))).toEqual([]);
  expect(witnessObstacles(entry({ objection: { reasonable: false } }))).toEqual([]);
  expect(witnessObstacles(entry({ fullCapacity: false, undertakingSigned: false }))).toEqual([]);
});

test('HEAR-12 he never sees room, chat, files or transcript; his own part after testifying', () => {
  for (const what of ['room', 'chat', 'files', 'transcript'] as const)
    for (const hasTestified of [true, false]) expect(witnessMayOpen(what, { hasTestified })).toBe(false);
  expect(witnessMayOpen('ownTranscriptPart', { hasTestified: false })).toBe(false);
  expect(witnessMayOpen('ownTranscriptPart', { hasTestified: true })).toBe(true);
  expect(witnessMayOpen('ownNotice', { hasTestified: false })).toBe(true);
});
