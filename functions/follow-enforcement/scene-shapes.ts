/** 现场和记录的样子: fields and answers of entries, the feed and the scene's media. Instants ISO, days YYYY-MM-DD in Shanghai, parts of a picture as fractions. */

import * as z from 'zod/mini';
import { ENTRY_KINDS } from '../../court/enforcement/entry-kinds';
import { isLegalDate } from '../../court/time/legal-date';
import { composedId, named } from '../../platform/input';
import { keysOf } from '../../records/filing/form/fields';

export const caseId = composedId('案件');
export const entryId = composedId('执行记录');
export const mediaId = composedId('照片或者录像');
export const text = (title: string, most: number, least = 1) =>
  named(z.string().check(z.minLength(least), z.maxLength(most)), title);
export const reason = text('理由', 500, 2);
export const cursor = z.optional(named(z.string().check(z.maxLength(300)), '页码'));
export const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(50)), '条数'));
export const offset = z.optional(named(z.int().check(z.minimum(0)), '起点'));
export const sha256 = named(z.string().check(z.regex(/^[0-9a-f]{64}$/)), '文件校验值');
export const instant = (title: string) => named(z.iso.datetime({ offset: true }), title);
const fraction = (title: string) => named(z.number().check(z.minimum(0), z.maximum(1)), title);
const seconds = (title: string) => z.optional(named(z.number().check(z.minimum(0), z.maximum(86_400)), title));

export const region = z.strictObject({
  x: fraction('左边'),
  y: fraction('上边'),
  w: fraction('宽'),
  h: fraction('高'),
  from: seconds('从第几秒'),
  to: seconds('到第几秒'),
  why: named(z.enum(['child', 'bystander', 'papers', 'plate', 'interior', 'other']), '遮盖什么'),
});

/** What no step of the case enters by itself (ENF-5): the officer's other work. */
const BY_HAND = ['scene', 'inquiry', 'valuation', 'auction', 'clue', 'other'] as const;
export const kindByHand = named(z.enum(BY_HAND), '工作种类');

const asset = z.strictObject({
  kind: text('财产种类', 30),
  holder: text('银行或者登记机构', 60),
  /** Whole, as it is: only its last places are kept where a side reads. */
  number: z.optional(text('账号、证号或者车牌', 40, 4)),
  isPlate: z.optional(named(z.boolean(), '是不是车牌')),
  amountFen: z.optional(named(z.int().check(z.minimum(0), z.maximum(10_000_000_000_000)), '金额（分）')),
  band: z.optional(text('金额范围', 30)),
  until: z.optional(named(z.iso.date().check(z.refine(isLegalDate)), '期限（如 2025-03-08）')),
  /** ENF-4: without one it was found and not controlled, and is not told. */
  measure: named(z.enum(['查封', '冻结', '扣押', '划拨', '扣留', '提取', '评估', '拍卖', '变卖']), '采取的措施'),
});

const said = z.strictObject({
  title: text('标题', 60),
  text: text('内容', 1000),
  assets: z.optional(z.array(asset).check(z.maxLength(20))),
  media: z.optional(z.array(mediaId).check(z.maxLength(9))),
});

/** What each side is told; missing for a side: nothing. */
export const told = named(
  z.strictObject({ applicant: z.optional(said), judgmentDebtor: z.optional(said) }),
  '告诉各方的内容',
);

export const place = z.optional(
  z.strictObject({
    /** To street level: what is more of it is cut off (PRIV-4). */
    text: text('地点', 100),
    /** Where the phone says it was, for the officer alone. */
    exact: z.optional(text('准确位置', 200)),
  }),
);

const assetLine = z.object({
  kind: z.string(),
  holder: z.string(),
  masked: z.string(),
  amountFen: z.nullable(z.int()),
  band: z.nullable(z.string()),
  until: z.nullable(z.string()),
  measure: z.optional(z.string()),
});

const takenOff = z.nullable(z.object({ at: z.string(), reason: z.string() }));

/** As one side sees it. */
export const feedEntry = z.object({
  entryId: z.string(),
  kind: z.string(),
  kindName: z.string(),
  officer: z.object({ name: z.string(), post: z.string() }),
  doneAt: z.string(),
  enteredAt: z.string(),
  /** Entered more than ten minutes after it was done: both times are shown. */
  later: z.boolean(),
  publishedAt: z.string(),
  place: z.nullable(z.string()),
  title: z.string(),
  text: z.string(),
  assets: z.array(assetLine),
  media: z.array(
    z.object({
      mediaId: z.string(),
      kind: z.enum(['photo', 'video']),
      width: z.int(),
      height: z.int(),
      seconds: z.nullable(z.number()),
    }),
  ),
  sha256: z.string(),
  corrects: z.nullable(z.string()),
  correctedBy: z.nullable(z.string()),
  takenOff,
});

const toldView = z.nullable(
  z.object({ title: z.string(), text: z.string(), assets: z.array(assetLine), media: z.array(z.string()) }),
);

/** As its officer sees it. */
export const courtEntry = z.object({
  entryId: z.string(),
  caseId: z.string(),
  kind: z.enum(keysOf(ENTRY_KINDS)),
  kindName: z.string(),
  officer: z.object({ name: z.string(), post: z.string() }),
  doneAt: z.string(),
  enteredAt: z.string(),
  place: z.nullable(z.string()),
  hasExactPlace: z.boolean(),
  hasInternal: z.boolean(),
  told: z.object({ applicant: toldView, judgmentDebtor: toldView }),
  state: z.enum(['prepared', 'published', 'takenOff']),
  stateName: z.string(),
  publishedAt: z.nullable(z.string()),
  takenOff: z.nullable(z.object({ at: z.string(), by: z.string(), reason: z.string() })),
  corrects: z.nullable(z.string()),
  correctedBy: z.nullable(z.string()),
  /** The debtor's half is still held back. */
  embargoed: z.boolean(),
  sha256: z.string(),
});

export const media = z.object({
  mediaId: z.string(),
  caseId: z.string(),
  kind: z.enum(['photo', 'video']),
  state: z.enum(['arriving', 'kept', 'ready', 'cannot']),
  stateName: z.string(),
  /** What to do with it now. */
  next: z.string(),
  takenAt: z.nullable(z.string()),
  receivedAt: z.string(),
  /** Parts that are here: the next one goes on from there. */
  parts: z.int(),
  received: z.int(),
  expected: z.object({ parts: z.int(), size: z.int() }),
  sha256: z.nullable(z.string()),
  seconds: z.nullable(z.number()),
  width: z.nullable(z.int()),
  height: z.nullable(z.int()),
  regions: z.array(region),
  sound: z.boolean(),
  /** Of what is marked: said back by who looked at it. */
  mark: z.string(),
  looked: z.nullable(z.object({ at: z.string(), by: z.string() })),
  cannot: z.nullable(z.string()),
  /** Of a film under way. */
  making: z.nullable(z.object({ done: z.int(), of: z.int() })),
  hasPicture: z.boolean(),
  filmSize: z.nullable(z.int()),
  entryId: z.nullable(z.string()),
});

export const picture = z.object({
  mediaId: z.string(),
  mime: z.string(),
  base64: z.string(),
  width: z.int(),
  height: z.int(),
});

export const bytes = z.object({
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
  base64: z.string(),
  next: z.nullable(z.int()),
});
