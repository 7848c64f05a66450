import fc from 'fast-check';
import { attribution, freshEnough, needsIdentity, type Purpose } from './verification';

const NOW = Date.parse('2026-03-02T09:30:00+08:00');
const MINUTE = 60_000;
const wanted = { person: 'p1', session: 's1', purpose: 'hearing' as Purpose, now: NOW };
const passed = { person: 'p1', session: 's1', purpose: 'hearing' as Purpose, passedAt: NOW - MINUTE };

test('ID-1 everything but guide, number, similar cases and hearing notices needs a verified person', () => {
  for (const open of ['guide', 'takeNumber', 'similarCases', 'hearingNotices']) expect(needsIdentity(open)).toBe(false);
  for (const act of ['submit', 'readDossier', 'joinHearing', 'payFee', 'bookSlot', ''])
    expect(needsIdentity(act)).toBe(true);
});

test('ID-2 an act of the account is the person’s own; from a reported theft on an officer decides, and the account is frozen', () => {
  const act = { account: 'p1', at: NOW, session: 's1', challenge: 'c1' };
  expect(attribution(act, {})).toMatchObject({ ownAct: 'yes', frozen: false });
  expect(attribution(act, { stolenSince: NOW })).toMatchObject({ ownAct: 'officerDecides', frozen: true });
  expect(attribution(act, { stolenSince: NOW + 1 })).toMatchObject({ ownAct: 'yes', frozen: true });
  expect(attribution(act, { systemError: true })).toMatchObject({ ownAct: 'officerDecides', frozen: false });
});

test.each([
  ['half an hour ago', { passedAt: NOW - 30 * MINUTE }, true],
  ['half an hour and a moment ago', { passedAt: NOW - 30 * MINUTE - 1 }, false],
  ['just now', { passedAt: NOW }, true],
  ['in the future', { passedAt: NOW + 1 }, false],
  ['not at all', { passedAt: undefined }, false],
  ['by another person', { person: 'p2' }, false],
  ['for another session', { session: 's2' }, false],
  ['for another purpose', { purpose: 'mediation' as const }, false],
  ['for an inquiry before', { purpose: 'inquiry' as const }, false],
])('ID-3 passed %s', (_what, change, answer) => {
  expect(freshEnough({ ...passed, ...change }, wanted)).toBe(answer);
});

test('ID-3 without a check nobody joins, and waiting never makes a stale pass fresh', () => {
  expect(freshEnough(undefined, wanted)).toBe(false);
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (age, more) => {
      const at = (now: number) => freshEnough({ ...passed, passedAt: NOW }, { ...wanted, now });
      expect(at(NOW + age + more) && !at(NOW + age)).toBe(false);
    }),
  );
});
