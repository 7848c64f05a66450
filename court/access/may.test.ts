import { STAFF_ROLES } from '../people/roles';
import {
  actingFor,
  CASES,
  civil,
  EARLIER,
  EVERYBODY,
  HERE,
  MEMBERS,
  NOW,
  party,
  person,
  STAFF,
  staff,
  witness,
} from './cast';
import { may } from './may';
import { type Action, PERMISSIONS, PUBLIC_ACTIONS } from './permissions';
import { isActive, isOfficer, type Viewer } from './viewer';

const ACTIONS: Action[] = [...PUBLIC_ACTIONS, ...(Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[])];
const allowedTo = (viewer: Viewer, theCase = civil()) =>
  ACTIONS.filter((action) => may(viewer, action, theCase, NOW).allowed);
const plaintiff = person([party('zhang', 'plaintiff')]);
const CONTENT: Action[] = [
  'seeProgress',
  'readDossier',
  'readInternal',
  'seeEvidence',
  'seeEnforcement',
  'examineEvidence',
];

test('DOMAIN 4: without identity one reads the guide and takes a number, and nothing else', () => {
  for (const [, viewer] of EVERYBODY)
    for (const action of PUBLIC_ACTIONS) expect(may(viewer, action, civil(), NOW).allowed).toBe(true);
  expect(allowedTo({ kind: 'public' })).toEqual(PUBLIC_ACTIONS);
  expect(allowedTo(person([party('zhang', 'plaintiff')], 'unverified'))).toEqual(PUBLIC_ACTIONS);
});

test('DOMAIN 4: no role crosses courts', () => {
  for (const theCase of CASES)
    for (const [, viewer] of STAFF) {
      const elsewhere = { ...theCase, courtId: 'elsewhere' };
      expect(allowedTo(viewer, elsewhere)).toEqual(PUBLIC_ACTIONS);
      expect(STAFF_ROLES.some((role) => isOfficer(viewer, elsewhere, role))).toBe(false);
    }
});

test('DOMAIN 4: who decides and who reads what is decided: only named officers, each by his office', () => {
  const whoEver = (action: Action) =>
    new Set(
      CASES.flatMap((theCase) =>
        EVERYBODY.filter(([, one]) => may(one, action, theCase, NOW).allowed).map(([name]) => name),
      ),
    );
  expect(whoEver('leadHearing')).toEqual(new Set(['judge of the case']));
  expect(whoEver('decideFeeAid')).toEqual(new Set(['judge of the case']));
  expect(whoEver('postEnforcement')).toEqual(new Set(['enforcement of the case']));
  expect(whoEver('reviewFiling')).toEqual(new Set(['filing-judge of the case', 'filing-judge of the court']));
  expect(whoEver('readInternal')).toEqual(
    new Set(
      ['judge', 'clerk', 'enforcement', 'archivist']
        .map((role) => `${role} of the case`)
        .concat('archivist of the court'),
    ),
  );
  for (const action of ['confirmRefund', 'recordBankPayment'] as const)
    expect(whoEver(action)).toEqual(new Set(['finance of the case', 'finance of the court']));
});

test('PRIV-5, DOMAIN 4: admin, finance, leader and window read no case content, not even named to the case', () => {
  for (const theCase of CASES)
    for (const role of ['admin', 'finance', 'leader', 'window'] as const)
      for (const action of CONTENT) expect(may(staff(role, true), action, theCase, NOW).allowed).toBe(false);
  expect(may(staff('admin', false), 'readAuditLog', civil(), NOW)).toMatchObject({
    allowed: true,
    limit: 'noCaseContent',
  });
});

test('DOMAIN 4: own case means being named to it', () => {
  for (const role of ['judge', 'clerk', 'enforcement'] as const) {
    expect(may(staff(role, false), 'readDossier', civil(), NOW).allowed).toBe(false);
    expect(may(staff(role, true), 'readDossier', civil(), NOW).allowed).toBe(true);
  }
  // Named to the case as judge, but no longer one.
  expect(allowedTo({ kind: 'staff', courtId: HERE, roles: [], assignedAs: ['judge'] })).toEqual(PUBLIC_ACTIONS);
});

test('DOMAIN 4: a filing judge reads until the case is assigned, an archivist from archiving on, a closed case’s progress before', () => {
  const stages = (role: 'filing-judge' | 'archivist', action: Action) =>
    (['filing', 'pending', 'closed', 'archived'] as const).filter(
      (stage) => may(staff(role, false), action, civil(stage), NOW).allowed,
    );
  expect(stages('filing-judge', 'readDossier')).toEqual(['filing']);
  expect(stages('archivist', 'readDossier')).toEqual(['archived']);
  expect(stages('archivist', 'readInternal')).toEqual(['archived']);
  expect(stages('archivist', 'seeProgress')).toEqual(['closed', 'archived']);
});

