import { partyPage } from '../../records/case/page';
import { casePageOf } from './case-page';

test.each(['yuyao:执:2025:7', 'yuyao:执恢:2026:1', 'yuyao:民初:2025:7', 'yuyao:行初:2025:7'])(
  'the phone leads to the page of %s that the court’s own notifications lead to',
  (caseId) => expect(casePageOf(caseId)).toBe(partyPage(caseId)),
);

test('an execution is seen as it is carried out', () => {
  expect(casePageOf('yuyao:执:2025:7')).toMatch(/follow-enforcement/);
  expect(casePageOf('yuyao:民初:2025:7')).toMatch(/check-progress/);
});
