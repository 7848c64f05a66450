import { fen } from '../money';
import { parseLegalDate as date } from '../time/legal-date';
import { type AssetPaper, showAssetPaper } from './asset-report';
import { actingFor, CASES, EARLIER, EVERYBODY, HERE, LATER, MEMBERS, NOW, party, person, staff, witness } from './cast';
import { ENTRY_KINDS, type EnforcementEntry, enforcementAudience, listingOn, showEntry } from './enforcement-entry';
import type { CaseFacts, Viewer } from './viewer';

const CASE: CaseFacts = { courtId: HERE, kind: 'enforcement', stage: 'pending' };
const zhang = person([party('zhang', 'applicant')]);
const wang = person([party('wang', 'judgmentDebtor')]);
const officer = staff('enforcement', true);
const AUDIENCES = ['applicant', 'debtor', 'officer'] as const;

const entry = (more: Partial<EnforcementEntry> = {}): EnforcementEntry => ({
  kind: 'measureTaken',
  officer: '孙法官',
  at: EARLIER,
  hash: 'h1',
  executedAt: EARLIER,
  ...more,
});
const frozen = entry({
  text: '冻结王强工商银行6222021234567890账户，查封车辆浙B12345',
  asset: {
    type: '银行存款',
    holder: '工商银行余姚支行',
    account: '6222021234567890',
    securedFen: fen(12_000_000),
    measure: '冻结',
    from: date('2025-03-02'),
    expiresOn: date('2026-03-01'),
  },
});
const seers = (look: (viewer: Viewer, theCase: CaseFacts) => boolean) => [
  ...new Set(
    CASES.flatMap((theCase) =>
      EVERYBODY.filter(([, viewer]) => look(viewer, theCase)).map(([name]) => `${name}, ${theCase.stage}`),
    ),
  ),
];

test('ENF-6, ENF-13 the feed is for the parties of the enforcement and their agents, its officer, and the archivist once closed', () => {
  const names = seers((viewer, theCase) => enforcementAudience(viewer, theCase, NOW) !== undefined);
  const expected = MEMBERS.map(([name]) => name).filter((name) => /applicant|judgmentDebtor/.test(name));
  for (const stage of ['filing', 'pending', 'closed', 'archived']) {
    const over = stage === 'closed' || stage === 'archived';
    const all = [
      ...expected,
      'enforcement of the case',
      ...(over ? ['archivist of the case', 'archivist of the court'] : []),
    ];
    expect(names.filter((name) => name.endsWith(`, ${stage}`)).sort()).toEqual(
      all.map((name) => `${name}, ${stage}`).sort(),
    );
  }
});

test('ENF-6 who stands on both sides sees what the debtor sees; an ended agent and a witness nothing', () => {
  const both = person([actingFor('agent', 'zhang', 'applicant'), party('wang', 'judgmentDebtor')]);
  expect(enforcementAudience(both, CASE, NOW)).toBe('debtor');
  expect(
    enforcementAudience(person([{ ...actingFor('agent', 'zhang', 'applicant'), to: NOW }]), CASE, NOW),
  ).toBeUndefined();
  expect(enforcementAudience(person([{ ...witness, side: 'applicant' }]), CASE, NOW)).toBeUndefined();
  const witnessToo = person([party('liu', 'thirdParty'), { ...witness, side: 'applicant' }]);
  expect(enforcementAudience(witnessToo, CASE, NOW)).toBeUndefined();
});

test('ENF-4 account and plate numbers are covered for both sides, in the fields and in the text', () => {
  for (const audience of ['applicant', 'debtor'] as const) {
    const view = showEntry(
      { ...frozen, asset: { ...frozen.asset, type: '车辆', holder: '宁波车管所', plate: '浙B12345', measure: '查封' } },
      audience,
      NOW,
    );
    expect(view).toMatchObject({
      text: '冻结王强工商银行************7890账户，查封车辆浙B****5',
      asset: { plate: '浙B****5', measure: '查封' },
    });
    expect(showEntry(frozen, audience, NOW)?.asset).toEqual({ ...frozen.asset, account: '************7890' });
  }
  expect(showEntry(frozen, 'officer', NOW)).toMatchObject({ text: frozen.text, asset: frozen.asset });
});

