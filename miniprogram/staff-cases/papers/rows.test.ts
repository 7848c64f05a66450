import { type PaperLine, paperRows } from './rows';

const NOW = Date.parse('2025-03-10T10:00:00+08:00');
const line = (more: Partial<PaperLine> = {}): PaperLine => ({
  ...{ paperId: 'p', caseId: 'c', caseNo: '（2025）浙0281民初7号', caseTitle: '陈晓梅与王建国', courtId: 'yuyao' },
  ...{ courtName: '余姚市人民法院', kind: 'answer', name: '答辩状', names: ['王建国'], state: 'received' },
  ...{ stateName: '已收到', next: '', receiptNo: '收1', at: '2025-03-10T01:00:00Z', late: false, doubts: 0 },
  ...{ embargo: false, decideBy: null, decideAt: null, copiesBy: null },
  ...more,
});
const row = (more: Partial<PaperLine>) => paperRows([line(more)], NOW)[0];

test('FILE-12 the nearest day is said first; what is near or over stands out', () => {
  expect(row({ copiesBy: '2025-03-17', decideBy: '2025-03-12' })).toMatchObject({
    due: '2025年3月12日 星期三 前决定；2025年3月17日 星期一 前送副本',
    urgent: true,
  });
  expect(row({ copiesBy: '2025-03-17' })).toMatchObject({ urgent: false });
  expect(row({ copiesBy: '2025-03-07' })).toMatchObject({ due: '2025年3月7日 星期五 前送副本（已过）', urgent: true });
});

test('TIME-12 what is urgent is due by the hour; what is decided is not due any more', () => {
  expect(row({ decideAt: '2025-03-12T01:30:00Z', decideBy: '2025-03-12' })?.due).toBe(
    '情况紧急，3月12日 09:30 以前决定',
  );
  expect(row({ state: 'granted', decideBy: '2025-03-12' })).toMatchObject({ due: '', urgent: false });
});

test('PROG-4 what is held back, late or doubtful is marked', () => {
  expect(row({ late: true, doubts: 2, embargo: true })?.marks).toBe('过了期限；有 2 处要看；暂不公开');
});
