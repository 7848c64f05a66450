import { parseLegalDate as date } from '../time/legal-date';
import { type EvidenceRequest, requestTime } from './requests';

const at = (text: string) => Date.parse(`${text}+08:00`);
const dates = { evidenceUntil: date('2025-03-18'), now: at('2025-03-10T09:00') };

test('EVID-10 each request is made before the evidence period ends', () => {
  const all: EvidenceRequest[] = [
    'courtCollects',
    'otherSideProduces',
    'witness',
    'appraisal',
    'expert',
    'preservation',
    'moreTime',
  ];
  for (const request of all) {
    expect(requestTime(request, dates)).toMatchObject({
      lastDay: '2025-03-18',
      state: 'open',
      text: expect.stringContaining('还有 8 天'),
    });
    expect(requestTime(request, { ...dates, madeAt: at('2025-03-18T23:59') }).state).toBe('inTime');
    expect(requestTime(request, { ...dates, madeAt: at('2025-03-19T00:00') })).toMatchObject({
      state: 'late',
      text: expect.stringContaining('已收下'),
    });
  }
});

test.each<[EvidenceRequest, boolean]>([
  ['courtCollects', true],
  ['otherSideProduces', true],
  ['witness', true],
  ['preservation', true],
  ['moreTime', true],
  ['appraisal', false],
  ['expert', false],
])('EVID-10 whether %s must be in writing: %s', (request, inWriting) => {
  expect(requestTime(request, dates).inWriting).toBe(inWriting);
  expect(requestTime(request, dates).text.includes('书面')).toBe(inWriting);
});

test('EVID-10 for an appraisal the court’s own date goes first', () => {
  const own = { ...dates, appraisalUntil: date('2025-03-12') };
  expect(requestTime('appraisal', own).lastDay).toBe('2025-03-12');
  expect(requestTime('witness', own).lastDay).toBe('2025-03-18');
});

test('EVID-10 once the day is over one may still ask; without a period nothing is late', () => {
  expect(requestTime('witness', { ...dates, now: at('2025-03-19T00:00') })).toMatchObject({
    state: 'late',
    text: expect.stringContaining('仍可以提出'),
  });
  expect(requestTime('witness', { ...dates, now: at('2025-03-18T23:59') }).state).toBe('open');
  expect(requestTime('witness', { ...dates, evidenceUntil: undefined, madeAt: at('2026-01-01T00:00') }).state).toBe(
    'unclear',
  );
});