test('DOMAIN 4: a witness testifies and confirms his own part, no more', () => {
  const mine = allowedTo(person([witness])).filter((action) => !['startFiling', 'bookSlot'].includes(action));
  expect(mine).toEqual([...PUBLIC_ACTIONS, 'testify', 'confirmTranscript']);
  expect(may(person([witness]), 'confirmTranscript', civil(), NOW).limit).toBe('ownPart');
});

test('ID-7 an agent acts beyond the ordinary only if his power of attorney names the act', () => {
  const agent = (powerOfAttorney?: readonly ('mediate' | 'withdrawSuit' | 'consentOnline')[]) =>
    person([{ ...actingFor('agent', 'zhang', 'plaintiff'), ...(powerOfAttorney ? { powerOfAttorney } : {}) }]);
  for (const [action, act] of [
    ['signMediation', 'mediate'],
    ['withdrawFiling', 'withdrawSuit'],
    ['consentOnline', 'consentOnline'],
  ] as const) {
    expect(may(agent([]), action, civil(), NOW)).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('授权委托书'),
    });
    expect(may(agent([act]), action, civil(), NOW).allowed).toBe(true);
    expect(may(plaintiff, action, civil(), NOW).allowed).toBe(true);
  }
  expect(may(agent(['mediate']), 'withdrawFiling', civil(), NOW).allowed).toBe(false);
  expect(may(agent([]), 'submitEvidence', civil(), NOW).allowed).toBe(true);
});

test('ID-7 without a power of attorney nobody is an agent towards the court, and he is told to hand one in', () => {
  const alone = person([{ role: 'agent', side: 'plaintiff', partyId: 'zhang', from: EARLIER }]);
  for (const action of Object.keys(PERMISSIONS) as Action[])
    if (!['startFiling', 'bookSlot'].includes(action))
      expect(may(alone, action, civil(), NOW)).toMatchObject({
        allowed: false,
        reason: expect.stringContaining('授权委托书'),
      });
});

test('PROG-2, DOSS-5 an ended part does nothing any more, from the very instant of its end', () => {
  const part = party('zhang', 'plaintiff');
  expect(may(person([{ ...part, to: NOW + 1 }]), 'seeProgress', civil(), NOW).allowed).toBe(true);
  expect(may(person([{ ...part, to: NOW }]), 'seeProgress', civil(), NOW)).toMatchObject({
    allowed: false,
    reason: expect.stringContaining('已经结束'),
  });
  for (const [, one] of MEMBERS) {
    const left = allowedTo(person([{ ...one, to: EARLIER }]));
    expect(left).toEqual([...PUBLIC_ACTIONS, 'startFiling', 'bookSlot']);
  }
});

test('DOMAIN 4: only the applicant’s side asks for 限高 and 失信', () => {
  const asks = MEMBERS.filter(([, one]) => may(person([one]), 'askRestriction', civil(), NOW).allowed);
  expect(new Set(asks.map(([, { side }]) => side))).toEqual(new Set(['applicant']));
});

test('DOSS-3 the clerk of the case grants while it is pending, the archivist of the court after archiving', () => {
  for (const stage of ['filing', 'pending', 'closed', 'archived'] as const) {
    expect(may(staff('clerk', true), 'grantDossier', civil(stage), NOW).allowed).toBe(stage !== 'archived');
    expect(may(staff('archivist', false), 'grantDossier', civil(stage), NOW).allowed).toBe(stage === 'archived');
  }
});

test('who has several parts may what the best of them may', () => {
  const both = person([witness, actingFor('agent', 'zhang', 'plaintiff')]);
  expect(may(both, 'readDossier', civil(), NOW).allowed).toBe(true);
  const judgeAndMediator: Viewer = {
    kind: 'staff',
    courtId: HERE,
    roles: ['mediator', 'judge'],
    assignedAs: ['mediator', 'judge'],
  };
  expect(may(judgeAndMediator, 'readDossier', civil(), NOW)).not.toHaveProperty('limit');
});

test('default deny: everything that is refused says in Chinese what to do; what is allowed says nothing', () => {
  const reasons = new Set<string>();
  for (const theCase of CASES)
    for (const [, viewer] of EVERYBODY)
      for (const action of ACTIONS) {
        const { allowed, reason, rule } = may(viewer, action, theCase, NOW);
        if (allowed === (reason !== '') || rule === '') throw new Error(`${action}: ${reason}`);
        if (!allowed) reasons.add(reason);
      }
  expect(reasons.size).toBeGreaterThan(8);
  for (const reason of reasons) expect(reason).toMatch(/请.*。$/);
});

test('an unknown action, and times that are none, are mistakes of the caller', () => {
  expect(() => may(plaintiff, 'toString' as Action, civil(), NOW)).toThrow(RangeError);
  expect(() => may(plaintiff, 'seeProgress', civil(), Number.NaN)).toThrow(RangeError);
  expect(() => isActive({ ...party('zhang', 'plaintiff'), to: 1 }, NOW)).toThrow(RangeError);
});
