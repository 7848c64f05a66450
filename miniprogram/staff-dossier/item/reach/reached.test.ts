import type { Kept } from '../../said';
import { handedOverWith, reachRows } from './reached';

const PARTIES = [
  { partyId: 'p1', text: '原告 陈晓梅' },
  { partyId: 'p2', text: '被告 王建国' },
  { partyId: 'p3', text: '第三人 余姚某某塑料厂' },
];
// Partial: only what is looked at.
const item = (more: Partial<Kept>) =>
  ({ kind: 'evidence', addressees: ['p2', 'p3'], reached: [], handedOver: [], ...more }) as Kept;

test('DOSS-6 of each addressee it is said whether it reached him, and by whose word', () => {
  const rows = reachRows(
    item({
      reached: [
        { partyId: 'p2', at: '2025-03-02T16:00:00.000Z' },
        { partyId: 'p3', at: '2025-03-04T02:00:00.000Z' },
      ],
      handedOver: [{ partyId: 'p2', on: '2025-03-03' }],
    }),
    PARTIES,
  );
  expect(rows.map(({ text, how }) => `${text} ${how}`)).toEqual([
    '被告 王建国 2025年3月3日 送到（当面或者纸质，书记员登记）',
    '第三人 余姚某某塑料厂 2025年3月4日 送到',
  ]);
  expect(reachRows(item({}), PARTIES).every(({ reached }) => !reached)).toBe(true);
});

test('a transcript reaches nobody: it is there', () => {
  expect(reachRows(item({ kind: 'transcript' }), PARTIES)).toEqual([]);
});

test('what was said before stays said', () => {
  const before = item({ handedOver: [{ partyId: 'p2', on: '2025-03-03' }] });
  expect(handedOverWith(before, ['p3'], '2025-03-05')).toEqual([
    { partyId: 'p2', on: '2025-03-03' },
    { partyId: 'p3', on: '2025-03-05' },
  ]);
  expect(handedOverWith(before, ['p2'], '2025-03-01')).toEqual([{ partyId: 'p2', on: '2025-03-01' }]);
});
