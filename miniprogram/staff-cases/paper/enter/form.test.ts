import { valuesOf } from '../../../components/form/field';
import { enterErrors, enterEvent, enterFields, kindOptions } from './form';

const kind = (name: 'answer' | 'appeal' | 'restorePeriod', fits: boolean, asks: string[], more: object = {}) => ({
  ...{ kind: name, name, plain: '', fits, asks, amountMeans: null, aboutMeans: null },
  ...more,
});
const FORM = {
  caseNo: '（2025）浙0281民初7号',
  title: '借贷',
  parties: [{ partyId: 'c:defendant:1', name: '王建国', role: '被告' }],
  kinds: [
    kind('answer', true, ['facts']),
    kind('appeal', false, ['requests', 'amount', 'facts'], { amountMeans: '不服的金额' }),
    kind('restorePeriod', false, ['period', 'facts']),
  ],
  uploadFolder: 'uploads/o-clerk/',
  periods: [{ dateId: 'c:d', partyId: 'c:defendant:1', title: '答辩期', lastDay: '2025-03-18' }],
};
const TODAY = '2025-03-10';
const asks = (chosen: string) => enterFields(FORM, chosen, true, TODAY).map(({ name }) => name);

test('what fits the case is offered first, everything when asked for: nothing is ever refused', () => {
  expect(kindOptions(FORM, false)?.map(({ value }) => value)).toEqual(['answer']);
  expect(kindOptions(FORM, true)).toHaveLength(3);
});

test('each kind asks for what it needs and no more', () => {
  expect(asks('')).toEqual(['kind']);
  expect(asks('answer')).toEqual(['kind', 'partyIds', 'how', 'on', 'facts', 'files']);
  expect(asks('appeal')).toEqual(['kind', 'partyIds', 'how', 'on', 'appealed', 'requests', 'amount', 'facts', 'files']);
  expect(asks('restorePeriod')).toContain('dateId');
});

test('TIME-3 the day that counts is asked for, and sent with who, how and what', () => {
  const fields = enterFields(FORM, 'appeal', true, TODAY);
  const empty = { ...valuesOf(fields), kind: 'appeal' };
  expect(Object.keys(enterErrors(fields, empty))).toEqual(['partyIds', 'how', 'on', 'files']);
  const values = {
    ...empty,
    ...{ partyIds: ['c:defendant:1'], how: 'post', on: '2025-03-07', requests: '撤销原判\n\n改判', amount: '1.5万' },
  };
  expect(enterErrors(fields, values)).toEqual({});
  expect(enterEvent('c', 'appeal', values)).toEqual({
    ...{ caseId: 'c', kind: 'appeal', partyIds: ['c:defendant:1'], how: 'post', on: '2025-03-07' },
    content: { requests: ['撤销原判', '改判'], amountFen: 1_500_000, appealed: 'judgment' },
    files: [],
  });
  expect(enterErrors(fields, { ...values, amount: '许多' })).toEqual({ amount: '请写数字，如 15000 或 1.5万' });
});