test('ENF-4 assets that were found but not seized are not shown, whatever entry they hang on', () => {
  const { measure: _, ...found } = frozen.asset ?? { type: '', holder: '' };
  for (const kind of ENTRY_KINDS) {
    const one = entry({ kind, asset: found });
    for (const audience of ['applicant', 'debtor'] as const)
      expect(showEntry(one, audience, NOW)).not.toHaveProperty('asset');
    expect(showEntry(one, 'officer', NOW)).toHaveProperty('asset');
  }
});

test('ENF-4, ENF-3 what an entry must not hold does not get out though it was stored with it', () => {
  const stuffed = { ...entry(), inquiryResult: '余额 880000', informant: '赵六', blurConfirmed: true };
  for (const audience of AUDIENCES)
    expect(JSON.stringify(showEntry(stuffed, audience, NOW))).not.toMatch(/880000|赵六/);
});

test('ENF-5 the kinds are a closed list', () => {
  for (const kind of ['rawInquiry', 'assetClue', 'informant', ''])
    for (const audience of AUDIENCES)
      expect(showEntry({ ...entry(), kind: kind as 'notice' }, audience, NOW)).toBeUndefined();
});

test('ENF-5 a measure is published after it was carried out, to neither side before', () => {
  const { executedAt: _, ...planned } = frozen;
  for (const audience of ['applicant', 'debtor'] as const) {
    expect(showEntry(planned, audience, NOW)).toBeUndefined();
    expect(showEntry({ ...frozen, executedAt: NOW + 1 }, audience, NOW)).toBeUndefined();
    expect(showEntry({ ...frozen, executedAt: NOW }, audience, NOW)).toBeDefined();
    // Other entries carry no execution; one that does waits as well.
    expect(showEntry({ ...planned, kind: 'notice' }, audience, NOW)).toBeDefined();
    expect(showEntry({ ...planned, kind: 'auction', executedAt: LATER }, audience, NOW)).toBeUndefined();
  }
  expect(showEntry(planned, 'officer', NOW)).toBeDefined();
});

test('ENF-5 each entry shows officer, time and hash, and which it corrects; none before it is posted', () => {
  expect(showEntry(entry({ corrects: 'h0' }), 'applicant', NOW)).toMatchObject({
    officer: '孙法官',
    at: EARLIER,
    hash: 'h1',
    corrects: 'h0',
  });
  for (const audience of AUDIENCES) expect(showEntry(entry({ at: LATER }), audience, NOW)).toBeUndefined();
});

test('ENF-6 the debtor sees the feed too, minus embargoed entries', () => {
  for (const kind of ENTRY_KINDS) {
    expect(showEntry(entry({ kind }), 'debtor', NOW)).toBeDefined();
    expect(showEntry(entry({ kind, embargoed: true }), 'debtor', NOW)).toBeUndefined();
    expect(showEntry(entry({ kind, embargoed: true }), 'applicant', NOW)).toBeDefined();
  }
});

test('ENF-6 a picture goes out only once an officer confirmed what is blurred', () => {
  const visit = entry({
    kind: 'sceneVisit',
    media: [
      { id: 'm1', hash: 'a', blurConfirmed: true },
      { id: 'm2', hash: 'b', blurConfirmed: false },
    ],
  });
  for (const audience of ['applicant', 'debtor'] as const)
    expect(showEntry(visit, audience, NOW)?.media).toEqual([{ id: 'm1', hash: 'a' }]);
  expect(showEntry(visit, 'officer', NOW)?.media).toHaveLength(2);
  expect(
    showEntry(entry({ kind: 'sceneVisit', media: [{ id: 'm2', hash: 'b', blurConfirmed: false }] }), 'debtor', NOW),
  ).not.toHaveProperty('media');
});

