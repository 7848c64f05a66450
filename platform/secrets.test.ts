import { keyedHash, newCourtKeys, seal, unseal } from './secrets';

const before = process.env.COURT_KEYS;
beforeEach(() => {
  process.env.COURT_KEYS = newCourtKeys();
});
afterAll(() => {
  process.env.COURT_KEYS = before;
});

test('what is sealed is not readable, differs each time, and opens again', () => {
  const [a, b] = [seal('33028119900101123X', 'filings/1'), seal('33028119900101123X', 'filings/1')];
  expect(Buffer.from(a.v, 'base64').toString('latin1')).not.toContain('3302811990');
  expect(a.v).not.toBe(b.v);
  expect(unseal(a, 'filings/1')).toBe('33028119900101123X');
  expect(unseal(seal('𠮷田·阿卜杜拉', 'x'), 'x')).toBe('𠮷田·阿卜杜拉');
  expect(unseal(seal('', 'x'), 'x')).toBe('');
});

test('altered, moved to another document, or sealed under an unknown key: it does not open', () => {
  const sealed = seal('13800001234', 'filings/1');
  const bytes = Buffer.from(sealed.v, 'base64');
  for (const place of [0, 13, bytes.length - 1]) {
    const altered = Buffer.from(bytes);
    altered[place] = (altered[place] ?? 0) ^ 1;
    expect(() => unseal({ ...sealed, v: altered.toString('base64') }, 'filings/1')).toThrow();
  }
  expect(() => unseal(sealed, 'filings/2')).toThrow();
  expect(() => unseal({ ...sealed, k: 'k9' }, 'filings/1')).toThrow('k9');
});

test('keys can be changed: new texts take the new one, old texts open with the old one', () => {
  const old = seal('text', 'x');
  const one = JSON.parse(process.env.COURT_KEYS ?? '');
  const two = JSON.parse(newCourtKeys());
  process.env.COURT_KEYS = JSON.stringify({
    current: 'k2',
    keys: { ...one.keys, k2: two.keys['local-1'] },
    hash: one.hash,
  });
  expect(seal('text', 'x').k).toBe('k2');
  expect(unseal(old, 'x')).toBe('text');
});

test('a keyed hash finds the same number however it is typed, and tells kinds apart', () => {
  expect(keyedHash('idNumber', '33028119900101123x')).toBe(keyedHash('idNumber', ' 330281 19900101 123X '));
  expect(keyedHash('idNumber', '１３８00001234')).toBe(keyedHash('idNumber', '13800001234'));
  expect(keyedHash('phone', '13800001234')).not.toBe(keyedHash('idNumber', '13800001234'));
  const other = keyedHash('phone', '13800001234');
  process.env.COURT_KEYS = newCourtKeys();
  expect(keyedHash('phone', '13800001234')).not.toBe(other);
});

test('without keys, or with one of the wrong length, nothing is sealed', () => {
  process.env.COURT_KEYS = '';
  expect(() => seal('x', 'y')).toThrow('COURT_KEYS');
  process.env.COURT_KEYS = JSON.stringify({ current: 'k', keys: { k: 'c2hvcnQ=' }, hash: 'c2hvcnQ=' });
  expect(() => seal('x', 'y')).toThrow('32 bytes');
});
