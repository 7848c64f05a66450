import { ORIGINALS_REASONS } from '../../../court/pleading/correction';
import { originalRows, REASONS } from './rows';

test('FIX-4 the reasons are those of the rule, in the same words', () => {
  expect(Object.fromEntries(REASONS.map(({ value, label }) => [value, label]))).toEqual(
    Object.fromEntries(Object.entries(ORIGINALS_REASONS).map(([reason, { text }]) => [reason, text])),
  );
});

const NOW = Date.parse('2026-03-05T10:00:00+08:00');
const asked = {
  originalId: 'o',
  filingId: 'f',
  caseId: null,
  name: '借条',
  reason: 'disputed',
  reasonText: '对方认为不一致',
  explain: null,
  step: { text: '', rule: '' },
  bringBy: '2026-03-09',
  askedBy: '何立案',
  askedAt: '2026-03-05T01:00:00.000Z',
  state: 'asked' as const,
  stateName: '待提交',
  shownAt: null,
  shownTo: null,
  agrees: null,
  remark: null,
  can: ['originalShown' as const],
};

test('EVID-2 what does not agree with its copy stands out', () => {
  const [open, shown] = originalRows(
    [
      asked,
      { ...asked, state: 'shown', shownAt: '2026-03-05T01:30:00.000Z', shownTo: '方窗口', agrees: false, can: [] },
    ],
    NOW,
  );
  expect(open).toMatchObject({ seen: '', tone: 'yours', mayShow: true, mayDrop: false });
  expect(shown).toMatchObject({ tone: 'urgent', mayShow: false });
  expect(shown?.seen).toContain('与电子材料不一致');
});
