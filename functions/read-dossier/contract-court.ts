/** 阅卷, the court's half: laying down, ordering, sealing and masking items; deciding who reads; who read what. */
import * as z from 'zod/mini';
import { composedId, named } from '../../platform/input';
import {
  bytes,
  caseId,
  cursor,
  fileIds,
  itemId,
  itemKind,
  keptItem,
  limit,
  offset,
  page,
  pageImage,
  partyId,
  readingId,
  reason,
  region,
  request,
  said,
  text,
  tile,
  viewLine,
} from './contract-shapes';

export const courtActions = {
  /** The whole index of a volume, in order, as officers see it. */
  courtVolumes: {
    input: z.strictObject({ caseId, volume: z.optional(named(z.enum(['main', 'internal']), '卷')) }),
    result: z.object({
      caseId: z.string(),
      caseNo: z.string(),
      title: z.string(),
      volume: z.enum(['main', 'internal']),
      pages: z.int(),
      items: z.array(keptItem),
      parties: z.array(z.object({ partyId: z.string(), text: z.string() })),
      /** May lay down, order and mask. */
      mayKeep: z.boolean(),
      uploadFolder: z.string(),
    }),
  },
  courtPage: { input: z.strictObject({ itemId, page, tile }), result: pageImage },
  /** The masks of one page, and what was found in its text. */
  pageMasks: {
    input: z.strictObject({ itemId, page }),
    result: z.object({
      masks: z.array(z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number(), covers: z.string() })),
      found: z.array(z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() })),
      /** All that can be read on it is text: what has to be covered was found without anybody's looking. */
      isText: z.boolean(),
    }),
  },
  /**
   * Lays down one PDF (in parts of at most 20 MB), or pictures, a page each. `more`: further parts follow with `addParts`; without
   * it the pages are made at once, as far as a call goes (`prepare` goes on; of more than 30 MB it also begins). INVALID_INPUT: broken, locked or empty; nothing stays of it.
   */
  scanIn: {
    input: z.strictObject({
      caseId,
      fileIds,
      more: z.optional(named(z.boolean(), '后面还有')),
      ...said,
      name: text('材料名称', 200),
      kind: itemKind,
    }),
    result: keptItem,
  },
  /** `from`: how many parts are there already; CONFLICT where another number is. */
  addParts: {
    input: z.strictObject({
      itemId,
      from: named(z.int().check(z.minimum(1)), '已有几段'),
      fileIds,
      more: z.optional(named(z.boolean(), '后面还有')),
    }),
    result: keptItem,
  },
  /** Goes on making pages where the call before had no more time. */
  prepare: { input: z.strictObject({ itemId }), result: keptItem },
  /** Papers of the case, and what was handed in with its filing, that are not in the dossier yet. */
  toEnter: {
    input: z.strictObject({ caseId }),
    result: z.object({
      sources: z.array(
        z.object({
          source: z.enum(['document', 'attachment', 'paperFile']),
          id: z.string(),
          name: z.string(),
          date: z.string(),
          kind: z.string(),
          /** Why it cannot be entered as pages; null: it can. */
          not: z.nullable(z.string()),
        }),
      ),
    }),
  },
  enter: {
    input: z.strictObject({
      caseId,
      source: named(z.enum(['document', 'attachment', 'paperFile']), '来源'),
      id: composedId('文书或者附件'),
      ...said,
    }),
    result: keptItem,
  },
  correctItem: { input: z.strictObject({ itemId, ...said }), result: keptItem },
  /** Puts it behind another of its volume; null: at the beginning. CONFLICT where somebody else has moved it meanwhile. */
  placeItem: {
    input: z.strictObject({ itemId, after: named(z.nullable(itemId), '放在哪一份后面') }),
    result: z.object({ order: z.array(z.string()) }),
  },
  /** Laid down by mistake: gone from every list, kept and logged. */
  takeOut: { input: z.strictObject({ itemId, reason }), result: keptItem },
  /** EVID-8: for these parties' eyes only, who must examine it. */
  sealItem: {
    input: z.strictObject({
      itemId,
      secrets: z.array(named(z.enum(['trade', 'privacy']), '涉及什么')).check(z.minLength(1), z.maxLength(2)),
      examiners: z.array(partyId).check(z.maxLength(20)),
      reason,
    }),
    result: keptItem,
  },
  unsealItem: { input: z.strictObject({ itemId, reason }), result: keptItem },
  /** PROG-4: the measure was carried out, or the officer lifts it. */
  releaseItem: { input: z.strictObject({ itemId, reason }), result: keptItem },
  /** The masks of a page, all of them: those before are replaced. */
  maskPage: {
    input: z.strictObject({ itemId, page, regions: z.array(region).check(z.maxLength(40)) }),
    result: keptItem,
  },
  /** Looked through for what has to be covered, page by page. */
  reviewMasks: { input: z.strictObject({ itemId }), result: keptItem },
  /** The judge orders masks inside evidence or a pleading, or takes that back (DOSS-6). */
  orderMasks: { input: z.strictObject({ itemId, ordered: named(z.boolean(), '是否遮盖'), reason }), result: keptItem },

  /** Requests of the own court that wait, the nearest last day first; `decided`: the latest first. */
  inbox: {
    input: z.strictObject({
      state: z.optional(named(z.enum(['requested', 'copyPending', 'decided']), '状态')),
      cursor,
      limit,
    }),
    result: z.object({ requests: z.array(request), next: z.nullable(z.string()) }),
  },
  courtRequest: {
    input: z.strictObject({ readingId }),
    result: z.object({
      request,
      /** What the reader would see if all was granted; of a stranger's request: what may be given. */
      items: z.array(
        z.object({
          itemId: z.string(),
          name: z.string(),
          date: z.string(),
          pages: z.int(),
          masked: z.boolean(),
          waits: z.boolean(),
        }),
      ),
      /** Pages that were read. */
      views: z.int(),
    }),
  },
  requestProof: { input: z.strictObject({ readingId, offset }), result: bytes },
  /** DOSS-3: seven days from now; `items` missing: all that he may see. */
  grant: {
    input: z.strictObject({
      readingId,
      items: z.optional(z.array(itemId).check(z.minLength(1), z.maxLength(200))),
      note: z.optional(text('给申请人的说明', 500)),
      /** DOSS-5: of a former agent. */
      powerOfAttorneySeen: z.optional(named(z.boolean(), '申请再审的委托书是否核对')),
    }),
    result: request,
  },
  refuse: { input: z.strictObject({ readingId, reason }), result: request },
  revoke: { input: z.strictObject({ readingId, reason }), result: request },
  /** DOSS-4: cost price; the receipt's number where something was paid. */
  grantCopy: {
    input: z.strictObject({
      readingId,
      amountFen: named(z.int().check(z.minimum(0), z.maximum(10_000_000)), '复制费（分）'),
      reference: z.optional(text('收据号', 64)),
      note: z.optional(text('怎样领取', 200)),
    }),
    result: request,
  },
  refuseCopy: { input: z.strictObject({ readingId, reason }), result: request },
  /** Who read what, the latest first. */
  track: {
    input: z.strictObject({ caseId, readingId: z.optional(readingId), cursor, limit }),
    result: z.object({ views: z.array(viewLine), next: z.nullable(z.string()) }),
  },
  /** Ends what is over, and goes on with pages that nobody waits for. */
  sweep: {
    input: z.strictObject({}),
    result: z.object({ expired: z.int(), ended: z.int(), prepared: z.int(), dropped: z.int() }),
  },
};
