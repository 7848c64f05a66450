import { draftOf, errorsOf, fieldsOf, type Outage, rowOf } from './form';

const NOTICED: Outage = {
  outageId: 'yuyao:1',
  version: 1,
  state: 'noticed',
  stateName: '待核实',
  from: '2025-03-05T14:30:00.000Z',
  to: '2025-03-05T16:05:00.000Z',
  span: '2025 年 3 月 5 日（周三）22:30 到 2025 年 3 月 6 日（周四）00:05',
  what: '定时检查没有运行',
  source: '系统',
  enteredBy: null,
  enteredAt: '2025-03-05T16:06:00.000Z',
  next: '请核实',
  changes: [],
};

test('TIME-3 its times are shown as of Shanghai, and sent back the same', () => {
  const draft = { ...draftOf(NOTICED), what: '小程序打不开', source: '运维通报', reason: '核实了' };
  expect(errorsOf(draft, false)).toEqual({});
  expect(fieldsOf(draft)).toEqual({
    fromDay: '2025-03-05',
    fromTime: '22:30',
    toDay: '2025-03-06',
    toTime: '00:05',
    what: '小程序打不开',
    source: '运维通报',
  });
});

test('what the clock noticed is not taken over as words of the court', () => {
  expect(errorsOf(draftOf(NOTICED), false)).toEqual({
    what: expect.stringContaining('至少 4 个字'),
    source: expect.stringContaining('依据'),
    reason: '请写明为什么改',
  });
});

test('one that still lasts has no end, and is sent without one', () => {
  const draft = { ...draftOf(), fromDay: '2025-03-05', fromTime: '22:30', what: '不能提交材料', source: '监控' };
  expect(errorsOf(draft, true)).toEqual({});
  expect(fieldsOf(draft)).not.toHaveProperty('toDay');
  expect(errorsOf({ ...draft, over: true }, true)).toHaveProperty('toDay');
  expect(rowOf({ ...NOTICED, state: 'standing', to: null }).tone).toBe('urgent');
  expect(rowOf({ ...NOTICED, state: 'standing', enteredBy: '管管理员' })).toMatchObject({
    tone: 'over',
    by: '管管理员登记',
  });
});
