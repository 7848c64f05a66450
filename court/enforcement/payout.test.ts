import fc from 'fast-check';
import { fen } from '../money';
import { parseLegalDate as date } from '../time/legal-date';
import { mayReceiveMoney, payoutDue, payoutShares } from './payout';

test('ENF-14 fee, then the debt, then the double interest, then the debtor', () => {
  const owed = { feeFen: fen(5_000), debtFen: fen(1_000_000), doubleInterestFen: fen(20_000) };
  const shares = (received: number) => payoutShares({ ...owed, receivedFen: fen(received) });
  expect(shares(4_000)).toMatchObject({ feeFen: 4_000, debtFen: 0, doubleInterestFen: 0, surplusFen: 0 });
  expect(shares(505_000)).toMatchObject({ feeFen: 5_000, debtFen: 500_000, doubleInterestFen: 0 });
  expect(shares(1_010_000)).toMatchObject({ debtFen: 1_000_000, doubleInterestFen: 5_000, surplusFen: 0 });
  expect(shares(1_030_000)).toMatchObject({ doubleInterestFen: 20_000, surplusFen: 5_000 });
});

test('ENF-14 even one fen over goes back to the debtor, and is said', () => {
  const owed = { feeFen: fen(0), debtFen: fen(100), doubleInterestFen: fen(0) };
  expect(payoutShares({ ...owed, receivedFen: fen(101) }).steps.at(-1)?.text).toContain('0.01 元退还');
  expect(
    payoutShares({ ...owed, receivedFen: fen(100) })
      .steps.map(({ text }) => text)
      .join(),
  ).not.toContain('退还');
});

test('ENF-14 no fen is lost or made, and no share exceeds what is owed', () => {
  const money = fc.integer({ min: 0, max: 1e10 }).map(fen);
  fc.assert(
    fc.property(money, money, money, money, (receivedFen, feeFen, debtFen, doubleInterestFen) => {
      const shares = payoutShares({ receivedFen, feeFen, debtFen, doubleInterestFen });
      expect(shares.feeFen + shares.debtFen + shares.doubleInterestFen + shares.surplusFen).toBe(receivedFen);
      expect(
        shares.feeFen <= feeFen && shares.debtFen <= debtFen && shares.doubleInterestFen <= doubleInterestFen,
      ).toBe(true);
      if (shares.surplusFen > 0) expect(shares.doubleInterestFen).toBe(doubleInterestFen);
    }),
  );
});

test('ENF-14 paid out within thirty days of the notice that it came in', () => {
  expect(payoutDue(date('2025-03-03')).dueOn).toBe('2025-04-02');
});

test('ENF-14, ID-7 to the applicant, or an agent who may receive money', () => {
  expect(mayReceiveMoney({ personId: 'zhang' }, 'zhang')).toBe(true);
  expect(mayReceiveMoney({ personId: 'lawyer', authority: { special: ['receiveMoney'] } }, 'zhang')).toBe(true);
  expect(
    mayReceiveMoney({ personId: 'lawyer', authority: { wording: '全权代理', special: ['settle'] } }, 'zhang'),
  ).toBe(false);
  expect(mayReceiveMoney({ personId: 'lawyer' }, 'zhang')).toBe(false);
});
