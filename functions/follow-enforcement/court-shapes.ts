/** 法院一侧的样子: fields and answers that the court's actions on an execution share. Days YYYY-MM-DD in Shanghai, instants ISO, money in fen. */
import * as z from 'zod/mini';
import { isLegalDate } from '../../court/time/legal-date';
import { composedId, id, named } from '../../platform/input';

export const caseId = composedId('案件');
export const partyId = composedId('当事人');
export const documentId = composedId('文书');
export const measureId = composedId('查控的财产');
export const receiptId = composedId('到账款项');
export const staffId = (title: string) => id(title);
export const date = (title: string) => named(z.iso.date().check(z.refine(isLegalDate)), `${title}（如 2025-03-08）`);
export const text = (title: string, most: number, least = 1) =>
  named(z.string().check(z.minLength(least), z.maxLength(most)), title);
export const reason = text('理由', 1000);
export const cursor = z.optional(named(z.string().check(z.maxLength(300)), '页码'));
export const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(100)), '条数'));
export const offset = z.optional(named(z.int().check(z.minimum(0)), '起点'));
export const sha256 = named(z.string().check(z.regex(/^[0-9a-f]{64}$/)), '文书校验值');
/** Up to 100 billion yuan. */
const MOST_FEN = 10_000_000_000_000;
export const amount = (title: string, least = 1) =>
  named(z.int().check(z.minimum(least), z.maximum(MOST_FEN)), `${title}（分）`);
export const days = (title: string) => named(z.int().check(z.minimum(1), z.maximum(366)), title);

/** When and where it was done, as the officer's phone says it: later than now by more than five minutes it is refused. */
export const scene = {
  doneAt: z.optional(named(z.iso.datetime({ offset: true }), '办理的时间')),
  place: z.optional(text('地点', 200)),
};

/** DOMAIN 4: recorded by the officer; the president needs no login. */
export const approval = named(
  z.strictObject({ name: text('批准人', 50), date: date('批准日期'), ref: text('审批文号', 100) }),
  '审批',
);

export const step = z.object({ text: z.string(), rule: z.string() });

/** What each side was told; null: nothing. */
const told = z.object({ applicant: z.nullable(z.string()), judgmentDebtor: z.nullable(z.string()) });

/** What a step came to. */
export const moved = z.object({
  caseId: z.string(),
  caseNo: z.string(),
  state: z.string(),
  stateName: z.string(),
  next: z.string(),
  entryId: z.string(),
  told,
  /** What the officer should look at; it stopped nothing. */
  warnings: z.array(step),
  /** Papers that are not made, sealed or served yet: `sendPapers` goes on with them. */
  papersDue: z.int(),
});

export const measured = z.extend(moved, { measureId: z.string() });
export const counted = z.extend(moved, { moneyId: z.string() });

export const sums = z.object({
  receivedFen: z.int(),
  feeTakenFen: z.int(),
  paidOutFen: z.int(),
  returnedFen: z.int(),
  settledFen: z.int(),
});

/** As `owedOn` reckons it. */
export const owed = z.object({
  debtFen: z.int(),
  interestFen: z.int(),
  feeFen: z.int(),
  leftFen: z.int(),
  dueFen: z.int(),
  heldFen: z.int(),
  feeLeftFen: z.int(),
  steps: z.array(step),
});

export const ruling = z.object({
  documentId: z.string(),
  about: z.string(),
  /** Of a change of parties. */
  ground: z.nullable(z.string()),
  title: z.string(),
  state: z.enum(['signing', 'issued', 'takenBack']),
  signers: z.array(z.object({ name: z.string(), role: z.enum(['judges', 'clerk']), signedAt: z.nullable(z.string()) })),
  sha256: z.string(),
  laidAt: z.string(),
  issuedAt: z.nullable(z.string()),
  /** Whether who asks has still to sign it; whether he wrote it, and may take it back. */
  waitsForMe: z.boolean(),
  mine: z.boolean(),
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
