/** 一个窗口: its name, and the queues that are served at it. */
import type { CounterDraft, QueueDraft } from '../form';

const NONE: CounterDraft = { counterId: '', name: '', queueIds: [] };
const NO_QUEUES: QueueDraft[] = [];
const start: { ticks: { queueId: string; name: string; checked: boolean }[] } = { ticks: [] };

Component({
  properties: {
    /** CounterDraft */
    counter: { type: Object, value: NONE },
    /** QueueDraft[] of the hall */
    queues: { type: Array, value: NO_QUEUES },
    at: { type: Number, value: 0 },
    /** By path: `counters.<at>.name`. */
    errors: { type: Object, value: {} },
    locked: { type: Boolean, value: false },
  },
  data: start,
  observers: {
    'counter, queues'(counter: CounterDraft, queues: QueueDraft[]) {
      const ticks = queues.map(({ queueId, name }) => ({
        queueId,
        name: name.trim() || '还没有名称的队列',
        checked: counter.queueIds.includes(queueId),
      }));
      this.setData({ ticks });
    },
  },
  methods: {
    typeName({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('change', { name: detail.value });
    },
    /** The first is called first: what is ticked later comes after. */
    toggle({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
      const { id } = currentTarget.dataset;
      const others = this.data.counter.queueIds.filter((queueId: string) => queueId !== id);
      this.triggerEvent('change', { queueIds: detail.checked ? [...others, id] : others });
    },
    remove() {
      this.triggerEvent('remove');
    },
  },
});
