import {
  CASES,
  civil,
  EARLIER,
  EVERYBODY,
  LATER,
  MEMBERS,
  NOW,
  OUTSIDERS,
  party,
  person,
  staff,
  witness,
} from './cast';
import { PROGRESS_KINDS, type ProgressItem, type ProgressKind, showProgress } from './progress';
import { rank } from './showing';
import type { Viewer } from './viewer';

const KINDS = Object.keys(PROGRESS_KINDS) as ProgressKind[];
const DOCUMENTS: ProgressKind[] = ['pleading', 'notice', 'judgment'];
const zhang = person([party('zhang', 'plaintiff')]);
const wang = person([party('wang', 'defendant')]);
const served = { zhang: EARLIER, wang: EARLIER, liu: EARLIER };
const item = (kind: string, more: Partial<ProgressItem> = {}): ProgressItem => ({
  kind,
  at: EARLIER,
  servedAt: served,
  ...more,
});
const look = (viewer: Viewer, what: ProgressItem, theCase = civil(), now = NOW) =>
  showProgress(viewer, theCase, what, now).show;
const seers = (what: ProgressItem, theCase = civil()) =>
  EVERYBODY.filter(([, viewer]) => look(viewer, what, theCase) !== 'absent').map(([name]) => name);

test('PROG-1 parties, guardians and agents of this case see its course once their identity is checked; nobody else of the public', () => {
  for (const kind of KINDS.filter((one) => PROGRESS_KINDS[one] !== 'heldBack'))
    for (const [name, one] of MEMBERS)
      expect([kind, name, look(person([one]), item(kind))]).toEqual([kind, name, 'shown']);
  for (const kind of KINDS)
    for (const [name, viewer] of OUTSIDERS) expect([name, look(viewer, item(kind))]).toEqual([name, 'absent']);
});

test('PROG-1 a case opened by decision shows everybody its steps, but no document, no incident and nothing held back', () => {
  const open = { ...civil(), openToPublic: true };
  const shown = KINDS.filter((kind) => look({ kind: 'public' }, item(kind), open) !== 'absent');
  expect(shown).toContain('hearing');
  for (const kind of [...DOCUMENTS, 'transcript', 'preservation', 'advanceEnforcement', 'recusal'] as const)
    expect(shown).not.toContain(kind);
  expect(look({ kind: 'public' }, item('hearing', { embargo: { applicants: ['zhang'] } }), open)).toBe('absent');
  expect(look({ kind: 'public' }, item('hearing', { secret: true }), open)).toBe('absent');
});

test('PROG-2 who left the case and an ended agent keep what they saw and see nothing new', () => {
  const left = EARLIER + 1000;
  for (const [, one] of MEMBERS) {
    const former = person([{ ...one, to: left }]);
    expect(look(former, item('hearing', { at: left - 1 }))).toBe('shown');
    expect(look(former, item('hearing', { at: left }))).toBe('absent');
    // Entered before, but shown or served only afterwards: new for him.
    expect(look(former, item('preservation', { embargo: { applicants: [], releasedAt: left } }))).toBe('absent');
    expect(look(former, item('judgment', { servedAt: { [one.partyId]: left } }))).toBe('absent');
    expect(look(former, item('judgment', { servedAt: { [one.partyId]: left - 1 } }))).toBe('shown');
  }
});

test('PROG-3 everything that 流程规定7 and 8.1 name can be entered and is seen by both sides', () => {
  const named: Record<string, readonly string[]> = {
    '收案、立案信息，结案信息': ['intake', 'registration', 'closing'],
    '当事人信息；审判组织信息': ['parties', 'trialBody'],
    '审判程序、审理期限、送达、上诉、移送': ['procedure', 'trialLimit', 'service', 'appeal', 'transfer'],
    '庭审、质证、证据交换、庭前会议、询问、宣判': [
      'hearing',
      'evidenceExchange',
      'pretrialMeeting',
      'inquiry',
      'pronouncement',
    ],
    裁判文书的公布情况: ['documentPublication'],
    '回避、管辖争议、评估、鉴定': ['recusal', 'jurisdictionDispute', 'valuation', 'appraisal'],
  };
  for (const [words, kinds] of Object.entries(named))
    for (const kind of kinds)
      for (const viewer of [zhang, wang])
        expect([words, kind, look(viewer, item(kind))]).toEqual([words, kind, 'shown']);
});

test('PROG-3 an entry dated ahead is not there before its time', () => {
  expect(look(zhang, item('hearing', { at: NOW + 1 }))).toBe('absent');
  expect(look(zhang, item('hearing', { at: NOW }))).toBe('shown');
});

test('PROG-4 preservation is held back even if nobody set an embargo, shown to who asked and to officers, and to all once carried out', () => {
  for (const kind of ['preservation', 'advanceEnforcement'] as const) {
    const forgotten = seers(item(kind));
    expect(forgotten.sort()).toEqual([
      'clerk of the case',
      'enforcement of the case',
      'filing-judge of the case',
      'filing-judge of the court',
      'judge of the case',
    ]);
    const held = item(kind, { embargo: { applicants: ['zhang'] } });
    expect(look(zhang, held)).toBe('shown');
    for (const viewer of [wang, person([party('liu', 'thirdParty')]), staff('mediator', true)])
      expect(look(viewer, held)).toBe('absent');
    const released = item(kind, { embargo: { applicants: ['zhang'], releasedAt: NOW } });
    expect(look(wang, released)).toBe('shown');
    expect(look(wang, released, civil(), NOW - 1)).toBe('absent');
  }
});

