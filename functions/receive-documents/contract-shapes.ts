/** 送达的样子: how a service, its trace and what runs from it are shown. Days YYYY-MM-DD in Shanghai, instants ISO. */
import * as z from 'zod/mini';
import { isLegalDate } from '../../court/time/legal-date';
import { composedId, named } from '../../platform/input';

export const serviceId = composedId('送达');
export const caseId = composedId('案件');
export const partyId = composedId('当事人');
export const documentId = composedId('文书');
export const date = (title: string) => named(z.string().check(z.refine(isLegalDate)), `${title}（如 2025-03-08）`);
export const text = (title: string, most: number, least = 1) =>
  named(z.string().check(z.minLength(least), z.maxLength(most)), title);
export const offset = z.optional(named(z.int().check(z.minimum(0)), '起点'));
export const cursor = z.optional(named(z.string().check(z.maxLength(300)), '页码'));
export const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(100)), '条数'));
export const sha256 = named(z.string().check(z.regex(/^[0-9a-f]{64}$/)), '文书校验值');
/** A file in one or several parts: ids of one's own uploads. */
export const files = (title: string) =>
  named(
    z
      .array(
        z.strictObject({
          name: text('文件名', 200),
          fileIds: z.array(text('文件', 300)).check(z.minLength(1), z.maxLength(10)),
        }),
      )
      .check(z.maxLength(10)),
    title,
  );

export const step = z.object({ text: z.string(), rule: z.string() });

/** One line of a list. */
export const serviceLine = z.object({
  serviceId: z.string(),
  courtId: z.string(),
  caseId: z.string(),
  caseNo: z.string(),
  /** Without 《》. */
  title: z.string(),
  partyId: z.string(),
  partyName: z.string(),
  document: z.string(),
  state: z.string(),
  stateName: z.string(),
  sentAt: z.nullable(z.string()),
  effectiveOn: z.nullable(z.string()),
  /** The nearest last day that runs from it; null: nothing runs. */
  lastDay: z.nullable(z.string()),
  /** SERVE-11 */
  corrected: z.boolean(),
  /** What it waits for; null: nothing. `arrival`: on its way on paper. `signature`: a 调解书 that came and is not signed for (MED-8). */
  waitsFor: z.nullable(z.enum(['receipt', 'signature', 'decision', 'arrival'])),
});

/** What runs from it. */
export const period = z.object({
  title: z.string(),
  lastDay: z.string(),
  next: z.string(),
  state: z.string(),
  daysLeft: z.int(),
  steps: z.array(step),
});

export const dispute = z.nullable(
  z.object({
    ground: z.string(),
    at: z.string(),
    decided: z.nullable(z.object({ outcome: z.string(), reason: z.string(), at: z.string() })),
  }),
);

export const service = z.extend(serviceLine, {
  documentId: z.string(),
  sha256: z.string(),
  /** What is to be expected, in plain words. */
  next: z.string(),
  /** Why it is so, with the rules. */
  why: z.array(step),
  effectiveAt: z.nullable(z.string()),
  /** SERVE-4: a presumption, which falls if he shows that it is not so. */
  presumed: z.boolean(),
  rule: z.nullable(z.string()),
  /** It opens after a fresh check of purpose `service`, bound to the service's id. */
  needsCheck: z.boolean(),
  /** When who asks first opened it. */
  openedAt: z.nullable(z.string()),
  periods: z.array(period),
  /** How it goes where not in the program: 邮寄 … */
  means: z.nullable(z.string()),
  paper: z.nullable(
    z.object({ requestedAt: z.string(), postedAt: z.nullable(z.string()), parcel: z.nullable(z.string()) }),
  ),
  dispute,
  notice: z.nullable(z.object({ publishedOn: z.array(z.string()), servedOn: z.string() })),
  signed: z.nullable(z.object({ name: z.string(), at: z.string() })),
  /** The service of the document that takes its place (SERVE-11). */
  correctedBy: z.nullable(z.string()),
  can: z.array(z.enum(['open', 'reply', 'requestPaper', 'dispute', 'signFor', 'goBack', 'certificate', 'say'])),
});

/** Piece of a file, base64. */
export const bytes = z.object({
  documentId: z.string(),
  title: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
  base64: z.string(),
  next: z.nullable(z.int()),
});

export const message = z.object({
  messageId: z.string(),
  /** 法官, 书记员, or the party's or his agent's name. */
  by: z.string(),
  fromCourt: z.boolean(),
  mine: z.boolean(),
  text: z.string(),
  at: z.string(),
});
