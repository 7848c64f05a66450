import type { Aid } from '../words';
import { shownOf } from './shown';

const NOW = Date.parse('2025-03-10T02:00:00Z');
// Partial: only what the page is made of.
const aid = (more: Partial<Aid>) =>
  ({
    kind: 'exempt',
    state: 'pending',
    stateName: '等法院决定',
    appliedAt: '2025-03-10T01:00:00.000Z',
    inTime: true,
    grounds: [{ ground: 'subsistence', title: '低保', rule: '' }],
    reasons: '低保',
    proofs: [],
    doubt: null,
    can: ['withdrawAid'],
    decision: null,
    ...more,
  }) as Aid;
const decision = {
  reasons: '不符合',
  amountFen: 230000,
  lastDay: '2025-03-20',
  by: '严法官',
  at: '2025-03-10T01:30:00.000Z',
};

test('FEE-13 in time the clock stands; late it goes on, and that is said', () => {
  expect(shownOf(aid({}), NOW).next).toContain('期限停下来了');
  expect(shownOf(aid({ inTime: false }), NOW).next).toContain('期限没有停');
});

test('refused, he reads why, and by when he pays', () => {
  const refused = aid({ state: 'refused', can: [], decision: { ...decision, granted: false, percent: null } });
  expect(shownOf(refused, NOW)).toMatchObject({
    mayWithdraw: false,
    next: expect.stringContaining('没有批准'),
    decided: { reasons: '不符合', amount: '2,300 元', lastDay: '2025-03-20' },
  });
});

test('FEE-14 let off, nothing is to be paid; reduced, the rest is', () => {
  const exempt = { ...decision, granted: true, percent: null, amountFen: 0, lastDay: null };
  expect(shownOf(aid({ state: 'granted', decision: exempt }), NOW)).toMatchObject({
    next: expect.stringContaining('不用交'),
    decided: { amount: '' },
  });
  const reduced = { ...decision, granted: true, percent: 40, amountFen: 138000 };
  expect(shownOf(aid({ kind: 'reduce', state: 'granted', decision: reduced }), NOW)).toMatchObject({
    next: expect.stringContaining('40%'),
    decided: { amount: '1,380 元' },
  });
});
