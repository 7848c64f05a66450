import { EVIDENCE_DAYS, evidenceWithin, feeOf, settledOf } from './settled';

const AS_PROPOSED = {
  kind: '',
  bankrupt: false,
  wages: false,
  summary: false,
  registerFirst: false,
  evidenceDays: EVIDENCE_DAYS,
  hasEvidence: true,
};

test('what the judge leaves as proposed is not sent', () => {
  expect(settledOf(AS_PROPOSED)).toEqual({});
});

test('FEE-6, 10, 解释200 what the judge settles about the fee is sent with it', () => {
  expect(feeOf({ kind: 'labour', bankrupt: true, wages: true, summary: true })).toEqual({
    feeKind: 'labour',
    bankruptDebtor: true,
    wages: true,
    summaryProcedure: true,
  });
});

test('TIME-7, FILE-5 days for evidence and registering first go only with what registers', () => {
  expect(settledOf({ ...AS_PROPOSED, evidenceDays: 30, registerFirst: true })).toEqual({
    evidenceDays: 30,
    registerFirst: true,
  });
  expect(settledOf({ ...AS_PROPOSED, evidenceDays: 30, hasEvidence: false })).toEqual({});
});

test('TIME-7 in summary procedure no more than fifteen days for evidence, in ordinary no fewer; of an administrative suit as named', () => {
  const days = (mayBeSummary: boolean, summary: boolean, evidenceDays: number) =>
    evidenceWithin({ mayBeSummary, summary, evidenceDays }).evidenceDays;
  expect(days(true, true, 30)).toBe(15);
  expect(days(true, true, 7)).toBe(7);
  expect(days(true, false, 7)).toBe(15);
  expect(days(false, false, 7)).toBe(7);
});
