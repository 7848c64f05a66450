import { isPartyChange, PARTY_CHANGES, partyChange } from '../../../court/enforcement/party-change';
import { GROUNDS, groundOf } from './party-grounds';

test('the grounds that an officer chooses from are those of the court’s rules, each as the rules have it', () => {
  const known = Object.fromEntries(
    Object.keys(PARTY_CHANGES)
      .filter(isPartyChange)
      .map((ground) => {
        const { name: label, side, replaces, within } = partyChange(ground);
        const there = { label, side: side === 'applicant' ? '申请执行人' : '被执行人', replaces };
        return [ground, within ? { ...there, within } : there];
      }),
  );
  const shown = Object.entries(GROUNDS).map(([ground, { group, ...one }]) => [ground, one]);
  expect(Object.fromEntries(shown)).toEqual(known);
  expect(groundOf('control')).toBeUndefined();
  expect(groundOf(null)).toBeUndefined();
});
