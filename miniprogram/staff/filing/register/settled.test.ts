import { feeOf, settledOf } from './settled';
import { EVIDENCE_DAYS } from './start';

const AS_PROPOSED = {
  kind: '',
  bankrupt: false,
  wages: false,
  registerFirst: false,
  evidenceDays: EVIDENCE_DAYS,
  hasEvidence: true,
};

test('what the judge leaves as proposed is not sent', () => {
  expect(settledOf(AS_PROPOSED)).toEqual({});
});

test('FEE-10, 解释200 what the judge settles about the fee is sent with it', () => {
  expect(feeOf({ kind: 'labour', bankrupt: true, wages: true })).toEqual({
    feeKind: 'labour',
    bankruptDebtor: true,
    wages: true,
  });
});

test('TIME-7, FILE-5 days for evidence and registering first go only with what registers', () => {
  expect(settledOf({ ...AS_PROPOSED, evidenceDays: 30, registerFirst: true })).toEqual({
    evidenceDays: 30,
    registerFirst: true,
  });
  expect(settledOf({ ...AS_PROPOSED, evidenceDays: 30, hasEvidence: false })).toEqual({});
});