test('ENF-13 a listing shows listed or not, since, until and ground, without number or address', () => {
  const listing = {
    listed: true,
    since: date('2025-01-06'),
    until: date('2027-01-05'),
    ground: '违反财产报告制度，330281198001010012',
    idNumber: '330281198001010012',
    address: '余姚市',
  };
  const view = showEntry(entry({ kind: 'listing', listing }), 'applicant', NOW)?.listing;
  expect(view).toEqual({
    listed: true,
    since: '2025-01-06',
    until: '2027-01-05',
    ground: '违反财产报告制度，**************0012',
  });
});

test('ENF-12, ENF-13 nobody is shown as listed past the end', () => {
  const listing = { listed: true, since: date('2023-03-03'), until: date('2025-03-02'), ground: '规避执行' };
  expect(listingOn(listing, date('2025-03-02')).listed).toBe(true);
  expect(listingOn(listing, date('2025-03-03')).listed).toBe(false);
  const { until: _, ...endless } = listing;
  expect(listingOn(endless, date('2099-01-01')).listed).toBe(true);
  expect(listingOn({ ...endless, listed: false }, date('2025-03-03')).listed).toBe(false);
});

test('a restriction never shows more: embargo, no execution, no blur, no measure', () => {
  const full = entry({
    kind: 'measureTaken',
    asset: frozen.asset ?? { type: '', holder: '' },
    media: [{ id: 'm1', hash: 'a', blurConfirmed: true }],
  });
  const { executedAt: _, ...unexecuted } = full;
  const lesser: EnforcementEntry[] = [
    { ...full, embargoed: true },
    unexecuted,
    { ...full, media: [{ id: 'm1', hash: 'a', blurConfirmed: false }] },
    { ...full, asset: { type: '银行存款', holder: '工商银行' } },
  ];
  for (const audience of AUDIENCES)
    for (const one of lesser)
      expect(Object.keys(showEntry(full, audience, NOW) ?? {})).toEqual(
        expect.arrayContaining(Object.keys(showEntry(one, audience, NOW) ?? {})),
      );
});

const PAPERS: AssetPaper[] = ['debtorReport', 'courtFindings', 'inquiryResult', 'informant'];
const YES = { secrecyAcknowledged: true, officerAllows: true };
const read = (viewer: Viewer, paper: AssetPaper, request = YES) =>
  showAssetPaper(viewer, CASE, paper, request, NOW).show;

test('ENF-3 the applicant who asks must be given the debtor’s report once he acknowledged secrecy, whatever the officer thinks', () => {
  expect(read(zhang, 'debtorReport', { secrecyAcknowledged: true, officerAllows: false })).toBe('masked');
  expect(read(zhang, 'debtorReport', { secrecyAcknowledged: false, officerAllows: true })).toBe('absent');
  expect(showAssetPaper(zhang, CASE, 'debtorReport', undefined, NOW).show).toBe('absent');
  expect(read(person([actingFor('agent', 'zhang', 'applicant')]), 'debtorReport')).toBe('masked');
});

test('ENF-3 on what the court found the officer decides', () => {
  expect(read(zhang, 'courtFindings')).toBe('masked');
  expect(read(zhang, 'courtFindings', { secrecyAcknowledged: true, officerAllows: false })).toBe('absent');
  expect(read(zhang, 'courtFindings', { secrecyAcknowledged: false, officerAllows: true })).toBe('absent');
});

test('ENF-3, ENF-4 raw inquiry results and informants are for the named officer alone, whatever was allowed', () => {
  for (const paper of ['inquiryResult', 'informant'] as const) {
    const names = seers((viewer, theCase) => showAssetPaper(viewer, theCase, paper, YES, NOW).show !== 'absent');
    expect(new Set(names.map((name) => name.split(',')[0]))).toEqual(new Set(['enforcement of the case']));
  }
});

test('ENF-2, ENF-3 the debtor sees the report that he made, and nothing of what was found about him here', () => {
  expect(PAPERS.filter((paper) => read(wang, paper) !== 'absent')).toEqual(['debtorReport']);
  // The parties of the suit are not those of the enforcement.
  for (const side of ['plaintiff', 'defendant', 'thirdParty'] as const)
    for (const paper of PAPERS) expect(read(person([party('wang', side)]), paper)).toBe('absent');
  expect(read(officer, 'debtorReport')).toBe('shown');
});
