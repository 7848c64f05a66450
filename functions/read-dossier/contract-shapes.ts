/** 阅卷的样子: how items, pages and requests are shown. Days YYYY-MM-DD in Shanghai, instants ISO, parts of a page as fractions of its width and height. */
import * as z from 'zod/mini';
import { VOLUME_OF } from '../../court/access/dossier-item';
import { isLegalDate } from '../../court/time/legal-date';
import { composedId, named } from '../../platform/input';
import { keysOf } from '../../records/filing/form/fields';

export const caseId = composedId('案件');
export const itemId = composedId('材料');
export const readingId = composedId('阅卷申请');
export const partyId = composedId('当事人');
export const text = (title: string, most: number, least = 1) =>
  named(z.string().check(z.minLength(least), z.maxLength(most)), title);
export const date = (title: string) => named(z.string().check(z.refine(isLegalDate)), `${title}（如 2025-03-08）`);
export const offset = z.optional(named(z.int().check(z.minimum(0)), '起点'));
export const cursor = z.optional(named(z.string().check(z.maxLength(300)), '页码'));
export const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(100)), '条数'));
export const page = named(z.int().check(z.minimum(1), z.maximum(5000)), '第几页');
export const reason = text('理由', 500, 2);
export const fileIds = z.array(text('文件', 300)).check(z.minLength(1), z.maxLength(3));

/** A part of the page at a larger scale: column `x` and row `y` of `zoom` each, from 0. */
export const tile = z.optional(
  z.strictObject({
    zoom: named(z.int().check(z.minimum(2), z.maximum(4)), '放大倍数'),
    x: named(z.int().check(z.minimum(0), z.maximum(3)), '列'),
    y: named(z.int().check(z.minimum(0), z.maximum(3)), '行'),
  }),
);

const KINDS = keysOf(VOLUME_OF).filter((kind) => kind !== 'mediationStatement');
export const itemKind = named(z.enum(KINDS), '材料种类');

const fraction = (title: string) => named(z.number().check(z.minimum(0), z.maximum(1)), title);
export const region = z.strictObject({
  x: fraction('左边'),
  y: fraction('上边'),
  w: fraction('宽'),
  h: fraction('高'),
  /** `othersNumbers`: numbers and addresses of others; `protectedContacts`: how to reach witnesses and minors (DOSS-6). */
  covers: named(z.enum(['othersNumbers', 'protectedContacts']), '遮盖什么'),
});

/** What the clerk says of an item, and may correct. */
export const said = {
  name: z.optional(text('材料名称', 200)),
  kind: z.optional(itemKind),
  date: z.optional(date('材料的日期')),
  /** Who handed it in; null: the court's own. */
  by: z.optional(z.nullable(partyId)),
  /** Whom it has to reach. */
  addressees: z.optional(z.array(partyId).check(z.maxLength(50))),
  /** Whom it reached on paper, or was handed over to, and when. */
  handedOver: z.optional(z.array(z.strictObject({ partyId, on: date('送到的日期') })).check(z.maxLength(50))),
  /** The document it was served together with. */
  servedWith: z.optional(z.nullable(composedId('一起送达的文书'))),
  /** Brought up at, or made of, a hearing (DOSS-2). */
  ofHearing: z.optional(named(z.boolean(), '是不是庭审材料')),
  judgment: z.optional(
    z.nullable(
      z.strictObject({
        type: named(z.enum(['judgment', 'ruling']), '判决还是裁定'),
        force: named(z.enum(['notYet', 'inForce', 'lost']), '是否生效'),
      }),
    ),
  ),
  /** PROG-4: held back from all but these, who asked for the measure. */
  heldBackFor: z.optional(z.array(partyId).check(z.minLength(1), z.maxLength(20))),
  /** PROG-4: held back, and released, with this entry of the case's course. */
  heldBackWith: z.optional(composedId('案件进展')),
  protectedContacts: z.optional(named(z.boolean(), '有没有证人或者未成年人的联系方式')),
  tellsInformant: z.optional(named(z.boolean(), '能不能看出举报人')),
  sharedWithMediator: z.optional(named(z.boolean(), '是否给调解员看')),
  superseded: z.optional(named(z.boolean(), '是否已被更正')),
};

