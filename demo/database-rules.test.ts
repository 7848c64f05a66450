/** What clients may read and write by themselves: for every collection and every kind of person, nothing unless said here. */

import type { Document } from '../emulator/query/value';
import { check } from '../emulator/rules/check';
import { coverageBelow, createCoverage } from '../emulator/rules/coverage';
import type { Auth } from '../emulator/rules/environment';
import { compileRules } from '../emulator/rules/rules';
import { readDatabaseRules } from '../scripts/database-rules';

const RULES = readDatabaseRules().map(({ collection, rules }) => compileRules(rules, collection));
const coverage = createCoverage(RULES);
const now = Date.parse('2026-03-03T09:00:00+08:00');

const somebody = (openid: string): Auth => ({ openid, uid: openid, loginType: 'WECHAT_PUBLIC' });
const PEOPLE: [who: string, auth: Auth | null][] = [
  ['who is not signed in', null],
  ['a party', somebody('o-plaintiff')],
  ['the other party', somebody('o-defendant')],
  ['a lawyer', somebody('o-lawyer')],
  ['a window clerk', somebody('o-window')],
  ['a filing judge', somebody('o-filing-judge')],
  ['a judge of another court', somebody('o-gz-judge')],
  ['an administrator', somebody('o-admin')],
];

/** Everybody's; one's own, by the field that says whose; all others are nobody's. */
const PUBLIC = ['boards', 'courts', 'halls'];
const OWN: Record<string, string> = { tickets: 'openid', notifications: 'openid' };

/** Accounts as the court knows them; others it does not know. */
const ACCOUNTS: Record<string, Document> = {
  'o-plaintiff': { verified: true },
  'o-defendant': { verified: true },
  'o-former': { verified: true },
  'o-frozen': { verified: true, suspended: { reason: 'theft' } },
};

const reads = (name: string, auth: Auth | null, where: Record<string, string>) =>
  RULES.filter((rules) => rules.name === name).map(
    (rules) => check({ rules, operation: 'read', where, auth, now, coverage, get: accounts }).ok,
  )[0];
const accounts = (collection: string, id: string) => (collection === 'people' ? ACCOUNTS[id] : undefined);

describe.each(PEOPLE)('%s', (_who, auth) => {
  test.each(RULES.map(({ name }) => name))('PRIV-4 %s', (name) => {
    expect(reads(name, auth, {})).toBe(PUBLIC.includes(name));
    const whose = OWN[name];
    for (const field of ['openid', '_openid', 'filer', 'courtId', '_id', ...(whose ? [whose] : [])]) {
      const own = auth?.openid ?? 'o-plaintiff';
      const his = auth !== null && field === whose;
      expect(reads(name, auth, { [field]: own })).toBe(PUBLIC.includes(name) || his);
      expect(reads(name, auth, { [field]: '{openid}' })).toBe(PUBLIC.includes(name) || his);
      expect(reads(name, auth, { [field]: 'o-another' })).toBe(PUBLIC.includes(name));
    }
  });

  test.each(RULES.map(({ name }) => name))('writes nothing to %s', (name) => {
    const rules = RULES.filter((one) => one.name === name)[0];
    if (!rules) throw new Error(name);
    const where = { openid: '{openid}' };
    for (const wanted of [
      { operation: 'create', data: { openid: auth?.openid ?? null } },
      { operation: 'update', where, data: { $set: { read: true } } },
      { operation: 'delete', where },
    ] as const)
      expect(check({ rules, auth, now, coverage, ...wanted }).ok).toBe(false);
  });
});

test('ENF-6 the feed of an execution is read by who takes part on that side now, and asks for nothing else', () => {
  const rules = RULES.find(({ name }) => name === 'enforcement_feed');
  if (!rules) throw new Error('the feed has no rules');
  const feeds: Record<string, string> = {
    'c1:o-plaintiff': 'c1:applicant',
    'c1:o-defendant': 'c1:judgmentDebtor',
    'c1:o-frozen': 'c1:applicant',
    'c1:o-erased': 'c1:applicant',
  };
  const get = (collection: string, id: string) =>
    collection === 'case_members' && id.startsWith('c1:')
      ? { _id: id, ...(feeds[id] ? { feed: feeds[id] } : {}) }
      : accounts(collection, id);
  const may = (openid: string, where: Record<string, string>) =>
    check({ rules, operation: 'read', where, auth: somebody(openid), now, coverage, get }).ok;
  expect(may('o-plaintiff', { caseId: 'c1', feed: 'c1:applicant' })).toBe(true);
  expect(may('o-defendant', { caseId: 'c1', feed: 'c1:judgmentDebtor' })).toBe(true);
  expect(may('o-defendant', { caseId: 'c1', feed: 'c1:applicant' })).toBe(false);
  // A member whose part has ended has none; nor has a stranger, who is no member.
  expect(may('o-former', { caseId: 'c1', feed: 'c1:applicant' })).toBe(false);
  expect(may('o-plaintiff', { caseId: 'c2', feed: 'c2:applicant' })).toBe(false);
  expect(may('o-plaintiff', { feed: 'c1:applicant' })).toBe(false);
  expect(may('o-plaintiff', { caseId: 'c1' })).toBe(false);
  // ID-2: nor an account that is frozen, or that the court does not know (any more).
  expect(may('o-frozen', { caseId: 'c1', feed: 'c1:applicant' })).toBe(false);
  expect(may('o-erased', { caseId: 'c1', feed: 'c1:applicant' })).toBe(false);
});

test('ID-2 who is frozen does not read what he was told, by whatever query; his numbers for the hall he does', () => {
  const frozen = somebody('o-frozen');
  for (const openid of ['{openid}', 'o-frozen']) {
    expect(reads('notifications', frozen, { openid })).toBe(false);
    expect(reads('notifications', frozen, { openid, _id: 'n1' })).toBe(false);
    expect(reads('tickets', frozen, { openid })).toBe(true);
  }
});

test('every part of every rule was seen both true and false', () => {
  expect(coverageBelow(coverage, 100)).toBeUndefined();
});
