/** 大厅的改动: what a hall's form would change, and what becomes of the day under way. Free of wx. */
import { type Change, change, kept } from '../changes';
import type { CounterDraft, HallDraft, QueueDraft } from './form';

const LOOKERS = '查大厅、取号、预约的人，马上看到';
const QUEUE = '今天已经有人取过号的队列，今天照旧，明天起变；还没有人取过号的，马上变';
const COUNTER = '窗口工作人员，马上变；正在办的不受影响';

const hours = ({ allDay, open, close }: HallDraft) => (allDay ? '全天' : `${open}–${close}`);

const queueText = ({ name, prefix, priority, filing, minutes }: QueueDraft) =>
  [
    `${name.trim() || '还没有名称'}（${prefix}）`,
    priority ? '优先' : '',
    filing ? '立案' : '',
    `每号约 ${minutes} 分钟`,
  ]
    .filter(Boolean)
    .join('，');

const counterText = ({ name, queueIds }: CounterDraft, queues: readonly QueueDraft[]) =>
  `${name.trim() || '还没有名称'}：${queueIds
    .map((id) => queues.find(({ queueId }) => queueId === id)?.name.trim() ?? '')
    .join('、')}`;

const union = (before: readonly string[], now: readonly string[]) => [...new Set([...before, ...now])];

export function changesOf(before: HallDraft, now: HallDraft): Change[] {
  const queue = ({ queues }: HallDraft, id: string) => {
    const found = queues.find(({ queueId }) => queueId === id);
    return found ? queueText(found) : '';
  };
  const counter = ({ counters, queues }: HallDraft, id: string) => {
    const found = counters.find(({ counterId }) => counterId === id);
    return found ? counterText(found, queues) : '';
  };
  const queueIds = ({ queues }: HallDraft) => queues.map(({ queueId }) => queueId);
  const counterIds = ({ counters }: HallDraft) => counters.map(({ counterId }) => counterId);
  return kept([
    change('名称', before.name.trim(), now.name.trim(), LOOKERS),
    change('地址', before.address.trim(), now.address.trim(), LOOKERS),
    change('开放时间', hours(before), hours(now), `来取号的人。${QUEUE}`),
    ...union(queueIds(before), queueIds(now)).map((id) => change('队列', queue(before, id), queue(now, id), QUEUE)),
    ...union(counterIds(before), counterIds(now)).map((id) =>
      change('窗口', counter(before, id), counter(now, id), COUNTER),
    ),
  ]);
}
