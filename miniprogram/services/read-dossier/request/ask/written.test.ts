import { eventOf, missing, NOTHING, publicEventOf, withPhrase } from './written';

const WRITTEN = { ...NOTHING, reason: ' 准备开庭 ', wanted: '全部' };

test('DOSS-3 purpose and papers are asked for, beside their fields', () => {
  expect(Object.keys(missing(NOTHING, false))).toEqual(['reason', 'wanted']);
  expect(missing(WRITTEN, false)).toEqual({});
});

test('DOSS-8 a stranger names the case or a party', () => {
  expect(Object.keys(missing(WRITTEN, true))).toEqual(['caseNo']);
  expect(missing({ ...WRITTEN, partyName: '王建国' }, true)).toEqual({});
  expect(publicEventOf('yuyao', { ...WRITTEN, partyName: ' 王建国 ' })).toEqual({
    action: 'requestPublic',
    courtId: 'yuyao',
    reason: '准备开庭',
    wanted: '全部',
    partyName: '王建国',
  });
});

test('DOSS-5 a power of attorney goes along only where it is for the retrial application', () => {
  const proof = { name: '委托书', fileIds: ['f'] };
  expect(eventOf('c', { ...WRITTEN, proof })).not.toHaveProperty('proof');
  expect(eventOf('c', { ...WRITTEN, proof, purpose: 'retrial' })).toMatchObject({ proof, purpose: 'retrial' });
});

test('what is usual is added by a tap, once', () => {
  expect(withPhrase('', '准备开庭')).toBe('准备开庭');
  expect(withPhrase('准备开庭', '准备开庭')).toBe('准备开庭');
  expect(withPhrase('准备开庭', '写答辩状')).toBe('准备开庭、写答辩状');
});
