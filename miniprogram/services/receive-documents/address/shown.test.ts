import { type Address, shownOf } from './shown';

const NOW = Date.parse('2025-03-05T10:00:00+08:00');
const SAID: Address = {
  partyId: 'p',
  partyName: '陈晓梅',
  agreed: true,
  givenAt: '2025-03-04T02:00:00.000Z',
  accounts: ['您的“微法院”账号'],
  post: { receiver: '陈某', address: '余姚市****', phone: null },
  documentId: 'd',
  why: [],
  can: ['confirmAddress', 'withdrawConsent'],
};

test('SERVE-1 who has said nothing has not agreed, and is told so', () => {
  const shown = shownOf({ ...SAID, agreed: null, givenAt: null, accounts: [], post: null, documentId: null }, NOW);
  expect(shown).toMatchObject({ name: '还没有说过', when: '', post: '', mayRead: false });
  expect(shown.said).toContain('不算同意');
});

test('SERVE-3 who agreed is told that arriving is service; SERVE-2 and that he may take it back', () => {
  expect(shownOf(SAID, NOW)).toMatchObject({
    name: '同意电子送达',
    when: '昨天 10:00 确认',
    post: '陈某，余姚市****',
    mayWithdraw: true,
  });
  expect(shownOf(SAID, NOW).said).toContain('不管您有没有打开');
  expect(shownOf({ ...SAID, agreed: false, can: ['confirmAddress'] }, NOW)).toMatchObject({
    name: '用纸质送达',
    mayWithdraw: false,
  });
});
