/** 全过程: who could open it and who did, and every recorded step. */
import type { Tracked } from '../../serving/officer';
import { type TraceRow, traceRows } from './rows';

const NONE: Tracked | null = null;
const start: { rows: TraceRow[]; people: string } = { rows: [], people: '' };

Component({
  properties: { service: { type: Object, value: NONE } },
  data: start,
  observers: {
    service(service: Tracked | null) {
      if (!service) return;
      const people = service.recipients.map(
        ({ name, role, openedAt }) => `${name}（${role}${openedAt ? '' : '，没有打开'}）`,
      );
      this.setData({ rows: traceRows(service), people: people.join('、') });
    },
  },
});
