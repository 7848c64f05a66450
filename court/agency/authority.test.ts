import fc from 'fast-check';
import { authorityNotes, mayAct, SPECIAL_ACTS, type SpecialAct } from './authority';

const ACTS = Object.keys(SPECIAL_ACTS).filter((one): one is SpecialAct => one in SPECIAL_ACTS);

test('ID-7 「全权代理」 without listing is general authority only (解释89.1)', () => {
  const broad = { wording: '全权代理', special: [] };
  for (const act of ['admit', 'abandonClaims', 'changeClaims', 'settle', 'counterclaim', 'appeal'] as const)
    expect(mayAct(broad, act)).toBe(false);
  for (const act of ['file', 'submitEvidence', 'attendHearing', 'readDossier'] as const)
    expect(mayAct(broad, act)).toBe(true);
  expect(authorityNotes(broad)[0]?.text).toMatch(/^“全权代理”等于一般代理/);
  expect(authorityNotes({ special: [] })[0]?.text).not.toContain('等于一般代理');
});

test('ID-7 mediation, withdrawal, and in enforcement settlement and receiving money need it too (解释147.1, 执行规定20)', () => {
  const general = { special: [] };
  for (const act of ['mediate', 'withdrawSuit', 'settleInEnforcement', 'receiveMoney', 'waiveInEnforcement'] as const) {
    expect(mayAct(general, act)).toBe(false);
    expect(mayAct({ special: [act] }, act)).toBe(true);
  }
});

test('ID-7 one listed act allows no other', () => {
  fc.assert(
    fc.property(fc.subarray(ACTS), fc.constantFrom(...ACTS), (special, act) => {
      expect(mayAct({ special }, act)).toBe(special.includes(act));
    }),
  );
});

test('ID-7 the acts listed are read back to the party', () => {
  expect(authorityNotes({ wording: '全权代理', special: ['settle', 'appeal'] })).toEqual([
    { text: '已写明的特别授权：进行和解、提起上诉。', rule: 'ID-7 民诉法第62条第2款' },
  ]);
});
