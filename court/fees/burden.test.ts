import fc from 'fast-check';
import { fen } from '../money';
import { parseLegalDate } from '../time/legal-date';
import { BURDENS, FEE_REMEDY, feeReviewPeriod } from './burden';
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
