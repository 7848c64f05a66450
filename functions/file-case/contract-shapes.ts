/** 立案的样子: how a filing, its attachments and its papers are shown: to its filer, and to the court behind masks. */
import * as z from 'zod/mini';
import type { FeeKind } from '../../court/fees/kinds';
import { FILING_KIND_NAMES } from '../../court/pleading/filing-kinds';
import { id, named } from '../../platform/input';
import { content } from '../../records/filing/content';

export const filingId = id('立案申请');
export const version = named(z.int().check(z.minimum(1)), '版本');
export const kind = z.enum(FILING_KIND_NAMES);
export const reasons = (title: string) => named(z.string().check(z.minLength(5), z.maxLength(5000)), title);

const step = z.object({ text: z.string(), rule: z.string() });
export const doubt = z.object({ field: z.string(), text: z.string(), rule: z.string() });

const correctionItem = z.object({
  itemId: z.string(),
  what: z.string(),
  rule: z.string(),
  how: z.string(),
  answer: z.nullable(z.string()),
});

/** `prepaid`: it is paid now (FEE-10); of what is not, `payment` says when and by whom. */
export const fee = z.object({
  kind: z.string(),
  amountFen: z.int(),
  steps: z.array(step),
  prepaid: z.boolean(),
  payment: z.string(),
});

/** What leads a filing on, its filer's and the judge's. */
export const MOVES = [
  'saveDraft',
  'submit',
  // Of correct-filing.
  'resubmit',
  'insist',
  'withdraw',
  'take',
  'requestCorrection',
  'returnUncorrected',
  'returnDeficient',
  'guideElsewhere',
  'register',
  'refuse',
  'divertToMediation',
  'resumeReview',
  'decideAid',
] as const;

export const summary = z.object({
  filingId: z.string(),
  courtId: z.string(),
  kind,
  /** 民事起诉 and the like. */
  kindName: z.string(),
  title: z.string(),
  state: z.string(),
  stateName: z.string(),
  version: z.int(),
  receiptNo: z.nullable(z.string()),
  receivedAt: z.nullable(z.string()),
  updatedAt: z.string(),
  decisionDue: z.nullable(z.string()),
  /** Days left to decide; negative: over. */
  daysLeft: z.nullable(z.int()),
  alert: z.nullable(z.enum(['soon', 'overdue'])),
  /** The last day of a correction under way, and the days left until then. */
  correctBy: z.nullable(z.string()),
  correctDaysLeft: z.nullable(z.int()),
  /** The next step is of who looks: the filer, or the court. */
  waitsForMe: z.boolean(),
  /** What happens next, in plain words to who looks: in the filer's list a short line, in one filing by when and why too. */
  next: z.string(),
  caseNo: z.nullable(z.string()),
  /** Of the filer's side: as what he who asks stands to it; missing: to the court. */
  iAm: z.optional(z.enum(['filer', 'principal', 'agent', 'helper'])),
});

/** FEE-13: what was asked for with the filing, and what the filing judge decided before registration. */
const aid = z.object({
  kind: z.enum(['defer', 'reduce', 'exempt']),
  grounds: z.array(z.object({ ground: z.string(), title: z.string(), rule: z.string() })),
  reasons: z.string(),
  proofAttached: z.boolean(),
  /** Why it may well not be granted; null: nothing speaks against it. */
  doubt: z.nullable(z.string()),
  decision: z.nullable(
    z.object({ granted: z.boolean(), reasons: z.string(), lastDay: z.nullable(z.string()), at: z.string() }),
  ),
});

/** FILE-21, 23: never "expired": what it looks like, and what to find out. */
const timeLimit = z.object({
  standing: z.enum(['inTime', 'late', 'unclear']),
  lastDay: z.nullable(z.string()),
  steps: z.array(step),
  missing: z.array(z.string()),
  notice: z.string(),
});

/** FILE-10: the ruling; to the filer only once it is issued. */
const refusal = z.object({
  reasons: z.string(),
  at: z.string(),
  issuedAt: z.nullable(z.string()),
  appealCourt: z.nullable(z.string()),
  /** SERVE-3: only where electronic service was agreed to; the appeal period runs from it. */
  servedOn: z.nullable(z.string()),
  appealUntil: z.nullable(z.string()),
});

