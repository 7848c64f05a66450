/** What the pages of identity say and send, apart from wx. */
import fc from 'fast-check';
import { CallFailure } from '../../api/failure';
import { apart, grouped, lengthText, spoken, tidy } from './check/figures';
import { leftAfter, outcomeOf } from './check/outcome';
import { again, begun, claim, keepClaim, over, proved, underway } from './check/underway';
import { goodUntil } from './life';
import { errandOf, ownRoute, queryOf } from './next';
import { PURPOSES, purposeOf } from './purpose';
import { roleRow, type Summary, toneOf } from './rows';
import { lineOf } from './start/lines';
import { afterConsent, stepOf } from './start/steps';

const NOW = Date.parse('2025-03-03T02:00:00Z');

describe('where it goes on', () => {
  test('only to pages of this program, and never round in a circle', () => {
    const to = (url: string) => ownRoute(encodeURIComponent(url));
    expect(to('/services/file-case/start/index')).toBe('/services/file-case/start/index');
    expect(to('/services/file-case/edit/index?filingId=a%3Ab')).toBe('/services/file-case/edit/index?filingId=a%3Ab');
    for (const url of [
      'https://example.com/services/a/b',
      '//example.com/pages/a',
      '/services/../../x',
      '/services/identity/start/index',
      '/services/identity/check/index?purpose=export',
      '/other/page',
      'javascript:alert(1)',
      '',
    ])
      expect([url, to(url)]).toEqual([url, '']);
    expect(ownRoute(undefined)).toBe('');
    expect(ownRoute('%')).toBe('');
  });

  test('an errand survives its way through addresses', () => {
    const parsed = (query: string) =>
      errandOf(
        Object.fromEntries(
          query
            .slice(1)
            .split('&')
            .map((part) => part.split('=')),
        ),
      );
    fc.assert(
      fc.property(fc.constantFrom('export', 'join', 'staff'), fc.string({ minLength: 1 }), (purpose, ref) => {
        const errand = { purpose, ref, hash: '', next: '/services/file-case/filing/index?filingId=a%3Ab' };
        expect(parsed(queryOf(errand))).toEqual(errand);
      }),
    );
    expect(queryOf({ purpose: 'register', ref: '', hash: '', next: '' })).toBe('');
    const sign = { purpose: 'sign', ref: 'a:b', hash: 'ab'.repeat(32), next: '/services/receive-documents/sign/index' };
    expect(parsed(queryOf(sign))).toEqual(sign);
    expect(errandOf({ purpose: 'sign', hash: 'not a hash' }).hash).toBe('');
    expect(errandOf({})).toEqual({ purpose: 'register', ref: '', hash: '', next: '' });
  });

  test('what an address says it is for is one of ours', () => {
    expect([purposeOf('export'), purposeOf('nonsense')]).toEqual(['export', 'register']);
    for (const { window } of Object.values(PURPOSES)) expect(window).not.toBe('');
  });
});

describe('ID-8 notice and consent', () => {
  const status = {
    verified: false,
    name: '',
    needs: ['privacy' as const, 'face' as const],
    agreed: [],
    suspended: null,
    face: { leftToday: 5, lockedUntil: null, text: '' },
    otherWay: '',
    staff: null,
  };
  test('first the notice, then the face by itself, then the check', () => {
    expect(stepOf(status, 'register')).toBe('privacy');
    const read = afterConsent(status, 'privacy', true);
    expect(stepOf(read, 'register')).toBe('face');
    expect(stepOf(afterConsent(read, 'face', true), 'register')).toBe('check');
  });
  test('who refused the face before may agree when he comes again', () => {
    const refused = { ...status, needs: [], agreed: ['privacy' as const] };
    expect(stepOf(refused, 'register')).toBe('face');
    expect(stepOf(afterConsent(refused, 'face', false), 'register')).toBe('face');
  });
  test('nothing is asked of who is verified, locked or frozen', () => {
    expect(stepOf({ ...status, verified: true }, 'register')).toBe('verified');
    expect(stepOf({ ...status, verified: true, agreed: ['privacy', 'face'] }, 'export')).toBe('check');
    const locked = { ...status, agreed: ['privacy' as const], face: { ...status.face, lockedUntil: '2025-03-04' } };
    expect(stepOf(locked, 'register')).toBe('locked');
    const suspended = { reason: 'theft' as const, since: '', text: '' };
    expect(stepOf({ ...status, suspended }, 'register')).toBe('suspended');
  });
  test('a line says what it is about', () => {
    expect(lineOf('保存多久：三年。')).toEqual({ about: '保存多久', text: '三年。' });
    expect(lineOf('随时可以撤回同意。')).toEqual({ about: '', text: '随时可以撤回同意。' });
  });
});

describe('figures', () => {
  test('ID-9 a number is read back in groups, whatever was typed between, and nothing of it is lost', () => {
    expect(grouped('330281 19970412301x')).toBe('330281 1997 0412 301X');
    expect(grouped('91350100M000100Y43', 'code')).toBe('9135 0100 M000 100Y 43');
    fc.assert(fc.property(fc.stringMatching(/^[0-9X]{0,24}$/), (typed) => expect(tidy(grouped(typed))).toBe(typed)));
  });
  test('how far it is, without reproach', () => {
    expect(lengthText('')).toBe('');
    expect(lengthText('3302811997')).toContain('还差 8 位');
    expect(lengthText('330281199704123014')).toContain('够了');
    expect(lengthText('3302811997041230145')).toContain('多写了 1 位');
  });
  test('each figure by itself', () => expect([apart('0210'), spoken('02')]).toEqual(['0 2 1 0', '0，2']));
});

