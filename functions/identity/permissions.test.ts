/** Every action of this service, by whom it may be called: people with their own things, officers by their post, nobody without a session. */
import { randomUUID } from 'node:crypto';
import { STAFF } from '../../demo/people';
import type { ErrorCode } from '../../platform/errors';
import { type IdentityTrial, NEWCOMER, startIdentity } from './trial';

let trial: IdentityTrial;
beforeAll(async () => {
  trial = await startIdentity();
});
afterAll(() => trial.stop());

const CARD = { ...NEWCOMER, idKind: 'idCard', noticeGiven: true };
const MATTER = { matterId: 'no-such-matter', ground: '理由' };

/** Officers' actions with an event that is whole, and the posts that may. */
const DESK: Record<string, { event: object; may: string[] }> = {
  verifyAtWindow: { event: { code: '000000', ...CARD }, may: ['window'] },
  recordOfflinePerson: { event: CARD, may: ['window'] },
  releaseLink: { event: { caseId: 'no-such-case' }, may: ['clerk'] },
  linkStaff: { event: { code: '000000', name: '某人', roles: ['clerk'] }, may: ['admin'] },
  endStaff: { event: { openid: 'o-no-such' }, may: ['admin'] },
  courtStaff: { event: {}, may: ['admin'] },
  dataRequests: { event: {}, may: ['admin'] },
  answerDataRequest: { event: { dataRequestId: 'none', granted: true, answer: '答复' }, may: ['admin'] },
  accountMatters: { event: {}, may: ['window', 'filing-judge'] },
  decideTakeover: { event: { ...MATTER, follow: true }, may: ['window', 'filing-judge'] },
  decideTheft: { event: { ...MATTER, lift: true }, may: ['window', 'filing-judge'] },
};

/** What who may is answered at worst: there is nothing of that name. */
const LET_IN: (ErrorCode | 'ok')[] = ['ok', 'NOT_FOUND'];

const codeOf = async (openid: string | undefined, event: Record<string, unknown>) => {
  const result = await trial.call('identity', openid, event);
  return result.ok ? 'ok' : result.error.code;
};

describe.each(Object.entries(DESK))('DOMAIN 4 %s', (action, { event, may }) => {
  test.each(STAFF.map(({ openid, roles, courtId }) => [openid, roles.join(), courtId] as const))(
    '%s (%s of %s)',
    async (openid, role) => {
      const code = await codeOf(openid, { action, ...event });
      if (may.includes(role)) expect(LET_IN).toContain(code);
      else expect(code).toBe('FORBIDDEN');
    },
  );

  test.each(['o-plaintiff', 'o-newcomer', 'o-never-seen'])('%s may not', async (openid) => {
    expect(await codeOf(openid, { action, ...event })).toBe('FORBIDDEN');
  });

  test('nor who has no session', async () => {
    expect(await codeOf(undefined, { action, ...event })).toBe('UNAUTHENTICATED');
  });
});

const ASKED = { about: 'profile', text: '说明', courtId: 'yuyao' };
const OWN: Record<string, object> = {
  status: {},
  consent: { kind: 'privacy', version: '2025-1', given: true },
  beginCheck: { purpose: 'register', ...NEWCOMER },
  completeCheck: { challengeId: randomUUID() },
  showCode: { purpose: 'window' },
  exportMyData: {},
  requestErasure: ASKED,
  requestCorrection: ASKED,
  requestExplanation: ASKED,
  myDataRequests: {},
  allowMessages: { accepted: [] },
  remindBySms: { wanted: false },
  lock: {},
  // The last: it freezes the account.
  reportTheft: { courtId: 'yuyao', text: '手机丢了' },
};

test.each(Object.entries(OWN))(
  '%s is a person’s own, in a session of WeChat; an openid in the event is none',
  async (action, event) => {
    expect(await codeOf(undefined, { action, ...event })).toBe('UNAUTHENTICATED');
    expect(await codeOf('o-never-seen', { action, ...event })).not.toBe('FORBIDDEN');
    expect(await codeOf('o-never-seen', { action, ...event, openid: 'o-plaintiff' })).toBe('INVALID_INPUT');
  },
);

test('PRIV-1 the notice is anybody’s to read', async () => {
  expect(await codeOf(undefined, { action: 'notice' })).toBe('ok');
  expect(await codeOf('o-plaintiff', { action: 'notice', courtId: 'yuyao' })).toBe('ok');
});
