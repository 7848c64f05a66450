/** Coverage: what of the rules the tests of an application have tried. */
import { check } from './check';
import { coverageBelow, coverageShare, coverageText, createCoverage } from './coverage';
import { compileRules } from './rules';

const rules = compileRules(
  { read: 'doc.open == true || (doc._openid == auth.openid && !doc.hidden)', write: 'auth != null', delete: false },
  'notes',
);
const base = { rules, auth: { openid: 'o-me' }, now: 0 } as const;

test('before anything is asked, nothing was looked at', () => {
  const coverage = createCoverage([rules]);
  expect(coverageShare(coverage)).toBe(0);
  expect(coverageText(coverage)).toBe(
    [
      'notes.read',
      '         never  doc.open == true || doc._openid == auth.openid && !doc.hidden',
      '         never    doc.open == true',
      '         never    doc._openid == auth.openid && !doc.hidden',
      '         never      doc._openid == auth.openid',
      '         never      !doc.hidden',
      '         never        doc.hidden',
      'notes.write',
      '         never  auth != null',
      '0 % of what the rules can say was seen',
    ].join('\n'),
  );
});

test('each part is counted true or false, unless another has decided before it', () => {
  const coverage = createCoverage([rules]);
  check({ ...base, coverage, operation: 'read', where: { open: true } });
  check({ ...base, coverage, operation: 'read', where: { _openid: '{openid}', hidden: false } });
  check({ ...base, coverage, operation: 'read', where: { _openid: '{openid}' } });
  check({ ...base, coverage, operation: 'create', data: {} });
  check({ ...base, coverage, operation: 'update', auth: null, data: {} });
  expect(coverageText(coverage)).toBe(
    [
      'notes.read',
      '  2 true, 1 false  doc.open == true || doc._openid == auth.openid && !doc.hidden',
      '  1 true, 2 false    doc.open == true',
      '  1 true, 1 false    doc._openid == auth.openid && !doc.hidden',
      '  2 true, 0 false      doc._openid == auth.openid',
      '  1 true, 1 false      !doc.hidden',
      '  1 true, 1 false        doc.hidden',
      'notes.write',
      '  1 true, 1 false  auth != null',
      '92.8 % of what the rules can say was seen',
    ].join('\n'),
  );
  expect(coverageBelow(coverage, 90)).toBeUndefined();
  expect(coverageBelow(coverage, 100)).toBe(
    'the coverage of the rules is 92.8 %, less than 100 %\nnotes.read: doc._openid == auth.openid was never false',
  );
});

test('rules without expressions need no tests', () => {
  expect(coverageShare(createCoverage([compileRules('ADMINWRITE', 'a')]))).toBe(100);
});

test('a part that was never reached is told as such', () => {
  const coverage = createCoverage([compileRules({ read: 'doc.a' }, 'b')]);
  expect(coverageBelow(coverage, 1)).toContain('b.read: doc.a was never looked at');
});
