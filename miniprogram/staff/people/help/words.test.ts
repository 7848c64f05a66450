import { HELP_SCOPES } from '../../../../court/agency/help';
import { type Consent, consentErrors, SCOPES } from './words';

test('ACC-1 every scope of a help can be chosen, and none is chosen before', () => {
  expect(SCOPES.map(({ id }) => id)).toEqual([...HELP_SCOPES]);
});

const READY: Consent = { code: '123456', scope: ['fillIn'], period: 'usual', until: '', papersSeen: true, heard: true };

test('ID-2 nothing is recorded before both papers were seen and the person was heard', () => {
  expect(consentErrors(READY)).toEqual({});
  expect(Object.keys(consentErrors({ ...READY, papersSeen: false, heard: false }))).toEqual(['papersSeen', 'heard']);
  expect(Object.keys(consentErrors({ ...READY, scope: [] }))).toEqual(['scope']);
  expect(Object.keys(consentErrors({ ...READY, period: 'day' }))).toEqual(['until']);
});
