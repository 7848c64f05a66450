import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { NAMED_ACT_IDS } from '../agency/named-acts';
import { isOfficer } from '../machines/actor';
import { caseAdminMachine } from '../machines/case-admin';
import type { CaseState } from '../machines/case-civil';
import { caseCivilMachine } from '../machines/case-civil';
import { CASE_STATES } from '../machines/case-civil-words';
import { PARTY_ROLES } from '../people/roles';
import { courtDaysOf } from './decide-by';
import { doubtsOf, type Filed, lacksAuthority } from './doubts';
import { FILED_KINDS, type FiledKind, filedKind, outcomesOf, titleFor } from './kinds';
import { keys } from './trial';

const KINDS = keys(FILED_KINDS);
const STATES = keys(CASE_STATES);
const MATTERS = ['civil', 'administrative', 'enforcement'] as const;
const RULES = new Set(
  [...readFileSync('docs/DOMAIN.md', 'utf8').matchAll(/\*\*([A-Z]+-\d+)\*\*/g)].map(([, rule]) => rule),
);

const filed = (kind: FiledKind, more: Partial<Filed> = {}): Filed => ({
  kind,
  matter: filedKind(kind).matters[0] ?? 'civil',
  state: filedKind(kind).states[0] ?? 'preparing',
  side: filedKind(kind).sides[0] ?? 'defendant',
  agent: null,
  filled: filedKind(kind).asks,
  timings: [],
  ...more,
});
const about = (one: Filed) => doubtsOf(one).map((doubt) => doubt.about);

test('every rule that a kind cites is one of DOMAIN.md', () => {
  for (const kind of KINDS) {
    const { rule, fee, copies, deciding } = filedKind(kind);
    const ways = [deciding?.granted, deciding?.refused].flatMap((way) =>
      way && 'form' in way ? (way.remedy ?? []) : [],
    );
    const cited = [rule, fee?.rule, copies?.rule, deciding?.within?.rule, deciding?.urgentWithin?.rule].flatMap(
      (one) => one ?? [],
    );
    for (const one of [...cited, ...ways.map((way) => way.rule)]) {
      const numbers = one.match(/\b[A-Z]+-\d+\b/g) ?? [];
      expect({ kind, one, unknown: numbers.filter((number) => !RULES.has(number)), some: numbers.length > 0 }).toEqual({
        kind,
        one,
        unknown: [],
        some: true,
      });
    }
  }
});

test('every text of a kind is whole: it ends, is polite and says nothing in another tongue', () => {
  for (const kind of KINDS) {
    const { plain, outside, late, fee, noWithdrawal, deciding } = filedKind(kind);
    const elsewhere = [deciding?.granted, deciding?.refused].flatMap((way) =>
      way && 'elsewhere' in way ? [way.elsewhere] : [],
    );
    for (const text of [plain, outside, late, fee?.text, noWithdrawal, ...elsewhere].flatMap((one) => one ?? [])) {
      expect(text).toMatch(/。$/);
      expect(text).not.toMatch(/[A-Za-z!！]|你/);
    }
  }
});

test('where an officer is sent to the page of the execution, what he is to press there has that name', () => {
  const folder = 'miniprogram/staff-enforcement';
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('');
  const sent = KINDS.flatMap((kind) => {
    const { deciding } = filedKind(kind);
    return [deciding?.granted, deciding?.refused].flatMap((way) =>
      way && 'elsewhere' in way && way.elsewhere.includes('执行页')
        ? [...way.elsewhere.matchAll(/“(.+?)”/g)].map(([, name = '']) => [kind, name] as const)
        : [],
    );
  });
  expect(sent.length).toBeGreaterThan(8);
  expect(sent.filter(([, name]) => !pages.includes(`'${name}'`))).toEqual([]);
});

test('who fits in every way meets no doubt', () => {
  for (const kind of KINDS)
    expect([kind, doubtsOf(filed(kind, { agent: { special: [...NAMED_ACT_IDS] } }))]).toEqual([kind, []]);
});

