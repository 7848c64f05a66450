/**
 * 执行案件的待办, once a day: nobody has taken it over; the notice is due; a debtor's entry in the list has to go; the inquiries after a closed
 * round; what is left to lift after the end (ENF-1, 7, 8, 10, 12). Who misses a day has a task that is late; nothing follows from it by itself (clause A).
 */
import { enforcementMachine } from '../../court/machines/enforcement';
import { legalDateOf } from '../../court/time/legal-date';
import { over } from './after-end';
import { open, untaken } from './execution-begins';
import { A_SLICE, type Looked, type Looking } from './executions';
import { dailyFrom, type Job } from './job';
import { closed, INQUIRIES } from './later-inquiries';
import { listed } from './listing-ends';
import { sinceLastDay } from './since';

type Stage = (looking: Looking) => Promise<Looked>;

const STAGES: readonly Stage[] = [
  untaken,
  ...enforcementMachine.open.map(
    (state): Stage =>
      (looking) =>
        open(state, looking),
  ),
  listed,
  (looking) => over('completed', looking),
  (looking) => over('terminated', looking),
  ...Array.from(
    { length: INQUIRIES },
    (_, i): Stage =>
      (looking) =>
        closed(i + 1, looking),
  ),
];

export const executionTasks: Job = {
  name: 'executionTasks',
  due: dailyFrom(0, 20),
  goesOn: true,
  /** Most stages have little or nothing: one after the other, until a page's worth was looked at. */
  async slice({ cursor, now }) {
    const today = legalDateOf(now);
    let [at, done, seen] = [cursor, 0, 0];
    for (;;) {
      const slice = await sinceLastDay(at, now, STAGES, async (stage, after, looked) => {
        const page = await stage({ after, looked, today, now });
        seen += page.seen;
        return page;
      });
      done += slice.done;
      if (slice.next === null || seen >= A_SLICE) return { ...slice, done };
      at = slice.next;
    }
  },
};
