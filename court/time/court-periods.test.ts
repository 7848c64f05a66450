import { type CourtPeriod, courtPeriod, urgentPreservation } from './court-periods';
import { parseLegalDate as date } from './legal-date';

const from = date('2025-03-03'); // a Monday
const lastDay = (which: CourtPeriod) => courtPeriod(which, from).lastDay;
const shanghai = (text: string) => Date.parse(`${text}+08:00`);

test('FILE-5 a filing is decided in 7 days, a third-party revocation suit in 30, a suit on an enforcement objection in 15', () => {
  expect(lastDay('filingDecision')).toBe('2025-03-10');
  expect(lastDay('thirdPartyRevocationDecision')).toBe('2025-04-02');
  expect(lastDay('enforcementObjectionSuitDecision')).toBe('2025-03-18');
});

test('FILE-7 after a correction the 7 days are those from the corrected papers', () => {
  // Fri 2025-12-26: the seventh day is in the holiday, 01-04 is a Sunday worked.
  expect(courtPeriod('filingDecision', date('2025-12-26')).lastDay).toBe('2026-01-04');
});

test('FILE-7 a complaint passed on by a superior court: 7 days from the day after this court has it', () => {
  expect(lastDay('passedOnFilingDecision')).toBe('2025-03-10');
  expect(courtPeriod('passedOnFilingDecision', from).steps[0]?.text).toBe(
    '收到上级法院转来的起诉状之后 7 天以内，法院应当决定是否立案。',
  );
});

test('FILE-12 file to the division and judges told in 3 days, copies in 5', () => {
  expect(lastDay('fileToDivision')).toBe('2025-03-06');
  expect(lastDay('judgesTold')).toBe('2025-03-06');
  expect(lastDay('complaintToDefendant')).toBe('2025-03-10'); // 03-08 is a Saturday
  expect(lastDay('answerToPlaintiff')).toBe('2025-03-10');
});

test('FILE-20, FILE-21 an enforcement application is decided in 7 days, that of an authority in 5', () => {
  expect(lastDay('enforcementDecision')).toBe('2025-03-10');
  expect(courtPeriod('actEnforcementDecision', date('2025-03-05')).lastDay).toBe('2025-03-10');
});

test('TIME-12 recusal: decision and review in 3 days', () => {
  expect(lastDay('recusalDecision')).toBe('2025-03-06');
  expect(lastDay('recusalReview')).toBe('2025-03-06');
});

test('TIME-12 preservation: 5 days, 5 to ask for review, 10 to decide it; 30 to sue', () => {
  const wednesday = date('2025-03-05');
  expect(courtPeriod('preservationRuling', wednesday).lastDay).toBe('2025-03-10');
  expect(courtPeriod('preservationCarriedOut', wednesday).lastDay).toBe('2025-03-10');
  expect(courtPeriod('preservationReviewAsked', wednesday).lastDay).toBe('2025-03-10');
  expect(lastDay('preservationReview')).toBe('2025-03-13');
  expect(lastDay('suitAfterPreservation')).toBe('2025-04-02');
  expect(courtPeriod('suitAfterPreservation', from).steps[0]?.text).toBe(
    '法院采取保全措施之后 30 天以内，当事人可以起诉或申请仲裁。',
  );
});

test('TIME-12 preservation between judgment and enforcement: 5 days after the performance period to apply, else it is lifted (解释163)', () => {
  expect(lastDay('enforcementAfterPreservation')).toBe('2025-03-10'); // 03-08 is a Saturday
  expect(courtPeriod('enforcementAfterPreservation', from).steps[0]).toEqual({
    text: '文书指定的履行期间届满之后 5 天以内，当事人可以申请执行（过了还没有申请的，法院应当解除判决生效后申请的保全）。',
    rule: 'TIME-12 民诉法解释第163条',
  });
});

test('TIME-12 urgent preservation: 48 hours, weekends or not', () => {
  expect(urgentPreservation(shanghai('2025-03-07T15:20'))).toEqual({
    startsAt: shanghai('2025-03-07T16:00'),
    endsAt: shanghai('2025-03-09T16:00'),
  });
});

test('TIME-12 a judgment pronounced on the spot is sent in 10 days', () => {
  expect(lastDay('judgmentSent')).toBe('2025-03-13');
  expect(courtPeriod('judgmentSent', from).steps[0]).toEqual({
    text: '当庭宣判之后 10 天以内，法院应当发送判决书。',
    rule: 'TIME-12 民事诉讼法第151条第2款',
  });
});

test('TIME-12 until when the window is open is told to parties, not to the court', () => {
  const said = (which: CourtPeriod) => courtPeriod(which, from).steps.some(({ rule }) => rule.startsWith('TIME-3'));
  expect(said('preservationReviewAsked')).toBe(true);
  expect(said('preservationReview')).toBe(false);
});
