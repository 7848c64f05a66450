import fc from 'fast-check';
import { dossierRequestMachine as machine } from './dossier-request';
import { doing, happened, reachableWhileFalse, trying, walksOf, waysAround } from './trial';

const SEEN = ['viewing', 'copied'];

test('states that can be reached though a guard is not met have several lawful ways', () => {
  expect(waysAround(machine)).toEqual({
    // Opened; or the copy was refused, and the file may still be read.
    viewing: ['open', 'refuseCopy'],
    // The days are over, or the role is.
    expired: ['expire.daysOver', 'expire.roleEnded'],
  });
});

test('DOSS-1 only who is in the case may ask, and only for the main dossier', () => {
  for (const guard of ['identityVerified', 'inThisCase', 'purposeStated'])
    expect(trying(machine, 'request', { by: 'party', not: [guard] })).toBe(guard);
  for (const by of ['anyone', 'witness', 'mediator'] as const) expect(trying(machine, 'request', { by })).toBe('actor');
  expect(trying(machine, 'grant', { at: 'requested', by: 'clerk', not: ['mainDossierOnly'] })).toBe('mainDossierOnly');
  expect(trying(machine, 'grantCopy', { at: 'copyPending', by: 'clerk', not: ['mainDossierOnly'] })).toBe(
    'mainDossierOnly',
  );
});

test('DOSS-2 in administrative cases only a lawyer sees more than the hearing’s material', () => {
  expect(trying(machine, 'grant', { at: 'requested', by: 'archivist', not: ['withinAdminScope'] })).toBe(
    'withinAdminScope',
  );
});

test('DOSS-3 granted by the keeper of the file, refused with a ground; nothing is seen before that', () => {
  expect(trying(machine, 'grant', { at: 'requested', by: 'clerk', not: ['keeperOfIt'] })).toBe('keeperOfIt');
  expect(trying(machine, 'refuse', { at: 'requested', by: 'clerk', not: ['groundStated'] })).toBe('groundStated');
  expect(doing(machine, 'refuse').told?.holder).toContain('向本院反映');
  expect(SEEN.filter((state) => reachableWhileFalse(machine, 'keeperOfIt').has(state))).toEqual([]);
  fc.assert(
    fc.property(walksOf(machine), (walk) => {
      const labels = happened(walk).map(({ label }) => label);
      const seen = labels.findIndex((label) => label === 'open' || label === 'grantCopy');
      if (seen >= 0) expect(labels.slice(0, seen)).toContain('grant');
    }),
    { numRuns: 500 },
  );
});

test('DOSS-6 what is held back or not served yet stays out of the grant', () => {
  expect(trying(machine, 'grant', { at: 'requested', by: 'clerk', not: ['nothingHeldBack'] })).toBe('nothingHeldBack');
  expect(doing(machine, 'grant').told?.holder).toContain('水印');
});

test('DOSS-4, DOSS-7 copies need the keeper’s leave and their cost; refused, the file may still be read', () => {
  expect(trying(machine, 'grantCopy', { at: 'copyPending', by: 'holder' })).toBe('actor');
  expect(trying(machine, 'grantCopy', { at: 'copyPending', by: 'clerk', not: ['costPaid'] })).toBe('costPaid');
  expect(trying(machine, 'refuseCopy', { at: 'copyPending', by: 'clerk' })).toBe('→ viewing');
});

test('DOSS-5, PROG-2 nothing is opened after the days or the role are over; both only record that, a revocation is an officer’s', () => {
  for (const label of ['open', 'askCopy'])
    for (const guard of ['stillGranted', 'roleLives'])
      expect(trying(machine, label, { at: 'granted', by: 'holder', not: [guard] })).toBe(guard);
  expect(trying(machine, 'expire.roleEnded', { at: 'viewing', by: 'sys', not: ['roleEnded'] })).toBe('roleEnded');
  expect(trying(machine, 'revoke', { at: 'viewing', by: 'sys' })).toBe('actor');
  expect(trying(machine, 'revoke', { at: 'viewing', by: 'judge', not: ['groundStated'] })).toBe('groundStated');
  expect(trying(machine, 'open', { at: 'expired', by: 'holder' })).toBe('state');
});