export const filing = z.extend(summary, {
  content: z.nullable(content),
  warnings: z.array(doubt),
  /** For the court: who submitted, by his verified name. */
  filerName: z.nullable(z.string()),
  correction: z.nullable(z.object({ items: z.array(correctionItem), lastDay: z.string(), late: z.boolean() })),
  guidance: z.nullable(z.object({ ground: z.string(), text: z.string() })),
  insisted: z.boolean(),
  refusal: z.nullable(refusal),
  aid: z.nullable(aid),
  timeLimit: z.nullable(timeLimit),
  /** 先行调解: since when, the last of 30 days, and whether it has ended. */
  mediation: z.nullable(
    z.object({
      agreed: z.boolean(),
      beganOn: z.nullable(z.string()),
      until: z.nullable(z.string()),
      ended: z.boolean(),
    }),
  ),
  /** SIGN-2: the filer's confirmation of the very text; `sha256` of the PDF he looked at, if he did. Not a signature. */
  confirmation: z.nullable(
    z.object({ at: z.string(), name: z.string(), contentHash: z.string(), sha256: z.nullable(z.string()) }),
  ),
  /** For the court only: 立案规定10, marked by a judge. */
  special: z.nullable(z.object({ matter: z.string(), name: z.string(), text: z.string() })),
  /** Registered before it could be decided whether it meets the conditions (FILE-5). */
  registeredFirst: z.boolean(),
  /** Once registered, and only in `get`. */
  fee: z.nullable(
    z.extend(fee, {
      lastDay: z.nullable(z.string()),
      /** How the order stands; pay-fee says the rest. null: nothing is paid ahead. */
      order: z.nullable(
        z.object({
          orderId: z.string(),
          state: z.string(),
          stateName: z.string(),
          next: z.string(),
          /** Whether its court takes money by phone. */
          byPhone: z.boolean(),
        }),
      ),
    }),
  ),
  /** Who did what when, the earliest first; saving a draft aside. */
  history: z.array(z.object({ event: z.string(), what: z.string(), at: z.string(), by: z.string() })),
  /** Actions open to who looks, as it stands now. */
  can: z.array(z.enum(MOVES)),
});

export const attachment = z.object({
  attachmentId: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
  receivedAt: z.string(),
  /** Of the evidence in the form that it proves; missing where the phone said none. */
  evidenceId: z.optional(z.string()),
  /** `detach` is open to who looks; missing: it is not. */
  removable: z.optional(z.boolean()),
});

/** 文书. `state` ready: made when it is first read; drafts of the court are no documents yet. */
export const document = z.object({
  documentId: z.string(),
  kind: z.string(),
  title: z.string(),
  on: z.string(),
  state: z.enum(['ready', 'signing', 'issued']),
  /** By whom it is made: the filer himself, or the court. */
  by: z.enum(['filer', 'court']),
  /** The order for a fee that it is about: there it is paid. */
  orderId: z.nullable(z.string()),
});

/** Part of a PDF: at most 512 KB, as base64; `next`: where the following part begins. */
export const bytes = z.object({
  title: z.string(),
  sha256: z.string(),
  size: z.int(),
  base64: z.string(),
  next: z.nullable(z.int()),
});

const SUIT_FEE_KINDS = [
  'property',
  'divorce',
  'personality',
  'otherNonProperty',
  'ip',
  'labour',
  'administrative',
  'administrativeIpMaritime',
  'administrativeCompensation',
  'enforcement',
  'recognition',
] as const satisfies readonly FeeKind[];
export const feeKind = named(z.optional(z.enum(SUIT_FEE_KINDS)), '收费种类');
export type ChosenFeeKind = (typeof SUIT_FEE_KINDS)[number];

export const bankruptDebtor = named(z.optional(z.boolean()), '债务人已进入破产程序');
export const offset = z.optional(named(z.int().check(z.minimum(0)), '起点'));
export const cursor = z.optional(named(z.string().check(z.maxLength(200)), '页码'));
export const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(100)), '条数'));
export const page = z.object({ filings: z.array(summary), next: z.nullable(z.string()) });

/** An action on one filing that answers how it stands then. */
export const move = { input: z.strictObject({ filingId }), result: filing };
