import fc from 'fast-check';
import { addDays, parseLegalDate as date, daysBetween } from '../time/legal-date';
import { appointmentDue, mediationPeriod, refusesByReplacement } from './times';

test('MED-3 choose in two, appoint and accept in three working days', () => {
  expect(appointmentDue('choose', date('2025-03-06')).dueOn).toBe('2025-03-10'); // over a weekend
  expect(appointmentDue('appoint', date('2025-03-06')).dueOn).toBe('2025-03-11');
  expect(appointmentDue('accept', date('2025-09-29')).dueOn).toBe('2025-10-10'); // over 国庆节
  expect(appointmentDue('askOther', date('2025-03-03')).step.text).toContain('2025 年 3 月 6 日');
});

test('MED-3 after a replacement only both refusals are a refusal of mediation', () => {
  expect(refusesByReplacement({ refusesReplacement: true, refusesToChoose: true })).toBe(true);
  expect(refusesByReplacement({ refusesReplacement: true, refusesToChoose: false })).toBe(false);
  expect(refusesByReplacement({ refusesReplacement: false, refusesToChoose: true })).toBe(false);
});

const startedOn = date('2025-03-03');
test('MED-4 thirty days before filing, fifteen after in ordinary, seven in summary procedure', () => {
  expect(mediationPeriod({ stage: 'beforeFiling', startedOn }).lastDay).toBe('2025-04-02');
  expect(mediationPeriod({ stage: 'ordinary', startedOn }).lastDay).toBe('2025-03-18');
  expect(mediationPeriod({ stage: 'summary', startedOn }).lastDay).toBe('2025-03-10');
  expect(mediationPeriod({ stage: 'summary', startedOn }).steps[0]?.text).toContain('立案后简易程序调解期限 7 天');
  expect(mediationPeriod({ stage: 'ordinary', startedOn }).steps[0]?.text).toContain('立案后普通程序调解期限 15 天');
});

test('MED-4 longer only if all agree; after filing the extended part does not count towards the trial limit', () => {
  const until = date('2025-03-31');
  const extended = mediationPeriod({ stage: 'ordinary', startedOn, extension: { until, allAgree: true } });
  expect(extended).toMatchObject({
    regularUntil: '2025-03-18',
    lastDay: until,
    notCounted: { from: '2025-03-19', to: until },
  });
  const oneDay = { until: date('2025-03-19'), allAgree: true };
  expect(mediationPeriod({ stage: 'ordinary', startedOn, extension: oneDay }).lastDay).toBe('2025-03-19');
  const before = mediationPeriod({
    stage: 'beforeFiling',
    startedOn,
    extension: { until: date('2025-05-01'), allAgree: true },
  });
  expect(before.lastDay).toBe('2025-05-01');
  expect(before.notCounted).toBeUndefined();
  expect(() => mediationPeriod({ stage: 'ordinary', startedOn, extension: { until, allAgree: false } })).toThrow(
    'all parties',
  );
  expect(() =>
    mediationPeriod({ stage: 'ordinary', startedOn, extension: { until: date('2025-03-18'), allAgree: true } }),
  ).toThrow('no later');
});

test('MED-4 an appraisal before filing does not count', () => {
  expect(mediationPeriod({ stage: 'beforeFiling', startedOn, appraisalDays: 10 }).lastDay).toBe('2025-04-14'); // 04-12 a Saturday
  const told = (appraisalDays: number) =>
    mediationPeriod({ stage: 'beforeFiling', startedOn, appraisalDays })
      .steps.map(({ text }) => text)
      .join();
  expect(told(0)).not.toContain('鉴定');
  expect(told(1)).toContain('鉴定评估的 1 天');
  expect(() => mediationPeriod({ stage: 'summary', startedOn, appraisalDays: 1 })).toThrow(RangeError);
  expect(() => mediationPeriod({ stage: 'beforeFiling', startedOn, appraisalDays: -1 })).toThrow(RangeError);
});

test('MED-4 the part that does not count is exactly the extension', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 200 }), (length) => {
      const until = addDays(startedOn, length);
      const { regularUntil, lastDay, notCounted } = mediationPeriod({
        stage: 'ordinary',
        startedOn,
        extension: { until, allAgree: true },
      });
      expect(notCounted === undefined ? 0 : daysBetween(notCounted.from, notCounted.to) + 1).toBe(
        daysBetween(regularUntil, lastDay),
      );
    }),
  );
});
