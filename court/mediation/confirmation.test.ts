import { parseLegalDate as date } from '../time/legal-date';
import { confirmationCheck, confirmationObjectionBy, examinationOutcome } from './confirmation';

const check = (more: Partial<Parameters<typeof confirmationCheck>[0]> = {}) =>
  confirmationCheck({
    inForceOn: date('2025-03-03'),
    jointly: true,
    mediatedBy: 'invitedByCourt',
    intermediateCourtMatter: false,
    missingPapers: [],
    bars: [],
    ...more,
  });

test('MED-7 jointly, within thirty days of its effect', () => {
  expect(check().period.lastDay).toBe('2025-04-02');
  expect(check({ appliedOn: date('2025-04-02') }).hints).toEqual([]);
  expect(check({ appliedOn: date('2025-03-03') }).hints).toEqual([]);
  expect(check({ appliedOn: date('2025-04-03') }).hints).toHaveLength(1);
  expect(check({ jointly: false }).hints[0]?.text).toContain('双方一起');
  expect(() => check({ appliedOn: date('2025-03-02') })).toThrow(RangeError);
});

test('MED-7 at the court that invited, or where a party, the thing or the organisation is', () => {
  expect(check().courts).toEqual(['邀请调解的法院']);
  expect(check({ mediatedBy: 'organisationItself' }).courts).toHaveLength(3);
  expect(check({ mediatedBy: 'organisationItself', intermediateCourtMatter: true }).courts[0]).toContain(
    '中级人民法院',
  );
});

test('MED-7 missing papers are asked for, bars are pointed out to the judge', () => {
  expect(check({ missingPapers: ['organisationProof'] }).hints[0]?.text).toContain('限期补交');
  expect(check({ bars: ['status', 'propertyTitle'] }).hints).toHaveLength(2);
});

test('MED-7 valid → enforceable; rejected → mediate again or sue', () => {
  expect(examinationOutcome([])[0]?.text).toContain('申请执行');
  const rejected = examinationOutcome(['involuntary', 'unclear']);
  expect(rejected).toHaveLength(3);
  expect(rejected.at(-1)?.text).toContain('起诉');
});

test('MED-7 a suspected sham without the proof asked for is not confirmed', () => {
  const [sham, after] = examinationOutcome(['shamUnproved']);
  expect(sham).toMatchObject({ text: expect.stringContaining('不予确认'), rule: expect.stringContaining('23') });
  expect(after?.text).toContain('起诉');
});

test('MED-7 a party objects within 15 days, others within six months', () => {
  expect(confirmationObjectionBy({ who: 'party', rulingReceivedOn: date('2025-03-03') })).toBe('2025-03-18');
  expect(confirmationObjectionBy({ who: 'interested', knewOn: date('2025-03-03') })).toBe('2025-09-03');
});
