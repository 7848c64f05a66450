import { addDays, parseLegalDate as date } from '../time/legal-date';
import {
  checkedRestrictionOrder,
  RESTRICTED_CONSUMPTION,
  type RestrictionFacts,
  type RestrictionOrder,
  restrictedPersons,
  restrictionLifting,
  restrictionObstacles,
} from './consumption';

const today = date('2025-03-20');
const facts: RestrictionFacts = {
  obligationToPerform: true,
  performBy: date('2025-03-19'),
  performed: false,
  listed: false,
  basis: 'applicantInWriting',
  today,
};

test('ENF-10 the time given by the notice must have run out, with the debt unpaid', () => {
  expect(restrictionObstacles(facts)).toEqual([]);
  expect(restrictionObstacles({ ...facts, performBy: today })).toHaveLength(1);
  expect(restrictionObstacles({ ...facts, performBy: undefined })).toHaveLength(1);
  expect(restrictionObstacles({ ...facts, performed: true })).toHaveLength(1);
  expect(restrictionObstacles({ ...facts, obligationToPerform: false })).toHaveLength(1);
});

test('ENF-10 it needs the applicant’s written request or a reason of the court; a listed debtor is restricted anyway', () => {
  expect(restrictionObstacles({ ...facts, basis: undefined })).toHaveLength(1);
  expect(restrictionObstacles({ ...facts, basis: undefined, listed: true })).toEqual([]);
});

test('ENF-10 of an organisation also the people behind it, each once, who may ask to spend their own money', () => {
  const persons = restrictedPersons({
    kind: 'organisation',
    debtorId: 'co',
    orgRepId: 'boss',
    personInChargeIds: ['boss', 'manager'],
    responsibleIds: ['cfo'],
    controllerIds: ['owner', 'cfo'],
  });
  expect(persons.map(({ personId }) => personId)).toEqual(['co', 'boss', 'manager', 'cfo', 'owner']);
  expect(persons.map(({ why }) => why).slice(0, 3)).toEqual(['被执行人', '法定代表人', '主要负责人']);
  expect(persons.map(({ mayAskForOwnMoney }) => mayAskForOwnMoney)).toEqual([false, true, true, true, true]);
});

test('ENF-10 of a person nobody else is restricted', () => {
  expect(restrictedPersons({ kind: 'person', debtorId: 'li', controllerIds: ['wife'] })).toHaveLength(1);
});

const order: RestrictionOrder = {
  persons: restrictedPersons({ kind: 'person', debtorId: 'li' }),
  items: RESTRICTED_CONSUMPTION,
  from: today,
  effects: '违反的，可以罚款、拘留',
  approval: { by: 'president', name: '院长', date: today, ref: '审批-1' },
};

test('ENF-10 an order without the president’s approval, items, effects or persons is none', () => {
  expect(checkedRestrictionOrder(order)).toEqual(order);
  expect(checkedRestrictionOrder({ ...order, items: ['旅游、度假'] }).items).toHaveLength(1);
  expect(() => checkedRestrictionOrder({ ...order, approval: undefined })).toThrow("president's approval");
  expect(() => checkedRestrictionOrder({ ...order, items: [], effects: '', persons: [] })).toThrow(
    'persons, items, effects',
  );
  expect(() => checkedRestrictionOrder({ ...order, until: today })).toThrow('end');
  expect(() =>
    checkedRestrictionOrder({
      ...order,
      approval: { by: 'president', name: '院长', date: addDays(today, 1), ref: 'r' },
    }),
  ).toThrow('not after');
});

test('ENF-10 performance must lift it, security or the applicant’s consent may', () => {
  const none = { performed: false, goodSecurity: false, applicantConsents: false };
  expect(restrictionLifting({ ...none, performed: true, goodSecurity: true }).lift).toBe('must');
  expect(restrictionLifting({ ...none, goodSecurity: true }).lift).toBe('may');
  expect(restrictionLifting({ ...none, applicantConsents: true }).lift).toBe('may');
  expect(restrictionLifting(none)).toMatchObject({ lift: 'no', text: expect.stringContaining('申请') });
});
