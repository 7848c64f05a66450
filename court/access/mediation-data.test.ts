import { type MediationItem, maySeeMediation } from './mediation-data';

const PARTIES = ['zhang', 'wang'];
const KINDS = [
  'statement',
  'concession',
  'proposal',
  'recording',
  'transcript',
  'undisputedFact',
  'failureRecord',
] as const;
const item = (kind: MediationItem['kind'], more: Partial<MediationItem> = {}): MediationItem => ({
  kind,
  confirmedInWriting: false,
  ...more,
});
const zhang = { is: 'party', partyId: 'zhang' } as const;
const wang = { is: 'party', partyId: 'wang' } as const;

test('MED-5 mediation is not public: parties and mediator alone', () => {
  for (const kind of KINDS) {
    for (const viewer of [zhang, wang, { is: 'mediator' } as const])
      expect(maySeeMediation(viewer, item(kind), PARTIES)).toBe(true);
    for (const viewer of [{ is: 'other' }, { is: 'party', partyId: 'liu' }] as const)
      expect(maySeeMediation(viewer, item(kind, { by: 'liu', confirmedInWriting: true }), PARTIES)).toBe(false);
  }
});

test('MED-5 what one side told the mediator alone stays between those two', () => {
  for (const kind of KINDS) {
    const said = item(kind, { by: 'zhang', caucus: true, confirmedInWriting: true });
    expect(maySeeMediation({ is: 'mediator' }, said, PARTIES)).toBe(true);
    expect(maySeeMediation(zhang, said, PARTIES)).toBe(true);
    expect(maySeeMediation(wang, said, PARTIES)).toBe(false);
    expect(maySeeMediation({ is: 'court' }, said, PARTIES, { allAgree: true })).toBe(false);
  }
});

test('EVID-11 the judge sees facts confirmed as undisputed in writing and the record of the failure, and nothing that was conceded', () => {
  const seen = (confirmedInWriting: boolean) =>
    KINDS.filter((kind) => maySeeMediation({ is: 'court' }, item(kind, { confirmedInWriting }), PARTIES));
  expect(seen(true)).toEqual(['undisputedFact', 'failureRecord']);
  expect(seen(false)).toEqual(['failureRecord']);
});

test('EVID-11 all parties together may let the judge see more (解释107)', () => {
  expect(maySeeMediation({ is: 'court' }, item('concession', { by: 'zhang' }), PARTIES, { allAgree: true })).toBe(true);
});
