import { addDays, parseLegalDate as date } from '../time/legal-date';
import { objectionTimes, superiorCourtFrom } from './objection';

const receivedOn = date('2025-03-03');
const servedOn = date('2025-03-18');

test('ENF-9 the court rules on either objection within 15 days', () => {
  for (const kind of ['conduct', 'asset'] as const)
    expect(objectionTimes({ kind, receivedOn }).decideBy).toBe('2025-03-18');
  expect(objectionTimes({ kind: 'conduct', receivedOn }).steps[0]?.rule).toContain('236');
  expect(objectionTimes({ kind: 'asset', receivedOn }).steps[0]?.rule).toContain('238');
});

test('ENF-9 conduct: review by the superior court within ten days of service', () => {
  const times = objectionTimes({ kind: 'conduct', receivedOn, ruling: { servedOn } });
  expect(times.remedy).toMatchObject({ kind: 'review', period: { lastDay: '2025-03-28' } });
  expect(times.noDisposalUntil).toBeUndefined();
});

test('ENF-9 asset: a suit within 15 days, or retrial where the judgment itself is called wrong; unknown stays open', () => {
  const remedy = (against?: 'title' | 'unconnected') =>
    objectionTimes({ kind: 'asset', receivedOn, ruling: against === undefined ? { servedOn } : { servedOn, against } })
      .remedy;
  expect(remedy('unconnected')).toMatchObject({ kind: 'suit', period: { lastDay: '2025-04-02' } });
  expect(remedy('title')).toMatchObject({ kind: 'retrial' });
  expect(remedy('title')).not.toHaveProperty('period');
  expect(remedy()).toMatchObject({ kind: 'unclear', text: expect.stringMatching(/2025 年 4 月 2 日.*再审/) });
});

test('ENF-9 while the stranger may still sue, the asset is not disposed of', () => {
  const served = (on: string) => objectionTimes({ kind: 'asset', receivedOn, ruling: { servedOn: date(on) } });
  expect(served('2025-03-18').noDisposalUntil).toBe('2025-04-02');
  expect(served('2025-03-21').noDisposalUntil).toBe('2025-04-07'); // 04-05 falls into 清明节
});

test('ENF-9 nor while his suit runs, unless the applicant gives security', () => {
  const { steps } = objectionTimes({ kind: 'asset', receivedOn, ruling: { servedOn, outcome: 'dismissed' } });
  expect(steps.at(-1)).toMatchObject({ text: expect.stringContaining('担保'), rule: expect.stringContaining('313') });
});

test('ENF-9 upheld, and the applicant does not sue: lifted within seven days of his last day', () => {
  const upheld = objectionTimes({ kind: 'asset', receivedOn, ruling: { servedOn, outcome: 'upheld' } });
  // 04-02 is his last day; 04-09 the seventh after it.
  expect(upheld.liftBy).toBe('2025-04-09');
  expect(upheld.noDisposalUntil).toBeUndefined();
  expect(objectionTimes({ kind: 'asset', receivedOn, ruling: { servedOn } }).liftBy).toBeUndefined();
});

test('ENF-9 an objection after the enforcement of the asset ended is pointed out, and still decided', () => {
  const told = (on: string, kind: 'asset' | 'conduct' = 'asset') =>
    objectionTimes({ kind, receivedOn, assetEnforcedOn: date(on) });
  expect(told('2025-03-02').steps.at(-1)?.text).toContain('提得晚了');
  expect(told('2025-03-02').decideBy).toBe('2025-03-18');
  expect(told('2025-03-03').steps).toHaveLength(1);
  expect(told('2025-03-02', 'conduct').steps).toHaveLength(1);
});

test('ENF-9 a ruling served before the objection cannot be', () => {
  expect(objectionTimes({ kind: 'conduct', receivedOn, ruling: { servedOn: receivedOn } }).remedy?.kind).toBe('review');
  expect(() => objectionTimes({ kind: 'conduct', receivedOn, ruling: { servedOn: addDays(receivedOn, -1) } })).toThrow(
    RangeError,
  );
});

test('ENF-9 after more than six months the superior court may be asked', () => {
  expect(superiorCourtFrom(date('2025-03-03'))).toBe('2025-09-04');
  expect(superiorCourtFrom(date('2024-08-31'))).toBe('2025-03-01');
});
