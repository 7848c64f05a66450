import { type FilingEvent, filingMachine, GUIDE_GROUNDS } from '../../../court/machines/filing';
import { transition } from '../../../court/machines/state-machine';
import { fillIn } from '../../../court/machines/told';
import { legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { GROUNDS, rulingText } from './grounds';
import {
  correctionTold,
  deficientTold,
  guidedTold,
  legalDayText,
  mediationTold,
  resumedTold,
  uncorrectedTold,
} from './told';

test('FILE-9 the grounds are those of the law, in the same words', () => {
  expect(Object.fromEntries(Object.entries(GROUNDS).map(([ground, { name }]) => [ground, name]))).toEqual(
    GUIDE_GROUNDS,
  );
});

test.each(['2026-03-09', '2026-12-31', '2028-02-29'])('%s is written as the service writes it', (date) => {
  expect(legalDayText(date)).toBe(legalDateText(legalDateOf(Date.parse(`${date}T12:00:00+08:00`))));
});

const said = (event: FilingEvent, values: Record<string, string> = {}) =>
  fillIn(transition(filingMachine, event).told?.filer ?? '', values);

test('what the judge reads before is what the filer is told', () => {
  expect(correctionTold(2, '2026-03-09').text).toBe(
    said('requestCorrection', { items: '2', lastDay: legalDayText('2026-03-09') }),
  );
  expect(uncorrectedTold().text).toBe(said('returnUncorrected'));
  expect(deficientTold('缺少住址。').text).toBe(said('returnDeficient', { reason: '缺少住址' }));
  expect(guidedTold('arbitration', '请申请仲裁。').text).toBe(
    said('guideElsewhere', { reason: `${GUIDE_GROUNDS.arbitration}。请申请仲裁` }),
  );
  expect(mediationTold().text).toBe(said('divertToMediation'));
  expect(resumedTold().text).toBe(said('resumeReview'));
});

test('FILE-10 a ruling begins with the reasons of what was told before', () => {
  expect(rulingText('arbitration')).toContain('仲裁协议');
  expect(rulingText('deficient')).toContain('补正');
  expect(rulingText(undefined)).toBe('');
});