test('DOMAIN 6.2 there is no kind, side, state, power, time or content for which a paper is refused: each is a doubt with its rule', () => {
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom(...KINDS),
        matter: fc.constantFrom(...MATTERS),
        state: fc.constantFrom(...STATES),
        side: fc.constantFrom(undefined, ...PARTY_ROLES),
        agent: fc.constantFrom(null, { special: [] }, { special: ['appeal' as const] }),
        filled: fc.constantFrom([], ['facts' as const]),
        timings: fc.constant([]),
      }),
      (one) => {
        const doubts = doubtsOf(one);
        for (const { text, rule } of doubts) {
          expect(text).toMatch(/。$/);
          expect(rule).toMatch(/[A-Z]+-\d+/);
        }
        // Said once each.
        expect(new Set(doubts.map((doubt) => doubt.text)).size).toBe(doubts.length);
      },
    ),
  );
});

test.each([
  ['appeal', 'appeal'],
  ['withdrawAppeal', 'appeal'],
  ['counterclaim', 'counterclaim'],
  ['changeClaims', 'changeClaims'],
  ['withdrawSuit', 'withdrawSuit'],
] as const)('ID-7 %s by an agent needs the special authority “%s”; the party itself needs none', (kind, act) => {
  expect(lacksAuthority(kind, { special: [] })).toBe(true);
  expect(lacksAuthority(kind, { special: [act] })).toBe(false);
  expect(lacksAuthority(kind, null)).toBe(false);
  const others = NAMED_ACT_IDS.filter((one) => one !== act);
  expect(about(filed(kind, { agent: { special: others } }))).toContain('authority');
});

test('ID-7 what any agent may file: answers, objections, evidence, measures, applications about time and hearing', () => {
  const free = KINDS.filter((kind) => !lacksAuthority(kind, { special: [] }));
  expect(free).toEqual(
    expect.arrayContaining(['answer', 'jurisdictionObjection', 'evidence', 'preservation', 'recusal', 'restorePeriod']),
  );
  expect(free).toHaveLength(KINDS.length - 5);
});

test('TIME-6 a jurisdiction objection comes from the defendant, before the debate ends; later, or from another, it is received with a doubt', () => {
  expect(about(filed('jurisdictionObjection', { side: 'plaintiff' }))).toEqual(['side']);
  expect(about(filed('jurisdictionObjection', { state: 'appealable' }))).toEqual(['state']);
});

test('TIME-8 what cannot be appealed is received, and the doubt says why', () => {
  const final = { text: '小额诉讼一审终审，判决不能上诉。', rule: 'TIME-8 民事诉讼法第165条' };
  const [doubt] = doubtsOf(filed('appeal', { final }));
  expect(doubt).toMatchObject({ about: 'matter', rule: final.rule });
  expect(doubt?.text).toContain('照收');
});

test('PROG-4 preservation, of property and of evidence, and 先予执行 are held back; no copy of them goes to anybody', () => {
  const held = KINDS.filter((kind) => filedKind(kind).embargo);
  expect(held.sort()).toEqual(['advanceEnforcement', 'evidencePreservation', 'preservation']);
  for (const kind of held) expect([filedKind(kind).copies, filedKind(kind).step]).toEqual([undefined, undefined]);
});

test('FEE-16 MED-2 administrative cases have no counterclaim, and their own way to suspend the act', () => {
  expect(about(filed('counterclaim', { matter: 'administrative' }))).toEqual(['matter']);
  expect(about(filed('suspendAct', { matter: 'civil' }))).toEqual(['matter']);
});

test('clause A: every decision is an officer’s', () => {
  for (const kind of KINDS)
    for (const role of filedKind(kind).deciding?.by ?? []) expect([kind, isOfficer(role)]).toEqual([kind, true]);
});

test('SIGN-4 what the law wants as a ruling is one: jurisdiction, preservation, 先予执行, objections in enforcement', () => {
  const ruled = KINDS.filter((kind) => {
    const refused = filedKind(kind).deciding?.refused;
    return refused && 'form' in refused && refused.form === 'ruling';
  });
  expect(ruled.sort()).toEqual(
    [
      'addParty',
      'advanceEnforcement',
      'assetObjection',
      'changeDebtor',
      'counterclaim',
      'enforcementObjection',
      'evidencePreservation',
      'jurisdictionObjection',
      'preservation',
      'suspendAct',
    ].sort(),
  );
  expect(titleFor('民事裁定书', 'administrative')).toBe('行政裁定书');
  expect(titleFor('准予鉴定通知书', 'administrative')).toBe('准予鉴定通知书');
});

