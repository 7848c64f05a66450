import { REFUND_GROUNDS } from '../../../../court/fees/refund';
import { NO_DRAFT, needsOf, OTHERS, proposeErrors, reckonErrors, reckoned, USUAL } from './grounds';

test('FEE-15 every ground of the decree can be chosen, each once', () => {
  const offered = [...USUAL, ...OTHERS].map(({ value }) => value);
  expect(new Set(offered).size).toBe(offered.length);
  expect(offered).toEqual(expect.arrayContaining([...Object.keys(REFUND_GROUNDS), 'claimLowered', 'settled']));
});

test('FEE-16 who bears nothing himself writes 0; FEE-7 a claim lowered to nothing is a withdrawal', () => {
  expect(reckonErrors({ ...NO_DRAFT, ground: 'settled', sum: '0' })).toEqual({});
  expect(reckoned('o', { ...NO_DRAFT, ground: 'settled', sum: '0' })).toMatchObject({ bornFen: 0 });
  expect(reckonErrors({ ...NO_DRAFT, ground: 'claimLowered', sum: '0' })).toHaveProperty('claimFen');
});

test('a sum is sent only with the ground that needs one', () => {
  expect(needsOf('mediated')).toBeNull();
  expect(reckoned('o', { ...NO_DRAFT, ground: 'mediated', sum: '5' })).toEqual({
    action: 'computeRefund',
    orderId: 'o',
    ground: 'mediated',
  });
});

test('it is proposed on a document and the day it took effect', () => {
  expect(Object.keys(proposeErrors(NO_DRAFT))).toEqual(['basis', 'effectiveOn']);
});
