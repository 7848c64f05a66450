import { versionRows } from './history/words';
import { groupsFor } from './home/rows';
import { lateRows } from './overdue/rows';
import { answerErrors, requestRows } from './requests/rows';

const NOW = Date.parse('2026-11-26T09:00:00+08:00');

test('a leader has nothing to do here and reads settings; an administrator has all of it', () => {
  expect(groupsFor(false).map(({ id }) => id)).toEqual(['settings', 'looking']);
  expect(groupsFor(true).flatMap(({ rows }) => rows)).toHaveLength(12);
});

test('PRIV-5 what is overdue is shown where it is only to be seen to, never a judge’s own task', () => {
  const task = {
    taskId: 't',
    kind: 'decideFiling' as const,
    title: '立案申请 0001 待决定',
    next: '请督促',
    dueOn: '2026-11-24',
    late: true,
    lateDays: 2,
    page: null,
  };
  const rows = lateRows([task, { ...task, page: '/staff/filing/review/index' }, { ...task, late: false }]);
  expect(rows).toEqual([{ taskId: 't', title: task.title, next: '请督促', due: '2026年11月24日 星期二', days: 2 }]);
});

const REQUEST = {
  requestId: 'r',
  right: 'delete' as const,
  about: 'profile' as const,
  text: '不想留了',
  courtName: '余姚法院',
  guidance: '你可以提出申请',
  rule: 'PRIV-3 个人信息保护法第46、50条',
  state: 'open' as const,
  at: '2026-10-20T16:30:00.000Z',
  answer: null,
  answeredAt: null,
  name: '陈**',
};

test('PRIV-3 an answer is owed within thirty days of the day of asking in Shanghai, that day not counted', () => {
  const [row] = requestRows([REQUEST], NOW);
  expect(row).toMatchObject({ by: '2026-11-20', late: true, law: '个人信息保护法第46、50条' });
  expect(row?.yes).toContain('不能恢复');
  expect(requestRows([{ ...REQUEST, right: 'correct' }], NOW)[0]?.yes).not.toContain('不能恢复');
});

test('PRIV-3 a refusal gives reasons', () => {
  expect(answerErrors({ granted: null, answer: '好的' })).toEqual({ granted: expect.any(String) });
  expect(answerErrors({ granted: false, answer: '不行' })).toEqual({ answer: expect.stringContaining('理由') });
  expect(answerErrors({ granted: false, answer: '依法要保存，不能删除。' })).toEqual({});
});

test('a saved version is read in words, whatever was saved', () => {
  const version = {
    version: 2,
    effectiveFrom: '2026-12-01',
    applied: false,
    setting: 'tariffs',
    settingName: '收费标准',
    target: 'yuyao',
    source: '浙价费〔2025〕1号',
    savedBy: '管管理员',
    savedAt: '2026-11-26T01:00:00.000Z',
    data: { fees: { divorce: 20_000, other: null }, feesFrom: 'x' },
  };
  const [tariffs, calendar, hall] = versionRows(
    [
      version,
      {
        ...version,
        setting: 'calendar',
        settingName: '日历',
        target: 'yuyao:2027',
        data: { holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03', worked: ['2027-01-09'] }] },
      },
      {
        ...version,
        setting: 'hall',
        settingName: '大厅',
        data: { name: '一楼', hours: { open: 540, close: 1020 }, queues: [{ name: '立案', prefix: 'A' }], counters: 7 },
      },
    ],
    { divorce: '离婚案件' },
  );
  expect(tariffs).toMatchObject({ stateName: '还没有到日子', lines: ['离婚案件：200 元', 'other：'] });
  expect(calendar).toMatchObject({
    title: '2027 年日历，第 2 版',
    lines: ['元旦：2027-01-01 到 2027-01-03；2027-01-09 上班'],
  });
  expect(hall?.lines).toEqual(['一楼', '开放：09:00–17:00', '队列：立案（A）', '窗口：']);
});