/** An item as its keepers see it. */
export const keptItem = z.object({
  itemId: z.string(),
  name: z.string(),
  kind: z.string(),
  kindName: z.string(),
  volume: z.enum(['main', 'internal']),
  date: z.string(),
  by: z.nullable(z.string()),
  /** 原告 陈晓梅; null: the court's. */
  byText: z.nullable(z.string()),
  state: z.string(),
  pages: z.int(),
  /** Of how many pages the pictures can be made: `prepare` goes on. */
  prepared: z.int(),
  partCount: z.int(),
  /** Its first page in the volume, as the index says it; null: not ready yet. */
  firstPage: z.nullable(z.int()),
  addressees: z.array(z.string()),
  /** Party → when it reached him. */
  reached: z.array(z.object({ partyId: z.string(), at: z.string() })),
  /** Of those, what its keeper said himself: on paper, or handed over. */
  handedOver: z.array(z.object({ partyId: z.string(), on: z.string() })),
  /** `document`: of a court paper, whose service is looked up. */
  source: z.enum(['scan', 'document', 'attachment', 'paperFile']),
  heldBack: z.boolean(),
  sealed: z.nullable(z.object({ secrets: z.array(z.string()), examiners: z.array(z.string()), reason: z.string() })),
  maskOrdered: z.boolean(),
  masks: z.int(),
  /** Somebody looked through it for what has to be covered. */
  reviewed: z.boolean(),
  /** Somebody has to, before it is shown to who would see it masked. */
  waits: z.boolean(),
  ofHearing: z.boolean(),
  judgment: z.nullable(z.object({ type: z.string(), force: z.string() })),
  protectedContacts: z.boolean(),
  tellsInformant: z.boolean(),
  sharedWithMediator: z.boolean(),
  superseded: z.boolean(),
});

/** An item as a reader sees it: what he may not see is not there, nor counted. */
export const shownItem = z.object({
  itemId: z.string(),
  name: z.string(),
  kindName: z.string(),
  date: z.string(),
  byText: z.nullable(z.string()),
  pages: z.int(),
  /** Counted over what he sees. */
  firstPage: z.int(),
  masked: z.boolean(),
  /** The court has still to look through it for what has to be covered. */
  waits: z.boolean(),
  superseded: z.boolean(),
});

export const pageImage = z.object({
  itemId: z.string(),
  page: z.int(),
  pages: z.int(),
  mime: z.string(),
  base64: z.string(),
  width: z.int(),
  height: z.int(),
  /** Something on it is covered. */
  masked: z.boolean(),
});

const decided = z.object({ name: z.string(), at: z.string(), reason: z.string() });

export const request = z.object({
  readingId: z.string(),
  number: z.string(),
  courtId: z.string(),
  courtName: z.string(),
  caseId: z.nullable(z.string()),
  caseNo: z.string(),
  partyName: z.nullable(z.string()),
  kind: z.enum(['reading', 'public']),
  name: z.string(),
  role: z.nullable(z.string()),
  purpose: z.enum(['trial', 'retrial']),
  reason: z.string(),
  wanted: z.string(),
  hasProof: z.boolean(),
  state: z.string(),
  stateName: z.string(),
  next: z.string(),
  askedAt: z.string(),
  dueOn: z.string(),
  granted: z.nullable(
    z.object({
      name: z.string(),
      at: z.string(),
      from: z.string(),
      until: z.string(),
      all: z.boolean(),
      items: z.int(),
      note: z.string(),
    }),
  ),
  refused: z.nullable(decided),
  revoked: z.nullable(decided),
  copy: z.nullable(
    z.object({
      pages: z.int(),
      askedAt: z.string(),
      given: z.nullable(z.boolean()),
      reason: z.nullable(z.string()),
      amountFen: z.nullable(z.int()),
    }),
  ),
  hasForm: z.boolean(),
  /** Events that are open to who asks. */
  can: z.array(z.string()),
});

export const bytes = z.object({
  base64: z.string(),
  next: z.nullable(z.int()),
  size: z.int(),
  mime: z.string(),
  title: z.string(),
});

export const viewLine = z.object({
  at: z.string(),
  name: z.string(),
  as: z.enum(['reader', 'stranger', 'court']),
  itemId: z.string(),
  itemName: z.string(),
  page: z.int(),
  readingId: z.nullable(z.string()),
});
