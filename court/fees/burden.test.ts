import fc from 'fast-check';
import { fen } from '../money';
import { parseLegalDate } from '../time/legal-date';
import { BURDENS, type Burden, FEE_REMEDY, feeReviewPeriod } from './burden';
import { type Share, settleShares } from './shares';

test('FEE-16 who bears the fees hangs on how it ended', () => {
  expect(BURDENS.lost.bearer).toBe('loser');
  expect(BURDENS.partlyLost.bearer).toBe('apportioned');
  expect(BURDENS.mediated.bearer).toBe('agreement');
  expect(BURDENS.divorce.bearer).toBe('agreement');
  expect(BURDENS.withdrawn.bearer).toBe('plaintiff');
  expect(BURDENS.enforcement.bearer).toBe('judgmentDebtor');
  expect(BURDENS.enforcementSettled.bearer).toBe('agreement');
});

test.each<[keyof typeof BURDENS, Burden['bearer'], string]>([
  ['lost', 'loser', '诉讼费用交纳办法第29条第1款'],
  ['winnerVolunteers', 'winner', '诉讼费用交纳办法第29条第1款'],
  ['partlyLost', 'apportioned', '诉讼费用交纳办法第29条第2款'],
  ['coPartiesLost', 'apportioned', '诉讼费用交纳办法第29条第3款'],
  ['jointLiabilityLost', 'loser', '民诉法解释第203条'],
  ['lostToAided', 'loser', '诉讼费用交纳办法第50条'],
  ['changedOnAppeal', 'apportioned', '诉讼费用交纳办法第30、32条、民诉法解释第196条'],
  ['mediated', 'agreement', '诉讼费用交纳办法第31条'],
  ['divorce', 'agreement', '诉讼费用交纳办法第33条'],
  ['retrial', 'retrialApplicant', '诉讼费用交纳办法第32条'],
  ['retrialByBoth', 'loser', '诉讼费用交纳办法第32条'],
  ['withdrawn', 'plaintiff', '诉讼费用交纳办法第34条第1款'],
  ['appealWithdrawn', 'appellant', '诉讼费用交纳办法第34条第1款'],
  ['administrativeActChanged', 'defendant', '诉讼费用交纳办法第34条第2款'],
  ['administrativeBothAtFault', 'apportioned', '行政诉讼法第102条'],
  ['loweredLate', 'changer', '诉讼费用交纳办法第35条'],
  ['evidenceLate', 'lateParty', '诉讼费用交纳办法第40条'],
  ['paymentOrderUnopposed', 'debtor', '诉讼费用交纳办法第36条'],
  ['paymentOrderOpposed', 'applicant', '诉讼费用交纳办法第36条'],
  ['publicSummons', 'applicant', '诉讼费用交纳办法第37条'],
  ['specialProcedureNotice', 'applicant', '诉讼费用交纳办法第41条'],
  ['enforcement', 'judgmentDebtor', '诉讼费用交纳办法第38条第1款'],
  ['recognition', 'judgmentDebtor', '诉讼费用交纳办法第38条第1款'],
  ['enforcementSettled', 'agreement', '诉讼费用交纳办法第38条第2款'],
  ['preservation', 'applicant', '诉讼费用交纳办法第38条第3款'],
  ['arbitrationRevocation', 'loser', '诉讼费用交纳办法第38条第4款、第29条'],
  ['maritimeInjunction', 'applicant', '诉讼费用交纳办法第39条第(1)项'],
  ['maritimeEvidence', 'applicant', '诉讼费用交纳办法第39条第(2)项'],
  ['maritimeApplication', 'applicant', '诉讼费用交纳办法第39条第(4)项'],
  ['bankruptcy', 'estate', '诉讼费用交纳办法第42条'],
  ['securedInterestGranted', 'debtorAndSurety', '民诉法解释第204条'],
  ['securedInterestRefused', 'applicant', '民诉法解释第204条'],
])('FEE-16 %s: borne by %s, by %s', (ending, bearer, source) => {
  expect(BURDENS[ending]).toMatchObject({ bearer, rule: `FEE-16 ${source}` });
});

test('FEE-16 where the court apportions it says so, and a change in a later instance is of the earlier ones too', () => {
  for (const { bearer, text } of [BURDENS.partlyLost, BURDENS.coPartiesLost])
    expect([bearer, text.includes('由法院决定')]).toEqual(['apportioned', true]);
  expect(BURDENS.changedOnAppeal.text).toMatch(/二审、再审.*以前各审/);
  expect(BURDENS.jointLiabilityLost.text).toContain('共同负担');
});

