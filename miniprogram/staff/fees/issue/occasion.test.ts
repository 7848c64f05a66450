import { type Draft, draftErrors, errorsOf, NO_DRAFT, occasionOf } from './occasion';

const draft = (more: Partial<Draft>): Draft => ({ ...NO_DRAFT, ...more });

test('FEE-7 a raised claim is asked for as its new total, in fen', () => {
  expect(occasionOf(draft({ for: 'claimRaised', claim: '15万' }))).toEqual({
    for: 'claimRaised',
    claimFen: 15_000_000,
  });
  expect(occasionOf(draft({ for: 'claimRaised' }))).toBeNull();
  expect(draftErrors(draft({ for: 'claimRaised', claim: 'x' }))).toHaveProperty('claimFen');
});

test('FEE-8 ordinary procedure needs nothing more', () => {
  expect(occasionOf(draft({ for: 'ordinaryProcedure' }))).toEqual({ for: 'ordinaryProcedure' });
});

test('FEE-6 of a counterclaim the court says whether it is merged; it may have no amount', () => {
  expect(draftErrors(draft({ for: 'counterclaim', on: '2026-03-05' }))).toEqual({ merged: '请选合并还是不合并' });
  expect(occasionOf(draft({ for: 'counterclaim', on: '2026-03-05', merged: 'yes' }))).toEqual({
    for: 'counterclaim',
    raisedOn: '2026-03-05',
    merged: true,
  });
});

test('FEE-11 a last day that the court names goes with it, else none', () => {
  const applied = { for: 'preservation' as const, claim: '20000', on: '2026-03-05' };
  expect(occasionOf(draft(applied))).not.toHaveProperty('lastDay');
  expect(occasionOf(draft({ ...applied, lastDay: '2026-03-09', by: 'defendant' }))).toMatchObject({
    lastDay: '2026-03-09',
    by: 'defendant',
  });
});

test('PROG-4 who of several asks for it goes with it, and with nothing of the suit itself', () => {
  const parties = ['yuyao:民初:2025:1:plaintiff:2'];
  const applied = { for: 'preservation' as const, claim: '20000', on: '2026-03-05', parties };
  expect(occasionOf(draft(applied))).toMatchObject({ parties });
  expect(occasionOf(draft({ for: 'counterclaim', on: '2026-03-05', merged: 'no', parties }))).toMatchObject({
    parties,
  });
  expect(occasionOf(draft({ for: 'claimRaised', claim: '15万', parties }))).not.toHaveProperty('parties');
});

test('what the service finds wrong stands beside its field', () => {
  expect(errorsOf({ 'occasion.raisedOn': '太晚', 'occasion.claimFen': '太多', amountFen: '变了' })).toEqual({
    on: '太晚',
    claimFen: '太多',
    amountFen: '变了',
  });
});
