/** 故障台账的输入和结果 (TIME-3). */
import * as z from 'zod/mini';
import { isLegalDate } from '../../court/time/legal-date';
import { composedId, named } from '../../platform/input';

const text = (title: string, least: number, most: number) =>
  named(z.string().check(z.minLength(least), z.maxLength(most)), title);
const date = (title: string) => named(z.string().check(z.refine(isLegalDate)), title);
const time = (title: string) => named(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)), title);

/** Of Shanghai, to the minute. */
const begin = { fromDay: date('开始日期'), fromTime: time('开始时间') };
/** Both missing: it still lasts. */
const end = { toDay: z.optional(date('恢复日期')), toTime: z.optional(time('恢复时间')) };
const said = { what: text('故障情况', 4, 200), source: text('依据', 2, 200) };
const about = {
  outageId: composedId('故障编号'),
  version: named(z.int().check(z.minimum(1)), '版本'),
  reason: text('理由', 2, 200),
};

const outage = z.object({
  outageId: z.string(),
  version: z.int(),
  state: z.enum(['noticed', 'standing', 'withdrawn']),
  stateName: z.string(),
  from: z.string(),
  /** null: it still lasts. */
  to: z.nullable(z.string()),
  /** `2025 年 3 月 5 日（周三）22:00 到 …` */
  span: z.string(),
  what: z.string(),
  source: z.string(),
  enteredBy: z.nullable(z.string()),
  enteredAt: z.string(),
  /** What to do with it; '' nothing. */
  next: z.string(),
  changes: z.array(z.object({ at: z.string(), by: z.string(), was: z.string(), reason: z.string() })),
});

const cursor = z.optional(named(z.string().check(z.maxLength(200)), '页码'));
const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(100)), '条数'));

export const outageActions = {
  /** The latest first; also those that the clock noticed by itself and somebody has to look at. */
  outages: {
    input: z.strictObject({ cursor, limit }),
    result: z.object({ outages: z.array(outage), next: z.nullable(z.string()) }),
  },
  recordOutage: { input: z.strictObject({ ...begin, ...end, ...said }), result: outage },
  /** Its end, other times, other words; of one that the clock noticed: it was one. */
  changeOutage: { input: z.strictObject({ ...about, ...begin, ...end, ...said }), result: outage },
  /** Entered by mistake; of one that the clock noticed: the platform was not down. */
  withdrawOutage: { input: z.strictObject(about), result: outage },
};