test('PROG-4 another entry, such as a bank’s answer, can be held back as well', () => {
  expect(look(wang, item('appraisal', { embargo: { applicants: ['zhang'] } }))).toBe('absent');
});

test('PROG-5 a document is there for each after service on himself; his own pleading at once; transcripts without service', () => {
  for (const kind of DOCUMENTS) {
    const onZhang = item(kind, { servedAt: { zhang: NOW } });
    expect(look(zhang, onZhang)).toBe('shown');
    expect(look(zhang, onZhang, civil(), NOW - 1)).toBe('absent');
    expect(look(wang, onZhang)).toBe('absent');
  }
  expect(look(wang, { kind: 'pleading', at: EARLIER, by: 'wang' })).toBe('shown');
  expect(look(wang, { kind: 'transcript', at: EARLIER })).toBe('shown');
});

test('PROG-6 deliberation, drafts, notes and whatever is not of the list are never progress, not even for officers', () => {
  for (const kind of [
    'deliberation',
    'draft',
    'internalNote',
    'mediationStatement',
    'inquiryResult',
    '',
    'toString',
    'constructor',
  ])
    expect(seers(item(kind))).toEqual([]);
});

test('PROG-6 a secret, or an entry withdrawn as wrongly shown, is gone for everybody', () => {
  for (const kind of KINDS) {
    expect(seers(item(kind, { secret: true, embargo: { applicants: ['zhang'], releasedAt: EARLIER } }))).toEqual([]);
    expect(seers(item(kind, { withdrawn: true }))).toEqual([]);
  }
});

test('PROG-6, SERVE-11 a wrong entry stays, marked, beside the one that says how it is', () => {
  expect(showProgress(zhang, civil(), item('hearing', { superseded: true }), NOW)).toMatchObject({
    show: 'shown',
    mark: 'superseded',
  });
  expect(showProgress({ kind: 'public' }, civil(), item('hearing', { superseded: true }), NOW)).not.toHaveProperty(
    'mark',
  );
});

test('HEAR-12 a witness sees no progress', () => {
  for (const kind of KINDS)
    expect(look(person([witness]), item(kind, { servedAt: { zhao: EARLIER }, by: 'zhao' }))).toBe('absent');
});

test('DOMAIN 6: nothing crosses courts, no officer of another case, no admin', () => {
  const barred = EVERYBODY.filter(([name]) =>
    /another court$|^(admin|finance|leader|window)|^(judge|clerk|enforcement|mediator) of the court/.test(name),
  );
  const seen = CASES.flatMap((theCase) =>
    KINDS.flatMap((kind) => barred.filter(([, viewer]) => look(viewer, item(kind), theCase) !== 'absent')),
  );
  expect(seen).toEqual([]);
});

test('DOMAIN 4: a mediator of the case sees its steps, but no paper and nothing held back', () => {
  const seen = KINDS.filter((kind) => look(staff('mediator', true), item(kind)) !== 'absent');
  expect(seen).toContain('hearing');
  for (const kind of [...DOCUMENTS, 'transcript', 'preservation'] as const) expect(seen).not.toContain(kind);
  const held = item('hearing', { embargo: { applicants: ['zhang'], releasedAt: EARLIER } });
  expect(look(staff('mediator', true), held)).toBe('absent');
});

test('a restriction never shows more', () => {
  const restrictions: ((one: ProgressItem) => ProgressItem)[] = [
    (one) => ({ ...one, embargo: { applicants: [] } }),
    (one) => ({ ...one, embargo: { applicants: one.embargo?.applicants ?? [], releasedAt: LATER } }),
    (one) => ({ ...one, secret: true }),
    (one) => ({ ...one, withdrawn: true }),
    (one) => ({ ...one, servedAt: {} }),
    (one) => ({ ...one, at: LATER }),
  ];
  const states = [
    {},
    { by: 'wang' },
    { embargo: { applicants: ['zhang'] } },
    { embargo: { applicants: [], releasedAt: EARLIER } },
  ];
  const violations: string[] = [];
  for (const theCase of [...CASES, { ...civil(), openToPublic: true }])
    for (const what of KINDS.flatMap((kind) => states.map((state) => item(kind, state))))
      for (const [name, viewer] of EVERYBODY) {
        const before = rank(showProgress(viewer, theCase, what, NOW));
        for (const restrict of restrictions)
          if (rank(showProgress(viewer, theCase, restrict(what), NOW)) > before)
            violations.push(`${name}: ${what.kind}`);
      }
  expect(violations).toEqual([]);
});

test('times that are none are mistakes of the caller', () => {
  expect(() => look(zhang, item('hearing'), civil(), Number.NaN)).toThrow(RangeError);
  expect(() => look(zhang, item('hearing', { at: 0.5 }))).toThrow(RangeError);
});
