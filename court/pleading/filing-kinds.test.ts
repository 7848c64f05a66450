import { COURT_PERIODS } from '../time/court-periods';
import { parseLegalDate } from '../time/legal-date';
import { decisionDays, decisionDue, typeCodeOf } from './filing-kinds';
import { decisionClock } from './pre-filing-mediation';

const MONDAY = parseLegalDate('2025-03-03');

test.each([
  ['civil', '民间借贷纠纷', COURT_PERIODS.filingDecision],
  ['civil', undefined, COURT_PERIODS.filingDecision],
  ['civil', '第三人撤销之诉', COURT_PERIODS.thirdPartyRevocationDecision],
  ['civil', '申请执行人执行异议之诉', COURT_PERIODS.enforcementObjectionSuitDecision],
  ['administrative', '第三人撤销之诉', COURT_PERIODS.filingDecision],
  ['enforcement', undefined, COURT_PERIODS.enforcementDecision],
] as const)('FILE-5, FILE-20 %s %s: as many days as its own rule gives', (kind, cause, { days, rule }) => {
  expect(decisionDays(kind, cause)).toEqual({ days, rule });
});

test('FILE-5, TIME-2 the last day is moved off holidays', () => {
  expect(decisionDue('civil', undefined, parseLegalDate('2025-09-24'))).toBe('2025-10-09');
  expect(decisionDue('enforcement', undefined, MONDAY)).toBe('2025-03-10');
});

test.each([
  ['civil', '买卖合同纠纷', false, '民初'],
  ['civil', '第三人撤销之诉', false, '民撤'],
  ['administrative', undefined, false, '行初'],
  ['administrative', undefined, true, '行赔初'],
  ['enforcement', undefined, false, '执'],
] as const)('NUM-5 %s %s is registered as its type', (kind, cause, compensationOnly, code) => {
  expect(typeCodeOf(kind, cause, compensationOnly)).toBe(code);
});

test('FILE-17 of a suit with thirty days, those left before mediation run on after it', () => {
  const mediation = { beganOn: parseLegalDate('2025-03-13'), endedOn: parseLegalDate('2025-04-01') };
  const clock = decisionClock({ receivedOn: MONDAY, choice: 'agree', days: 30, mediation });
  expect(clock).toMatchObject({ strictLastDay: '2025-04-02', lastDay: '2025-04-21' });
});
