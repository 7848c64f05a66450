/** 几次就写几次: events with their days, any number of each kind; some have an end. */
import { dayText } from '../../../../text/day';
import type { Dated, EventKind } from '../question/question';

interface Row extends Dated {
  key: number;
  label: string;
  day: string;
  ends: boolean;
}

const start: { rows: Row[] } = { rows: [] };

Component({
  properties: {
    events: { type: Array, value: [] },
    kinds: { type: Array, value: [] },
  },
  data: start,
  observers: {
    'events, kinds'(events: Dated[], kinds: EventKind[]) {
      this.setData({
        rows: events.map((event, key) => {
          const known = kinds.find(({ kind }) => kind === event.kind);
          return { ...event, key, label: known?.label ?? '', day: dayText(event.on), ends: known?.ends ?? false };
        }),
      });
    },
  },
  methods: {
    add({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.tell([...this.list(), { kind: currentTarget.dataset.kind, on: detail.value }]);
    },
    end({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { index } = currentTarget.dataset;
      this.tell(this.list().map((one, i) => (i === index ? { ...one, endedOn: detail.value } : one)));
    },
    remove({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.tell(this.list().filter((_, i) => i !== currentTarget.dataset.index));
    },
    list(): Dated[] {
      // The boundary: properties have no type of their own.
      return this.data.events as Dated[];
    },
    tell(events: Dated[]) {
      this.triggerEvent('change', { events });
    },
  },
});
