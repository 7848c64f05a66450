import type { DataOf } from '../../../../api/services';
import { shownOf } from './shown';

type Request = DataOf<'read-dossier', 'get'>;

const NOW = Date.parse('2025-03-04T10:00:00+08:00');
const ASKED: Request = {
  readingId: 'r',
  number: '阅20250304-0A2004CD',
  courtId: 'yuyao',
  courtName: '余姚市人民法院',
  caseId: 'c',
  caseNo: '（2025）浙0281民初7号',
  partyName: null,
  kind: 'reading',
  name: '王建国',
  role: 'defendant',
  purpose: 'trial',
  reason: '准备开庭',
  wanted: '全部',
  hasProof: false,
  state: 'requested',
  stateName: '已申请',
  next: '',
  askedAt: '2025-03-04T02:00:00.000Z',
  dueOn: '2025-03-07',
  granted: null,
  refused: null,
  revoked: null,
  copy: null,
  hasForm: false,
  can: ['cancel'],
};
const GRANTED: Request = {
  ...ASKED,
  state: 'granted',
  can: ['open', 'askCopy', 'cancel'],
  granted: {
    name: '江书记员',
    at: '2025-03-04T02:00:00.000Z',
    from: '2025-03-04T02:00:00.000Z',
    until: '2025-03-11T02:00:00.000Z',
    all: true,
    items: 0,
    note: '',
  },
};

test('DOSS-3 what waits has its last day, and can be taken back', () => {
  expect(shownOf(ASKED, NOW)).toMatchObject({
    dueOn: '2025-03-07',
    canRead: false,
    canCancel: true,
    canAskAgain: false,
  });
});

test('DOSS-3 what was granted says what, and until when', () => {
  expect(shownOf(GRANTED, NOW)).toMatchObject({ dueOn: '', until: '3月11日 10:00', canRead: true, canAskAgain: false });
  expect(shownOf({ ...GRANTED, state: 'copyPending' }, NOW).canRead).toBe(true);
  expect(shownOf({ ...GRANTED, state: 'expired', can: [] }, NOW)).toMatchObject({
    until: '',
    canRead: false,
    canAskAgain: true,
  });
});

test('DOSS-3 a refusal, and a grant taken back, say why and who', () => {
  const no = { name: '江书记员', at: '2025-03-04T02:00:00.000Z', reason: '案卷正在合议' };
  expect(shownOf({ ...ASKED, state: 'refused', can: [], refused: no }, NOW).refusal).toMatchObject({
    title: '法院没有准许',
    reason: '案卷正在合议',
  });
  expect(shownOf({ ...GRANTED, state: 'revoked', can: [], revoked: no }, NOW).refusal?.title).toBe('法院收回了许可');
});

test('DOSS-4 a copy says how many pages, and what it cost', () => {
  const copy = { pages: 12, askedAt: '2025-03-04T02:00:00.000Z', given: null, reason: null, amountFen: null };
  expect(shownOf({ ...GRANTED, copy }, NOW).copy).toEqual(['申请复制 12 页，等法院同意。']);
  expect(shownOf({ ...GRANTED, copy: { ...copy, given: true, amountFen: 600, reason: '到三楼领' } }, NOW).copy).toEqual(
    ['复制 12 页，已经同意，复制费 6 元。', '怎样领取：到三楼领'],
  );
});