test('FEE-16 the authority that changed its act bears the fee of the suit withdrawn for it', () => {
  expect(BURDENS.administrativeActChanged.bearer).toBe('defendant');
});

test('FEE-16 in an administrative case both at fault share the fee (行诉法102)', () => {
  expect(BURDENS.administrativeBothAtFault).toMatchObject({
    bearer: 'apportioned',
    rule: 'FEE-16 行政诉讼法第102条',
  });
});

test('FEE-16 the notice of a special procedure is borne by who applied, as that of a public summons, and is no claim (收费办法41)', () => {
  expect(BURDENS.specialProcedureNotice).toMatchObject({
    bearer: 'applicant',
    claimable: false,
    rule: 'FEE-16 诉讼费用交纳办法第41条',
  });
});

test('FEE-16 of what the applicant bears, preservation and an opposed payment order may be claimed in the suit', () => {
  expect(BURDENS.preservation).toMatchObject({ bearer: 'applicant', claimable: true });
  expect(BURDENS.paymentOrderOpposed).toMatchObject({ bearer: 'applicant', claimable: true });
  expect(BURDENS.paymentOrderUnopposed).toMatchObject({ bearer: 'debtor', claimable: false });
  expect(BURDENS.publicSummons).toMatchObject({ bearer: 'applicant', claimable: false });
});

test('FEE-16 only what the applicant bears can be claimed from the other side, and where the parties agree the court stands behind', () => {
  for (const { bearer, claimable, text } of Object.values(BURDENS)) {
    if (claimable) expect(bearer).toBe('applicant');
    if (bearer === 'agreement') expect(text).toContain('由法院决定');
  }
});

test('FEE-16 there is no appeal on fees alone; the president reviews in 15 days from receipt', () => {
  expect(FEE_REMEDY).toContain('不能单独上诉');
  expect(FEE_REMEDY).toContain('算错了的，可以要求更正');
  expect(feeReviewPeriod(parseLegalDate('2025-03-03')).lastDay).toBe('2025-03-18');
});

const plaintiff: Share = { partyId: 'p', paidFen: fen(580_000), borneFen: fen(80_000) };
const defendant: Share = { partyId: 'd', paidFen: fen(0), borneFen: fen(500_000) };

test('FEE-15, FEE-16 the winner’s prepaid share is refunded and the loser owes it to the court', () => {
  expect(settleShares(fen(580_000), [plaintiff, defendant])).toMatchObject([
    { refundFen: 500_000, directFen: 0, owesFen: 0 },
    { refundFen: 0, directFen: 0, owesFen: 500_000 },
  ]);
});

test('FEE-15 who agrees to be paid by the loser directly gets nothing from the court', () => {
  expect(settleShares(fen(580_000), [{ ...plaintiff, paidDirectly: true }, defendant])[0]).toMatchObject({
    refundFen: 0,
    directFen: 500_000,
  });
});

test('FEE-15 a winner who bears it himself after all gets nothing back, and the loser owes nothing (解释207)', () => {
  const bears = { ...plaintiff, borneFen: fen(580_000) };
  expect(settleShares(fen(580_000), [bears, { ...defendant, borneFen: fen(0) }])).toMatchObject([
    { refundFen: 0, directFen: 0, owesFen: 0 },
    { refundFen: 0, owesFen: 0 },
  ]);
});

test('FEE-16 shares that do not add up, or a party twice, are no list', () => {
  expect(() => settleShares(fen(580_001), [plaintiff, defendant])).toThrow(RangeError);
  expect(() => settleShares(fen(160_000), [plaintiff, plaintiff])).toThrow(RangeError);
});

test('FEE-16 what was paid and is owed is the total, what is refunded and what is paid directly', () => {
  const amount = fc.integer({ min: 0, max: 10 ** 12 }).map(fen);
  const share = fc.record({ paidFen: amount, borneFen: amount, paidDirectly: fc.boolean() });
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 6 }), (all) => {
      const shares = all.map((each, i) => ({ ...each, partyId: `party-${i}` }));
      const total = fen(shares.reduce((sum, { borneFen }) => sum + borneFen, 0));
      const settled = settleShares(total, shares);
      const sum = (of: 'paidFen' | 'owesFen' | 'refundFen' | 'directFen') =>
        settled.reduce((all, each) => all + each[of], 0);
      expect(sum('paidFen') + sum('owesFen')).toBe(total + sum('refundFen') + sum('directFen'));
    }),
  );
});