describe('a check under way', () => {
  const errand = { purpose: 'register', ref: '', hash: '', next: '' };
  const answer = {
    challengeId: 'c1',
    how: 'readAloud' as const,
    code: '0210',
    text: null,
    url: null,
    token: null,
    expiresAt: new Date(NOW + 300_000).toISOString(),
    triesLeft: 3,
    leftToday: 5,
    uploadPath: 'uploads/o/c1.mp4',
    advice: '',
  };
  const completed = {
    passed: false,
    purpose: 'register' as const,
    next: 'again' as const,
    advice: '',
    triesLeft: 2,
    leftToday: 5,
    lockedUntil: null,
    verified: false,
    name: '',
  };
  test('is gone on with as long as its figures are good, and only for the same thing', () => {
    begun(errand, answer, NOW);
    expect(underway(errand, NOW + 299_000)?.code).toBe('0210');
    expect(underway({ ...errand, purpose: 'export' }, NOW)).toBeUndefined();
    expect(underway(errand, NOW + 300_001)).toBeUndefined();
  });
  test('the same figures are read once more; the film that was judged is gone', () => {
    const going = begun(errand, answer, NOW);
    Object.assign(going, { recording: { path: 'a', size: 1 }, fileId: 'cloud://a' });
    again(going, completed);
    expect(underway(errand, NOW)).toMatchObject({ code: '0210', recording: null, fileId: '', triesLeft: 2 });
    over();
    expect(underway(errand, NOW)).toBeUndefined();
  });
  test('PRIV-2 what was typed does not outlive the proof', () => {
    keepClaim({ name: '赵新', idNumber: '1' });
    over();
    expect(claim().name).toBe('赵新');
    proved();
    expect(claim()).toEqual({ name: '', idNumber: '' });
  });
  test('ACC-1 a phone whose clock is wrong has as long as any other', () => {
    expect(goodUntil(new Date(NOW + 300_000).toISOString(), NOW)).toBe(NOW + 300_000);
    for (const wrong of [NOW + 3_600_000, NOW - 3_600_000])
      expect(goodUntil(new Date(NOW + 300_000).toISOString(), wrong)).toBe(wrong + 270_000);
  });
  test('every result says what to do; tries are told only where there are some', () => {
    for (const next of ['again', 'newCode', 'checkName', 'finish', 'tomorrow', 'window'] as const) {
      const { title, left } = outcomeOf({ next, advice: '请', leftToday: 4 });
      expect(title).not.toBe('');
      expect(left.includes('4 次')).toBe(['again', 'newCode', 'checkName'].includes(next));
    }
    expect(outcomeOf({ next: 'tomorrow', advice: '', leftToday: 0 }).button).toBe('');
  });
  test('without an answer nothing is lost; a film that is none is made again', () => {
    const left = (code: CallFailure['code'], fields = {}) => leftAfter(new CallFailure(code, '', fields));
    expect([left('OFFLINE'), left('TIMEOUT'), left('INTERNAL'), left('CONFLICT')]).toEqual(Array(4).fill('sent'));
    expect([left('UPSTREAM_FAILED'), left('NOT_FOUND', { fileId: '请重新录一次' })]).toEqual(['film', 'film']);
    expect(left('INVALID_INPUT', { fileId: '不是录像' })).toBe('code');
    expect([left('PRECONDITION_FAILED'), left('NOT_FOUND', { challengeId: '1' })]).toEqual(['nothing', 'nothing']);
  });
});

describe('lists of who acts for whom', () => {
  const one: Summary = {
    representationId: 'r1',
    kind: 'agent',
    kindName: '代理人（律师）',
    state: 'proposed',
    stateName: '待委托人确认',
    next: '委托人在自己的手机上确认后生效。',
    courtId: 'yuyao',
    holderName: '林律师',
    principalName: '陈晓梅',
    creditCode: null,
    matter: '一审',
    filingId: null,
    authority: 'special',
    until: null,
    live: false,
    missingCount: 2,
    updatedAt: '',
  };
  test('each side is told what waits for him', () => {
    expect(roleRow(one, 'principal')).toMatchObject({
      title: '林律师 代我',
      stateName: '等您确认',
      tone: 'yours',
      missing: '',
    });
    expect(roleRow(one, 'holder')).toMatchObject({ title: '代 陈晓梅', stateName: '待委托人确认', tone: 'running' });
    expect(roleRow(one, 'holder').missing).toContain('还差 2 样');
  });
  test('what is over asks for nothing', () => {
    for (const state of ['declined', 'withdrawn', 'ended']) {
      expect(toneOf({ state, missingCount: 2 }, 'holder')).toBe('over');
      expect(roleRow({ ...one, state }, 'holder').missing).toBe('');
    }
  });
});
