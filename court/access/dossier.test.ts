import {
  actingFor,
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
import { showDossierItem } from './dossier';
import { type DossierItem, type PaperKind, VOLUME_OF } from './dossier-item';
import type { PublicRequest, ReadingGrant } from './dossier-request';
import { rank } from './showing';
import type { CaseFacts, Membership, Viewer } from './viewer';

const GRANT: ReadingGrant = {
  kind: 'reading',
  requestNumber: '12',
  purpose: 'trial',
  from: EARLIER,
  until: LATER,
  items: 'all',
};
const RETRIAL: ReadingGrant = { ...GRANT, purpose: 'retrial', retrialPowerOfAttorney: true };
const BY_NUMBER: PublicRequest = { kind: 'public', caseNo: '（2025）浙0281民初1号' };
const PERMITS = ['none', GRANT, RETRIAL, BY_NUMBER] as const;
type Permit = (typeof PERMITS)[number] | ReadingGrant | PublicRequest;
const KINDS = Object.keys(VOLUME_OF) as PaperKind[];
const INTERNAL = KINDS.filter((kind) => VOLUME_OF[kind] === 'internal');
const served = { zhang: EARLIER, wang: EARLIER, liu: EARLIER };

const paper = (more: Partial<DossierItem> = {}): DossierItem => ({
  id: 'p1',
  kind: 'courtPaper',
  file: 'trial',
  addressees: ['zhang', 'wang', 'liu'],
  servedAt: served,
  ...more,
});
const judgment = (more: Partial<DossierItem> = {}) =>
  paper({ judgment: { type: 'judgment', force: 'inForce' }, ...more });
const administrative = (stage: CaseFacts['stage'] = 'pending'): CaseFacts => ({
  ...civil(stage),
  kind: 'administrative',
});
const zhang = person([party('zhang', 'plaintiff')]);
const wang = person([party('wang', 'defendant')]);
const showing = (viewer: Viewer, item: DossierItem, permit: Permit = GRANT, theCase = civil()) =>
  showDossierItem(viewer, theCase, item, permit === 'none' ? undefined : permit, NOW);
const look = (viewer: Viewer, item: DossierItem, permit: Permit = GRANT, theCase = civil()) =>
  showing(viewer, item, permit, theCase).show;
/** Who sees a paper, in whatever case and with whatever permit, of those who must not. */
function seers(
  viewers: readonly (readonly [string, Viewer])[],
  items: readonly DossierItem[],
  permits: readonly Permit[] = PERMITS,
) {
  const found = new Set<string>();
  for (const theCase of CASES)
    for (const [name, viewer] of viewers)
      for (const item of items)
        for (const permit of permits)
          if (look(viewer, item, permit, theCase) !== 'absent') found.add(`${name}, ${theCase.stage}`);
  return [...found];
}

const TELLING: PaperKind[] = ['pleading', 'evidence', 'transcript', 'courtPaper', 'recording', 'draft'];
/** Every paper that matters: kind × file × whose × state. */
const PAPERS: DossierItem[] = TELLING.flatMap((kind) =>
  (['trial', 'enforcement'] as const).flatMap((file) =>
    ([undefined, 'wang'] as const).flatMap((by) =>
      [
        {},
        { ofHearing: true },
        { judgment: { type: 'ruling', force: 'inForce' } as const },
        { embargo: { applicants: ['zhang'] } },
        { embargo: { applicants: ['zhang'], releasedAt: EARLIER } },
        { confidential: { examiners: ['wang'] }, ofHearing: true },
        { secrets: ['trade'] as const, ofHearing: true },
        { sharedWithMediator: true, protectedContacts: true },
      ].map((state) => paper({ kind, file, ...(by ? { by } : {}), ...state })),
    ),
  ),
);

/** Whatever is laid upon a paper on top. */
const RESTRICTIONS: Record<string, (item: DossierItem) => DossierItem> = {
  embargo: (item) => ({ ...item, embargo: { applicants: [] } }),
  'embargo for the asking side': (item) => ({
    ...item,
    embargo: { applicants: item.embargo?.applicants.slice(1) ?? ['zhang'] },
  }),
  confidential: (item) => ({ ...item, confidential: { examiners: [] } }),
  'state secret': (item) => ({ ...item, secrets: ['state'] }),
  privacy: (item) => ({ ...item, secrets: [...(item.secrets ?? []), 'privacy'] }),
  masks: (item) => ({ ...item, maskOrdered: true }),
  contacts: (item) => ({ ...item, protectedContacts: true }),
  informant: (item) => ({ ...item, tellsInformant: true }),
  'not served': (item) => ({ ...item, servedAt: {} }),
  internal: (item) => ({ ...item, kind: 'draft' }),
};

test('DOSS-1 the internal volume is for judge, clerk and enforcement officer of the case, and the archivist once archived', () => {
  const papers = INTERNAL.map((kind) => paper({ kind, sharedWithMediator: true, ofHearing: true }));
  const seen = new Set(seers(EVERYBODY, papers));
  const officers = ['judge', 'clerk', 'enforcement'].flatMap((role) =>
    ['filing', 'pending', 'closed', 'archived'].map((stage) => `${role} of the case, ${stage}`),
  );
  expect(seen).toEqual(new Set([...officers, 'archivist of the case, archived', 'archivist of the court, archived']));
});

test('SIM-3 an officer’s similar-case search is internal; one that a party hands in is read like any material', () => {
  expect(look(zhang, paper({ kind: 'similarCaseSearch' }))).toBe('absent');
  expect(look(staff('judge', true), paper({ kind: 'similarCaseSearch' }))).toBe('shown');
  expect(look(wang, paper({ kind: 'partyMaterial', by: 'zhang' }))).toBe('shown');
});

test('EVID-11 a mediation statement is in no dossier, for nobody', () => {
  expect(seers(EVERYBODY, [paper({ kind: 'mediationStatement', sharedWithMediator: true, ofHearing: true })])).toEqual(
    [],
  );
});

test('DOMAIN 6: nothing crosses courts, and who is nobody of the case sees effective judgments at most', () => {
  const elsewhere = EVERYBODY.filter(([name]) => name.endsWith('of another court'));
  expect(elsewhere).toHaveLength(10);
  expect(seers(elsewhere, PAPERS)).toEqual([]);
  expect(seers(OUTSIDERS, PAPERS, ['none', GRANT, RETRIAL])).toEqual([]);
  const others = PAPERS.filter(({ judgment, kind }) => !judgment || kind !== 'courtPaper');
  expect(seers(OUTSIDERS, others)).toEqual([]);
});

test('PRIV-5 admin, finance, leader, window and officers of other cases see no paper at all', () => {
  const none = EVERYBODY.filter(([name]) =>
    /^(admin|finance|leader|window)|^(judge|clerk|enforcement|mediator) of the court/.test(name),
  );
  expect(none).toHaveLength(16);
  expect(seers(none, PAPERS)).toEqual([]);
});

test('a restriction never shows more: embargo, confidence, secret, mask, missing service, an ended part', () => {
  // Enforcement parties and representatives stand as the parties of a suit do; other courts see nothing anyway.
  const viewers = EVERYBODY.filter(([name]) => !/applicant|judgmentDebtor|representative|another court/.test(name));
  const cases = CASES.filter(({ kind }) => kind !== 'enforcement');
  const violations = new Set<string>();
  for (const item of PAPERS) {
    const restricted = Object.entries(RESTRICTIONS).map(([what, restrict]) => [what, restrict(item)] as const);
    for (const theCase of cases)
      for (const [name, viewer] of viewers) {
        const lesser = lessened(viewer);
        for (const permit of PERMITS) {
          const before = rank(showing(viewer, item, permit, theCase));
          for (const [what, after] of restricted)
            if (
              !(what === 'internal' && viewer.kind === 'staff') &&
              rank(showing(viewer, after, permit, theCase)) > before
            )
              violations.add(`${name} after ${what}: ${JSON.stringify(item)}`);
          for (const one of lesser)
            if (rank(showing(one, item, permit, theCase)) > before)
              violations.add(`${name} when ended or not verified`);
        }
      }
  }
  expect([...violations]).toEqual([]);
});

/** The same person with every part ended, or not verified. */
function lessened(viewer: Viewer): Viewer[] {
  if (viewer.kind !== 'person') return [];
  const ended = viewer.memberships.map((one) => ({ ...one, to: Math.max(one.from, Math.min(one.to ?? NOW, NOW)) }));
  return [
    { ...viewer, memberships: ended },
    { ...viewer, identity: 'unverified' },
  ];
}

test('DOSS-3 without a grant that runs and covers the paper, a party reads nothing', () => {
  expect(look(zhang, paper())).toBe('masked');
  expect(look(zhang, paper(), 'none')).toBe('absent');
  expect(look(zhang, paper(), { ...GRANT, until: NOW })).toBe('absent');
  expect(look(zhang, paper(), { ...GRANT, from: LATER, until: LATER + 1 })).toBe('absent');
  expect(look(zhang, paper(), { ...GRANT, items: ['p2'] })).toBe('absent');
  expect(look(zhang, paper(), { ...GRANT, items: ['p2', 'p1'] })).toBe('masked');
});

test('DOSS-2 in administrative cases lawyers read the main volume, parties and other agents only what was before the court', () => {
  const readers: [string, Membership][] = [
    ['party', party('zhang', 'plaintiff')],
    ['agent', actingFor('agent', 'zhang', 'plaintiff')],
    ['guardian', actingFor('guardianRep', 'zhang', 'plaintiff')],
    // A party who happens to be a lawyer litigates as a party.
    ['party and lawyer', { ...party('zhang', 'plaintiff'), lawyer: true }],
  ];
  const lawyer = person([actingFor('agent', 'zhang', 'plaintiff', { lawyer: true })]);
  const evidence = paper({ kind: 'evidence', by: 'wang' });
  for (const [, reader] of readers) {
    expect(look(person([reader]), evidence, GRANT, administrative())).toBe('absent');
    expect(look(person([reader]), { ...evidence, ofHearing: true }, GRANT, administrative())).toBe('shown');
    expect(look(person([reader]), { ...evidence, ofHearing: true, secrets: ['trade'] }, GRANT, administrative())).toBe(
      'absent',
    );
    expect(
      look(person([reader]), { ...evidence, ofHearing: true, secrets: ['privacy'] }, GRANT, administrative()),
    ).toBe('absent');
    // The same people in a civil case.
    expect(look(person([reader]), evidence)).toBe('shown');
  }
  expect(look(lawyer, evidence, GRANT, administrative())).toBe('shown');
  expect(look(lawyer, { ...evidence, secrets: ['trade'] }, GRANT, administrative())).toBe('shown');
});

test('DOSS-4 state secrets are not on this platform, not even for the judge', () => {
  for (const [, viewer] of EVERYBODY) expect(look(viewer, paper({ secrets: ['state'] }))).toBe('absent');
});

test('DOSS-5 reading ends with the part, not with the case; a former agent reads the closed file for a retrial application only', () => {
  const ended = { to: NOW };
  const agent = person([{ ...actingFor('agent', 'zhang', 'plaintiff'), ...ended }]);
  expect(look(zhang, paper(), GRANT, civil('archived'))).toBe('masked');
  expect(look(person([{ ...party('zhang', 'plaintiff'), ...ended }]), paper(), RETRIAL, civil('closed'))).toBe(
    'absent',
  );
  expect(look(agent, paper(), GRANT, civil('closed'))).toBe('absent');
  expect(look(agent, paper(), RETRIAL, civil('pending'))).toBe('absent');
  expect(look(agent, paper(), { ...RETRIAL, retrialPowerOfAttorney: false }, civil('closed'))).toBe('absent');
  expect(look(agent, paper(), RETRIAL, civil('closed'))).toBe('masked');
});

test('DOSS-1 the enforcement file is read while its case runs; after the close the trial file alone (阅卷规定5.2)', () => {
  const notice = paper({ file: 'enforcement' });
  expect(look(zhang, notice)).toBe('masked');
  expect(look(zhang, notice, GRANT, civil('closed'))).toBe('absent');
  expect(look(zhang, paper(), GRANT, civil('closed'))).toBe('masked');
});

test('DOSS-6 masks cover others’ numbers on court papers, never inside what has to be examined, unless the judge orders it', () => {
  for (const kind of ['courtPaper', 'transcript', 'readingForm'] as const)
    expect(look(zhang, paper({ kind }))).toBe('masked');
  for (const kind of ['evidence', 'pleading', 'partyMaterial'] as const) {
    const item = paper({ kind, by: 'wang' });
    expect(look(zhang, item)).toBe('shown');
    expect(look(zhang, { ...item, maskOrdered: true })).toBe('masked');
  }
  expect(
    showDossierItem(zhang, civil(), paper({ kind: 'evidence', by: 'wang', protectedContacts: true }), GRANT, NOW).masks,
  ).toEqual(['protectedContacts']);
});

test('DOSS-6 a document that has not been served on somebody does not exist for him; his own does', () => {
  const toWang = paper({ kind: 'pleading', by: 'zhang', addressees: ['wang', 'liu'], servedAt: { liu: EARLIER } });
  expect(look(wang, toWang)).toBe('absent');
  expect(look(person([party('liu', 'thirdParty')]), toWang)).toBe('shown');
  expect(look(zhang, toWang)).toBe('shown');
  expect(look(wang, { ...toWang, servedAt: { wang: NOW } })).toBe('shown');
  expect(look(wang, { ...toWang, servedAt: { wang: NOW + 1 } })).toBe('absent');
  // Not addressed to him: once it has reached all it is addressed to.
  const toOthers = paper({ addressees: ['zhang', 'bank'], servedAt: { zhang: EARLIER } });
  expect(look(wang, toOthers)).toBe('absent');
  expect(look(wang, { ...toOthers, servedAt: { zhang: EARLIER, bank: EARLIER } })).toBe('masked');
  // Addressed to nobody yet: not issued.
  expect(look(wang, paper({ addressees: [] }))).toBe('absent');
});

test('PROG-4, DOSS-6 an embargoed paper is there for who asked and for officers, and for the other side after its release', () => {
  const item = paper({ addressees: ['zhang'], embargo: { applicants: ['zhang'] } });
  expect(look(zhang, item)).toBe('masked');
  expect(look(person([actingFor('agent', 'zhang', 'plaintiff')]), item)).toBe('masked');
  expect(look(staff('judge', true), item)).toBe('shown');
  for (const viewer of [wang, person([party('liu', 'thirdParty')]), staff('mediator', true)])
    expect(look(viewer, { ...item, sharedWithMediator: true })).toBe('absent');
  expect(look(wang, { ...item, embargo: { applicants: ['zhang'], releasedAt: NOW } })).toBe('masked');
});

test('EVID-8 a confidential item is read by who handed it in and by those who must examine it, and by no other party', () => {
  const item = paper({ kind: 'evidence', by: 'zhang', confidential: { examiners: ['wang'] }, secrets: ['trade'] });
  expect(look(wang, item)).toBe('shown');
  expect(look(zhang, item)).toBe('shown');
  expect(look(person([party('liu', 'thirdParty')]), item)).toBe('absent');
  expect(look(staff('mediator', true), { ...item, sharedWithMediator: true })).toBe('absent');
});

test('HEAR-12, DOMAIN 4: a witness reads nothing, a mediator only what was shared with him, masked', () => {
  for (const item of PAPERS) {
    if (!item.judgment) for (const permit of PERMITS) expect(look(person([witness]), item, permit)).toBe('absent');
    const { show } = showDossierItem(staff('mediator', true), civil(), item, undefined, NOW);
    if (!item.sharedWithMediator) expect(show).toBe('absent');
    expect(show).not.toBe('shown');
  }
  expect(look(staff('mediator', true), paper({ sharedWithMediator: true }))).toBe('masked');
});

test('ENF-3 a paper that tells an informant is for officers alone', () => {
  for (const [, member] of MEMBERS)
    expect(look(person([member]), paper({ tellsInformant: true, by: member.partyId }))).toBe('absent');
  expect(look(staff('enforcement', true), paper({ tellsInformant: true }))).toBe('shown');
});

test('DOSS-7 parties watch the recording of their hearing on request', () => {
  expect(look(zhang, paper({ kind: 'recording' }))).toBe('shown');
  expect(look(zhang, paper({ kind: 'recording' }), 'none')).toBe('absent');
  expect(look(person([]), paper({ kind: 'recording' }), BY_NUMBER)).toBe('absent');
});

test('DOSS-8 a stranger reads judgments and rulings in force, on a written request that names them, and nothing else', () => {
  const stranger = person([]);
  expect(look(stranger, judgment(), BY_NUMBER)).toBe('masked');
  expect(look(stranger, judgment(), { kind: 'public', partyName: '张三' })).toBe('masked');
  expect(look(stranger, judgment(), { kind: 'public', caseNo: ' ' })).toBe('absent');
  expect(look(stranger, judgment(), GRANT)).toBe('absent');
  expect(look({ kind: 'public' }, judgment(), BY_NUMBER)).toBe('absent');
  for (const force of ['notYet', 'lost'] as const)
    expect(look(stranger, judgment({ judgment: { type: 'judgment', force } }), BY_NUMBER)).toBe('absent');
  for (const secrets of [['trade'], ['privacy']] as const)
    expect(look(stranger, judgment({ secrets }), BY_NUMBER)).toBe('absent');
  for (const item of PAPERS)
    if (!item.judgment || item.kind !== 'courtPaper') expect(look(stranger, item, BY_NUMBER)).toBe('absent');
});

test('PROG-4, DOSS-8 nobody gets round the embargo by asking for the preservation ruling as a stranger', () => {
  const ruling = paper({
    judgment: { type: 'ruling', force: 'inForce' },
    addressees: ['zhang'],
    embargo: { applicants: ['zhang'] },
  });
  expect(look(wang, ruling, BY_NUMBER)).toBe('absent');
  expect(look(person([]), ruling, BY_NUMBER)).toBe('absent');
  // Nor does who has not been served yet.
  expect(look(wang, judgment({ servedAt: { zhang: EARLIER } }), BY_NUMBER)).toBe('absent');
});

test('SERVE-11 a corrected document stays and says so; the new one is there once it is served again', () => {
  const old = showDossierItem(zhang, civil(), judgment({ superseded: true }), GRANT, NOW);
  expect(old).toMatchObject({ show: 'masked', mark: 'superseded' });
  expect(look(zhang, judgment({ id: 'p2', servedAt: {} }))).toBe('absent');
  expect(showDossierItem(person([]), civil(), paper({ superseded: true }), undefined, NOW)).not.toHaveProperty('mark');
});
