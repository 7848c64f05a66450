import { matterErrors, matterOf, PHRASES } from './matter';

test('a filing and its version are read from a code, and from nothing else', () => {
  expect(matterOf('a1b2c3d4e5f6:3')).toEqual({ filingId: 'a1b2c3d4e5f6', version: '3' });
  expect(matterOf('pages/x?m=a1b2c3d4e5f6%3A12')).toEqual({ filingId: 'a1b2c3d4e5f6', version: '12' });
  expect(matterOf('https://example.com/')).toBeUndefined();
});

test('FILE-13 how it was read to him is written down', () => {
  const matter = { filingId: 'a1b2c3d4e5f6', version: '1' };
  expect(Object.values(matterErrors(matter, PHRASES[0] ?? '', true)).some(Boolean)).toBe(false);
  expect(matterErrors(matter, '好', false)).toMatchObject({
    ground: expect.stringContaining('5 个字'),
    read: expect.stringContaining('念完'),
  });
});
