/** 办案数据的输入和结果: numbers and how they are counted, without anything of a case. */
import * as z from 'zod/mini';
import { FIGURE_GROUPS, FIGURES, STANDING } from '../../court/figures/definitions';
import { keysOf } from '../../records/filing/form/fields';

const figureKeys = keysOf(FIGURES);
const standingKeys = keysOf(STANDING);

const month = z.object({
  /** `2025-03` */
  month: z.string(),
  /** It is under way: counted at this moment. */
  live: z.boolean(),
  /** Of a month that is over: when it was last counted; null: it has not been counted yet, and has no figures. */
  countedAt: z.nullable(z.string()),
  /**
   * By a figure's key: 件, 条, 天 with one decimal, 分; null: nothing to take an average of. Missing: it was not counted yet when the month
   * was, and is the next night.
   */
  figures: z.nullable(z.partialRecord(z.enum(figureKeys), z.nullable(z.number()))),
});

const definition = z.object({ name: z.string(), plain: z.string(), how: z.string() });

export const figureActions = {
  /** [leader, admin] Of the caller's own court: this month up to now and 24 before it, the earliest first. */
  figures: {
    input: z.strictObject({}),
    result: z.object({
      courtName: z.string(),
      at: z.string(),
      months: z.array(month),
      groups: z.array(z.object({ group: z.enum(keysOf(FIGURE_GROUPS)), name: z.string() })),
      definitions: z.array(
        z.extend(definition, {
          key: z.enum(figureKeys),
          group: z.enum(keysOf(FIGURE_GROUPS)),
          unit: z.enum(['cases', 'clues', 'days', 'fen']),
          of: z.nullable(z.enum(figureKeys)),
        }),
      ),
    }),
  },
  /** [leader, admin] What waits and what is open in it at this moment. */
  standing: {
    input: z.strictObject({}),
    result: z.object({
      at: z.string(),
      standing: z.array(z.extend(definition, { key: z.enum(standingKeys), cases: z.int() })),
    }),
  },
  /** [leader, admin] The same as a table for Excel: UTF-8 with a mark at its beginning, lines end in CR LF. */
  figuresCsv: {
    input: z.strictObject({}),
    result: z.object({ name: z.string(), base64: z.string() }),
  },
};
