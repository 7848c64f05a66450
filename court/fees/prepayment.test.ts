import { COSTS, courtMayCollect } from './costs';
import { FEE_KINDS, isFeeKind } from './kinds';
import { prepaymentOf } from './prepayment';

test('FEE-10 the plaintiff, third party, appellant, counterclaimant and applicant prepay', () => {
  expect(prepaymentOf('property')).toMatchObject({ who: 'plaintiff', ahead: 'yes' });
  expect(prepaymentOf('thirdPartyClaim')).toMatchObject({ who: 'thirdParty', ahead: 'yes' });
  expect(prepaymentOf('appeal')).toMatchObject({ who: 'appellant', ahead: 'yes' });
  expect(prepaymentOf('counterclaim')).toMatchObject({ who: 'counterclaimant', ahead: 'yes' });
  expect(prepaymentOf('preservation')).toMatchObject({ who: 'applicant', ahead: 'yes' });
});

test('FEE-10 enforcement and bankruptcy are not prepaid, recognition of a foreign judgment is', () => {
  expect(prepaymentOf('enforcement').ahead).toBe('no');
  expect(prepaymentOf('bankruptcy').ahead).toBe('no');
  expect(prepaymentOf('recognition')).toMatchObject({ who: 'applicant', ahead: 'yes' });
});

test('FEE-10 wages need not be prepaid, a representative suit of unknown number is paid by the loser at the end', () => {
  expect(prepaymentOf('labour').ahead).toBe('yes');
  expect(prepaymentOf('labour', { wages: true })).toMatchObject({ who: 'plaintiff', ahead: 'optional' });
  expect(prepaymentOf('property', { wages: true }).ahead).toBe('optional');
  expect(prepaymentOf('property', { representative: true })).toMatchObject({ who: 'nobody', ahead: 'no' });
  expect(prepaymentOf('property', { representative: true, wages: true }).ahead).toBe('no');
  // Neither changes who pays for an application.
  expect(prepaymentOf('preservation', { wages: true, representative: true }).ahead).toBe('yes');
});

test('FEE-10 what is not prepaid is paid later, and whoever pays is told when and by whom', () => {
  expect(prepaymentOf('enforcement')).toMatchObject({ who: 'nobody', text: expect.stringContaining('执行以后') });
  expect(prepaymentOf('bankruptcy')).toMatchObject({ who: 'nobody', text: expect.stringContaining('清算以后') });
  expect(prepaymentOf('property', { representative: true })).toMatchObject({
    text: expect.stringContaining('结案后由败诉的一方交'),
    rule: 'FEE-10 民诉法解释第194条',
  });
});

test('FEE-10 a retrial that has a fee is prepaid by who applied for it, by each where both did (收费办法23)', () => {
  expect(prepaymentOf('retrialPayable')).toMatchObject({
    who: 'retrialApplicant',
    ahead: 'yes',
    text: expect.stringContaining('双方都申请的，各交各的'),
    rule: 'FEE-10 诉讼费用交纳办法第23条',
  });
  expect(prepaymentOf('retrial')).toMatchObject({ who: 'nobody', ahead: 'no' });
});

test('FEE-10 an objection to jurisdiction is paid once it is dismissed, and what is free is paid by nobody', () => {
  expect(prepaymentOf('jurisdictionObjection')).toMatchObject({ who: 'objector', ahead: 'no' });
  expect(prepaymentOf('specialProcedure')).toMatchObject({ who: 'nobody', ahead: 'no', text: '不收费' });
});

test('FEE-10 where no text says, the answer is unclear; every kind has an answer', () => {
  expect(prepaymentOf('unregisteredRightHolder').ahead).toBe('unclear');
  for (const kind of Object.keys(FEE_KINDS).filter(isFeeKind)) expect(prepaymentOf(kind).rule).toMatch(/^FEE-(10|4) /);
});

test('FEE-1 the court collects fees and the costs of those who appear, and copies at cost', () => {
  for (const cost of ['acceptanceFee', 'applicationFee', 'witness', 'appraiser', 'interpreter', 'adjuster', 'copies'])
    expect(courtMayCollect(cost)).toBe(true);
});

test('FEE-1 it must not collect what is paid to others, what is free, or what the decree does not name', () => {
  for (const cost of ['appraisal', 'publicNotice', 'auction', 'shipSupervision', 'minorityInterpretation'])
    expect(courtMayCollect(cost)).toBe(false);
  for (const cost of ['', 'filingDeposit', 'toString']) expect(courtMayCollect(cost)).toBe(false);
  expect(COSTS.auction.text).toContain('直接付给');
});
