import { fen } from '../money';
import { parseLegalDate as date } from '../time/legal-date';
import { type CloseRoundFacts, closeRoundGaps, inquiriesAfterClosing } from './close-round';
import { resumption } from './settlement';

const ready: CloseRoundFacts = {
  registeredOn: date('2025-03-03'),
  today: date('2025-06-04'),
  noticeServed: true,
  reportOrderServed: true,
  restrictionIssued: true,
  listingSettled: true,
  allInquiriesDone: true,
  assets: 'none',
  debtorMissing: false,
  searchedForDebtor: undefined,
  obstructionFound: false,
  obstructionPunished: undefined,
  applicantHeard: true,
  applicantSigned: true,
  panelReviewed: undefined,
  presidentApproved: undefined,
};

test('ENF-8 when all is done nothing is missing', () => {
  expect(closeRoundGaps(ready)).toEqual([]);
});

test.each<[string, Partial<CloseRoundFacts>]>([
  ['the notice was not served', { noticeServed: undefined }],
  ['no report order was served', { reportOrderServed: false }],
  ['no restriction was issued', { restrictionIssued: false }],
  ['listing is not settled', { listingSettled: undefined }],
  ['inquiries are left', { allInquiriesDone: false }],
  ['assets are there', { assets: 'found' }],
  ['nobody knows whether there are assets', { assets: undefined }],
  ['the three months end today', { today: date('2025-06-03') }],
  ['a missing debtor was not searched for', { debtorMissing: true }],
  ['nobody knows whether the debtor is missing', { debtorMissing: undefined }],
  ['obstruction was not punished', { obstructionFound: true, obstructionPunished: false }],
  ['the applicant was not heard', { applicantHeard: false }],
  ['the applicant did not sign and the president did not approve', { applicantSigned: false, panelReviewed: true }],
  ['the president approved without a panel', { applicantSigned: false, presidentApproved: true }],
])('ENF-8 a round is not closed while %s', (_what, facts) => {
  expect(closeRoundGaps({ ...ready, ...facts })).toHaveLength(1);
});

test('ENF-8 assets found and assets not looked for are told apart', () => {
  expect(closeRoundGaps({ ...ready, assets: 'found' })[0]?.text).toContain('没有处理');
  expect(closeRoundGaps({ ...ready, assets: undefined })[0]?.text).toContain('还没有查明');
});

test('ENF-8 panel and president stand in for the applicant; found assets that cannot be realised do not bar', () => {
  const facts = { applicantSigned: false, panelReviewed: true, presidentApproved: true } as const;
  expect(closeRoundGaps({ ...ready, ...facts, assets: 'cannotBeRealised' })).toEqual([]);
});

test('ENF-8 afterwards the court inquires every six months for five years', () => {
  const days = inquiriesAfterClosing(date('2025-08-31'));
  expect(days).toHaveLength(10);
  expect([days[0], days[1], days[9]]).toEqual(['2026-02-28', '2026-08-31', '2030-08-31']);
});

test('ENF-8 a broken settlement resumes the title minus what was paid', () => {
  const settled = { titleFen: fen(10_000_000), paidFen: fen(3_000_050) };
  expect(resumption({ ...settled, settlement: 'broken' })).toMatchObject({ result: 'resume', remainingFen: 6_999_950 });
  expect(resumption({ ...settled, settlement: 'broken' }).steps[0]?.text).toContain('没有按和解协议履行');
  expect(resumption({ ...settled, settlement: 'fraudOrThreat' })).toMatchObject({
    result: 'resume',
    steps: [{ text: expect.stringContaining('欺诈或胁迫') }, { text: expect.stringContaining('还剩 69,999.50 元') }],
  });
});

test('ENF-8 a settlement kept in full ends it, even where less than the title was paid; a dispute is the court’s', () => {
  const settled = { titleFen: fen(10_000_000), paidFen: fen(8_000_000) };
  expect(resumption({ ...settled, settlement: 'kept' })).toMatchObject({ result: 'notNow', remainingFen: 0 });
  expect(resumption({ ...settled, settlement: undefined })).toMatchObject({ result: 'unclear' });
  expect(resumption({ titleFen: fen(2), paidFen: fen(2), settlement: undefined }).remainingFen).toBe(0);
  expect(() => resumption({ titleFen: fen(1), paidFen: fen(2), settlement: 'broken' })).toThrow(RangeError);
});
