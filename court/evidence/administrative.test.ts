import { parseLegalDate as date } from '../time/legal-date';
import {
  type AuthorityEvidence,
  authorityEvidence,
  authoritySupplement,
  collectedDuringSuit,
  plaintiffEvidenceUntil,
  plaintiffProves,
} from './administrative';

const complaintServedOn = date('2025-03-03'); // 15 days: 2025-03-18
const state = (more: Partial<AuthorityEvidence> = {}, today = '2025-03-10') =>
  authorityEvidence({ complaintServedOn, thirdPartyProvides: false, ...more }, date(today));

test('EVID-9 the authority has fifteen days for all evidence and norms', () => {
  expect(state()).toMatchObject({ lastDay: '2025-03-18', state: 'running' });
  expect(state({ submittedOn: date('2025-03-18') }, '2025-04-01').state).toBe('inTime');
  expect(state({ submittedOn: date('2025-03-19') }, '2025-04-01')).toMatchObject({ state: 'mayCountAsNone' });
  expect(state({}, '2025-03-19').steps.at(-1)?.text).toContain('由法官认定');
});

test('EVID-9 an extension asked in writing in time and granted: fifteen days from the end of its reason', () => {
  const extension = { askedInWritingOn: date('2025-03-18'), granted: true };
  expect(state({ extension }, '2025-06-01')).toMatchObject({ state: 'running' });
  expect(state({ extension }, '2025-06-01')).not.toHaveProperty('lastDay');
  const ended = { ...extension, reasonEndedOn: date('2025-05-06') };
  expect(state({ extension: ended, submittedOn: date('2025-05-21') })).toMatchObject({
    lastDay: '2025-05-21',
    state: 'inTime',
  });
  expect(state({ extension: ended, submittedOn: date('2025-05-22') }).state).toBe('mayCountAsNone');
});

test('EVID-9 an extension asked late or refused does not help; one not answered waits for the court', () => {
  expect(state({ extension: { askedInWritingOn: date('2025-03-19'), granted: true } }, '2025-04-01').state).toBe(
    'mayCountAsNone',
  );
  expect(state({ extension: { askedInWritingOn: date('2025-03-17'), granted: false } }, '2025-04-01').state).toBe(
    'mayCountAsNone',
  );
  expect(state({ extension: { askedInWritingOn: date('2025-03-17'), granted: undefined } }, '2025-04-01').state).toBe(
    'extensionPending',
  );
});

test('EVID-9 an extension asked late is told to be without effect, one in time is not', () => {
  const told = (askedInWritingOn: string) =>
    state({ extension: { askedInWritingOn: date(askedInWritingOn), granted: true } })
      .steps.map(({ text }) => text)
      .join();
  expect(told('2025-03-19')).toContain('不发生延期的效果');
  expect(told('2025-03-18')).not.toContain('不发生延期的效果');
  expect(told('2025-03-18')).toContain('正当事由消除后 15 日');
});

test('EVID-9 evidence on the first or last day is in time, whatever became of the extension asked for', () => {
  const extension = { askedInWritingOn: date('2025-03-17'), granted: undefined };
  expect(state({ extension, submittedOn: date('2025-03-18') }).state).toBe('inTime');
  expect(state({ submittedOn: complaintServedOn }).state).toBe('inTime');
});

test('EVID-9 where a third party’s rights are touched its evidence stands in', () => {
  expect(state({ thirdPartyProvides: true }, '2025-04-01').state).toBe('thirdPartyProvides');
  expect(() => state({ submittedOn: date('2025-03-02') })).toThrow(RangeError);
});

test('EVID-9 the plaintiff: the exchange day, else before the hearing', () => {
  expect(plaintiffEvidenceUntil({ exchangeOn: date('2025-03-20'), hearingOn: date('2025-04-01') })).toBe('2025-03-20');
  expect(plaintiffEvidenceUntil({ hearingOn: date('2025-04-01') })).toBe('2025-03-31');
  expect(plaintiffEvidenceUntil({})).toBeUndefined();
});

test('EVID-9 what the defendant collected during the suit is marked', () => {
  const suit = { registeredOn: date('2025-03-03') };
  expect(collectedDuringSuit({ submittedBy: 'defendant', collectedOn: date('2025-03-03') }, suit)).toBeDefined();
  expect(collectedDuringSuit({ submittedBy: 'defendant', collectedOn: date('2025-03-02') }, suit)).toBeUndefined();
  expect(collectedDuringSuit({ submittedBy: 'other', collectedOn: date('2025-03-20') }, suit)).toBeUndefined();
});

test('EVID-9 the authority supplements only what answers something new, with the court’s leave', () => {
  const supplement = (newGroundsRaised: boolean, permitted?: boolean) =>
    authoritySupplement({ newGroundsRaised, permitted }).state;
  expect(supplement(true)).toBe('askCourt');
  expect(supplement(true, true)).toBe('permitted');
  expect(supplement(true, false)).toBe('notOpen');
  expect(supplement(false, true)).toBe('notOpen');
});

test('EVID-9 the plaintiff proves that he applied, and his loss, with their exceptions', () => {
  const inaction = { kind: 'inaction', dutyExOfficio: false, goodReasonForNone: false } as const;
  expect(plaintiffProves(inaction)?.text).toContain('提出过申请');
  expect(plaintiffProves({ ...inaction, dutyExOfficio: true })).toBeUndefined();
  expect(plaintiffProves({ ...inaction, goodReasonForNone: true })).toBeUndefined();
  expect(plaintiffProves({ kind: 'compensation', defendantIsCause: false })?.text).toContain('造成损害');
  expect(plaintiffProves({ kind: 'compensation', defendantIsCause: true })?.text).toContain('由被告举证');
  expect(plaintiffProves({ kind: 'other' })).toBeUndefined();
});