test('FILE-16 FILE-15 what moves the case itself is not decided here: withdrawal, and a transfer', () => {
  expect(outcomesOf(filedKind('withdrawSuit').deciding)).toEqual(['noted']);
  expect(outcomesOf(filedKind('jurisdictionObjection').deciding)).toEqual(['noted', 'refused']);
  expect(outcomesOf(filedKind('answer').deciding)).toEqual(['noted']);
  expect(outcomesOf(filedKind('preservation').deciding)).toEqual(['noted', 'granted', 'refused']);
});

test('TIME-12 days of the court: recusal 3, preservation 5, in urgency 48 hours from the next full hour; objections 15', () => {
  const at = Date.parse('2025-03-07T15:20:00+08:00');
  const days = (kind: FiledKind, urgent = false) => courtDaysOf(kind, at, urgent);
  expect(days('recusal')).toMatchObject({ decideBy: '2025-03-10', decideAt: null });
  expect(days('preservation').decideBy).toBe('2025-03-12');
  expect(days('preservation', true)).toMatchObject({
    decideBy: '2025-03-09',
    decideAt: Date.parse('2025-03-09T16:00:00+08:00'),
  });
  expect(days('enforcementObjection').decideBy).toBe('2025-03-24');
  // ENF-11, 12
  expect(days('listDishonest').decideBy).toBe('2025-03-24');
  expect(days('correctListing').decideBy).toBe('2025-03-24');
  // No text gives days, urgent or not.
  expect(days('postponeHearing', true)).toMatchObject({ decideBy: null, decideAt: null });
});

test('ENF-7, 10..12 what is asked of an execution is its officer’s to decide, and what moves it is done on its own page', () => {
  const asked = [
    ['restrictConsumption', 'applicant'],
    ['listDishonest', 'applicant'],
    ['correctListing', 'judgmentDebtor'],
    ['permitConsumption', 'judgmentDebtor'],
    ['resumeEnforcement', 'applicant'],
    ['renewControl', 'applicant'],
    ['assetInquiry', 'applicant'],
    ['extendReporting', 'judgmentDebtor'],
  ] as const;
  for (const [kind, side] of asked) {
    const { sides, deciding, matters, copies } = filedKind(kind);
    expect([kind, sides, deciding?.by, matters, copies]).toEqual([
      kind,
      [side],
      ['enforcement'],
      ['enforcement'],
      undefined,
    ]);
    const other = side === 'applicant' ? 'judgmentDebtor' : 'applicant';
    expect([kind, about(filed(kind, { side: other }))]).toEqual([kind, ['side']]);
  }
  expect(outcomesOf(filedKind('resumeEnforcement').deciding)).toEqual(['noted', 'refused']);
  // 调查规定12.3: the officer allows it, or not.
  expect(outcomesOf(filedKind('assetInquiry').deciding)).toEqual(['noted', 'granted', 'refused']);
});

test('FILE-12 TIME-6 a copy of an answer, and of an appeal, goes out within 5 days', () => {
  const at = Date.parse('2025-03-03T09:00:00+08:00');
  expect(courtDaysOf('answer', at, false).copiesBy).toBe('2025-03-10');
  expect(courtDaysOf('appeal', at, false).copiesBy).toBe('2025-03-10');
  expect(courtDaysOf('preservation', at, false).copiesBy).toBeNull();
});

test('an appeal makes sense where the case machine takes one, and nowhere else', () => {
  for (const { changes, transitions } of [caseCivilMachine, caseAdminMachine]) {
    const takes = [...changes, ...transitions].flatMap(({ event, from }) =>
      event === 'appeal' || event === 'receiveAppeal' ? from : [],
    );
    for (const state of filedKind('appeal').states) expect(takes).toContain<CaseState>(state);
  }
});
