import type { Aid } from '../../rows';
import { type Draft, decisionErrors, decisionOf, NO_DRAFT, waysFor } from './decision';

const aid = (more: Partial<Aid>): Aid => ({
  aidId: 'a',
  orderId: 'o',
  caseNo: '（2025）浙0281民初1号',
  kind: 'exempt',
  applicantName: '陈晓梅',
  applicantKind: 'person',
  grounds: [],
  reasons: '',
  proofs: [],
  doubt: null,
  appliedAt: '2025-03-05T01:00:00.000Z',
  inTime: true,
  state: 'pending',
  stateName: '',
  decision: null,
  amountFen: 230_000,
  can: ['decideAid'],
  ...more,
});
const draft = (more: Partial<Draft>): Draft => ({
  ...NO_DRAFT,
  reasons: '确有困难，证明齐全。',
  ground: 'disaster',
  name: '孟院长',
  date: '2025-03-05',
  ref: '院批1号',
  ...more,
});

test('FEE-14 only a natural person who asked for it is let off; anybody may be granted less', () => {
  const ways = (more: Partial<Aid>) => waysFor(aid(more)).map(({ value }) => value);
  expect(ways({})).toEqual(['exempt', 'reduce', 'refuse']);
  expect(ways({ applicantKind: 'organisation' })).toEqual(['reduce', 'refuse']);
  expect(ways({ kind: 'reduce' })).toEqual(['reduce', 'refuse']);
});

test.each(['29', '100', '', '3', '50.5'])('FEE-14 %s percent is not taken off', (percent) => {
  expect(decisionErrors(draft({ way: 'reduce', percent, lastDay: '2025-03-20' }))).toHaveProperty('percent');
});

test('FEE-13 a refusal needs reasons and a new last day, and no approval', () => {
  expect(decisionErrors({ ...NO_DRAFT, way: 'refuse' })).toEqual({
    reasons: expect.any(String),
    lastDay: expect.any(String),
  });
  expect(decisionOf('a', draft({ way: 'refuse', lastDay: '2025-03-20' }), [])).toEqual({
    action: 'decideAid',
    aidId: 'a',
    granted: false,
    reasons: '确有困难，证明齐全。',
    lastDay: '2025-03-20',
  });
});

test('DOMAIN 4 a grant names who approved it and when; an exemption has no last day', () => {
  expect(Object.keys(decisionErrors({ ...NO_DRAFT, way: 'exempt' }))).toEqual([
    'ground',
    'reasons',
    'name',
    'date',
    'ref',
  ]);
  const decided = decisionOf('a', draft({ way: 'exempt', lastDay: '2025-03-20' }), [{ ground: 'disaster' }]);
  expect(decided).toMatchObject({ granted: true, ground: 'disaster', approval: { name: '孟院长' } });
  expect(decided).not.toHaveProperty('lastDay');
});
