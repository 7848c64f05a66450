import { recipientsOf, type ServedParty } from './recipients';

const person: ServedParty = { partyId: 'li', kind: 'person', hasCapacity: true, guardianIds: [], agentIds: [] };
const ids = (party: ServedParty, document: 'mediationDocument' | 'other' = 'other') =>
  recipientsOf(party, document).map(({ personId }) => personId);

test('SERVE-9 a person, then his agents, then the receiver he named', () => {
  expect(ids({ ...person, agentIds: ['lawyer1', 'lawyer2'], namedReceiverId: 'aunt' })).toEqual([
    'li',
    'lawyer1',
    'lawyer2',
    'aunt',
  ]);
  expect(ids({ ...person, agentIds: ['lawyer1'], namedReceiverId: 'lawyer1' })).toEqual(['li', 'lawyer1']);
});

test('SERVE-9 for somebody without capacity the guardians, never he himself', () => {
  expect(ids({ ...person, hasCapacity: false, guardianIds: ['mother', 'father'] })).toEqual(['mother', 'father']);
  expect(() => recipientsOf({ ...person, hasCapacity: false }, 'other')).toThrow(RangeError);
});

test('SERVE-9 for an organisation its representative or its office for mail', () => {
  const company: ServedParty = {
    partyId: 'co',
    kind: 'organisation',
    hasCapacity: true,
    guardianIds: [],
    orgRepId: 'boss',
    mailReceiverId: 'mailroom',
    agentIds: ['staff'],
  };
  expect(ids(company)).toEqual(['boss', 'mailroom', 'staff']);
});

test('SERVE-8, SERVE-9 each recipient comes with the rule of the document', () => {
  expect(recipientsOf(person, 'mediationDocument')[0]?.rule).toContain('SERVE-8');
  expect(recipientsOf(person, 'other')[0]?.rule).toContain('SERVE-9');
});

test('SERVE-8 a 调解书 goes to the party himself or the receiver he named, not to a mere agent', () => {
  expect(ids({ ...person, agentIds: ['lawyer1'] }, 'mediationDocument')).toEqual(['li']);
  expect(ids({ ...person, agentIds: ['lawyer1'], namedReceiverId: 'lawyer1' }, 'mediationDocument')).toEqual([
    'li',
    'lawyer1',
  ]);
});
