/** 法院一侧的样子: fields and answers that the court's actions on a case share. Days YYYY-MM-DD in Shanghai, instants ISO. */
import * as z from 'zod/mini';
import { CALLED_TO } from '../../court/documents/summons';
import { OPENING } from '../../court/hearing/opening';
import { isLegalDate } from '../../court/time/legal-date';
import { EXCLUSIONS } from '../../court/time/trial-limit-table';
import { composedId, named } from '../../platform/input';
import { keysOf } from '../../records/filing/form/fields';

export const caseId = composedId('案件');
export const partyId = composedId('当事人');
export const dateId = composedId('期日');
export const eventId = composedId('进展');
export const decisionId = composedId('裁判文书');
export const date = (title: string) => named(z.iso.date().check(z.refine(isLegalDate)), `${title}（如 2025-03-08）`);
export const text = (title: string, most: number, least = 1) =>
  named(z.string().check(z.minLength(least), z.maxLength(most)), title);
export const time = named(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)), '时间（如 09:30）');
export const cursor = z.optional(named(z.string().check(z.maxLength(300)), '页码'));
export const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(100)), '条数'));
export const offset = z.optional(named(z.int().check(z.minimum(0)), '起点'));
export const sha256 = named(z.string().check(z.regex(/^[0-9a-f]{64}$/)), '文书校验值');
export const reason = text('理由', 1000);

export const procedure = named(z.enum(['ordinary', 'summary', 'smallClaims']), '程序');
export const calledTo = named(z.enum(keysOf(CALLED_TO)), '事由');
export const opening = named(z.array(named(z.enum(keysOf(OPENING)), '开庭核对')), '开庭核对单');
export const exclusionKind = named(z.enum(keysOf(EXCLUSIONS)), '扣除的事由');

/** DOMAIN 4: recorded by the officer; the president needs no login. */
export const approval = named(
  z.strictObject({ name: text('批准人', 50), date: date('批准日期'), ref: text('审批文号', 100) }),
  '审批',
);

export const step = z.object({ text: z.string(), rule: z.string() });

/** What a move came to. */
export const moved = z.object({
  caseId: z.string(),
  caseNo: z.string(),
  state: z.string(),
  stateName: z.string(),
  next: z.string(),
  /** What the parties were told; null: nothing. */
  told: z.nullable(z.string()),
  /** What the officer should look at; it stopped nothing. */
  warnings: z.array(step),
  /** Papers that are not made, sealed or served yet: `sendPapers` goes on with them. */
  papersDue: z.int(),
});

export const dated = z.extend(moved, { dateId: z.string() });
export const entered = z.object({ caseId: z.string(), eventId: z.string() });

export const decision = z.object({
  decisionId: z.string(),
  caseId: z.string(),
  caseNo: z.string(),
  what: z.string(),
  title: z.string(),
  state: z.string(),
  stateName: z.string(),
  next: z.string(),
  version: z.int(),
  by: z.string(),
  /** Parts that are still empty. */
  gaps: z.array(z.string()),
  /** What of the case still stands in the way, with its rule. */
  obstacles: z.array(step),
  documentId: z.nullable(z.string()),
  signers: z.array(z.object({ name: z.string(), role: z.enum(['judges', 'clerk']), signedAt: z.nullable(z.string()) })),
  pronounced: z.nullable(z.object({ on: z.string(), how: z.string(), by: z.string() })),
  laidAt: z.nullable(z.string()),
  issuedAt: z.nullable(z.string()),
});

export const bytes = z.object({
  documentId: z.string(),
  title: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
  base64: z.string(),
  next: z.nullable(z.int()),
});
