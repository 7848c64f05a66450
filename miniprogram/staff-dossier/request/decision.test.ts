import { errorsOf, grantOf, needsPower, questionOf } from './decision';
import type { Asked } from './start';

// Partial: only what a decision looks at.
const asked = (more: Partial<Asked['request']> = {}) =>
  ({
    request: { name: '王建国', purpose: 'trial', hasProof: false, ...more },
    items: [],
    views: 0,
  }) as unknown as Asked;
const NOTHING = { way: '', scope: '', chosen: [], powerSeen: false, note: '', reason: '' } as const;

test('DOSS-3 a refusal needs a ground, a grant a scope', () => {
  expect(errorsOf(NOTHING, asked())).toHaveProperty('way');
  expect(errorsOf({ ...NOTHING, way: 'refuse' }, asked())).toHaveProperty('reason');
  expect(errorsOf({ ...NOTHING, way: 'refuse', reason: '案卷正在合议' }, asked())).toEqual({});
  expect(errorsOf({ ...NOTHING, way: 'grant' }, asked())).toHaveProperty('scope');
  expect(errorsOf({ ...NOTHING, way: 'grant', scope: 'some' }, asked())).toHaveProperty('items');
  expect(errorsOf({ ...NOTHING, way: 'grant', scope: 'all' }, asked())).toEqual({});
});

test('DOSS-5 the power of attorney for the retrial is looked at first', () => {
  const former = asked({ purpose: 'retrial', hasProof: true });
  const grant = { ...NOTHING, way: 'grant', scope: 'all' } as const;
  expect([needsPower(former), needsPower(asked())]).toEqual([true, false]);
  expect(errorsOf(grant, former)).toHaveProperty('power');
  expect(errorsOf({ ...grant, powerSeen: true }, former)).toEqual({});
  expect(grantOf('r', { ...grant, powerSeen: true })).toMatchObject({ powerOfAttorneySeen: true });
});

test('what was chosen one by one is sent, all is not named', () => {
  const grant = { ...NOTHING, way: 'grant', scope: 'some', chosen: ['i'] } as const;
  expect(grantOf('r', grant)).toEqual({ action: 'grant', readingId: 'r', items: ['i'] });
  expect(grantOf('r', { ...grant, scope: 'all' })).toEqual({ action: 'grant', readingId: 'r' });
  expect(questionOf(grant, asked()).content).toContain('选定的 1 份');
});
