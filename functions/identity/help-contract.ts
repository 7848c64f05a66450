/** 帮办: one person works the phone for another, with recorded consent (ACC-1, ID-2). Helping is not representation. */
import * as z from 'zod/mini';
import { HELP_SCOPES } from '../../court/agency/help';
import { composedId, id, named } from '../../platform/input';

const helpId = id('帮办约定');
const filingId = id('立案申请');
const version = named(z.int().check(z.minimum(1)), '版本');
const code = named(z.string().check(z.regex(/^\d{6}$/)), '手机上显示的 6 位号码');
const day = named(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), '帮到哪天');
const scope = named(z.array(z.enum(HELP_SCOPES)).check(z.minLength(1), z.maxLength(HELP_SCOPES.length)), '帮什么');

const help = z.object({
  helpId: z.string(),
  state: z.string(),
  stateName: z.string(),
  next: z.string(),
  /** Which of the two the caller is; `court`: an officer. */
  iAm: z.enum(['helper', 'helped', 'court']),
  helperName: z.string(),
  relation: z.string(),
  personName: z.nullable(z.string()),
  scope: z.array(z.object({ id: z.enum(HELP_SCOPES), name: z.string() })),
  until: z.nullable(z.string()),
  /** It can be used today. */
  live: z.boolean(),
  /** How the consent was given, and when. */
  consent: z.nullable(z.object({ how: z.enum(['phone', 'window']), at: z.string(), officer: z.nullable(z.string()) })),
  can: z.array(z.enum(['acceptHelp', 'endHelp', 'shareMatter'])),
});

const handIn = z.object({
  filingId: z.string(),
  version: z.int(),
  title: z.string(),
  helperName: z.string(),
  state: z.enum(['asked', 'confirmed']),
  askedAt: z.string(),
  confirmedAt: z.nullable(z.string()),
});

export const helpActions = {
  /** The helper's phone shows six figures: the person he helps types them into his own, or the clerk at the window does. */
  offerHelp: {
    input: z.strictObject({ relation: named(z.string().check(z.minLength(1), z.maxLength(20)), '您是他的什么人') }),
    result: z.object({ helpId: z.string(), code: z.string(), expiresAt: z.string() }),
  },
  /** Who offers; the code is used up. */
  openOffer: { input: z.strictObject({ code }), result: help },
  acceptHelp: { input: z.strictObject({ helpId, scope, until: z.optional(day) }), result: help },
  /** Either of the two, at once; for who has no phone, the window. */
  endHelp: { input: z.strictObject({ helpId }), result: help },
  /** Those in which I help, and those in which I am helped. */
  myHelps: { input: z.strictObject({}), result: z.object({ helps: z.array(help) }) },
  /** What the helper did, the latest first: the person helped reads it, and the helper. */
  helpActs: {
    input: z.strictObject({
      helpId,
      cursor: z.optional(composedId('位置')),
      limit: z.optional(named(z.int().check(z.minimum(1), z.maximum(50)), '条数')),
    }),
    result: z.object({
      acts: z.array(z.object({ at: z.string(), what: z.string(), filingId: z.nullable(z.string()) })),
      next: z.nullable(z.string()),
    }),
  },
  /** One filing of mine that the helper may see and work on; no other is shown to him. */
  shareMatter: { input: z.strictObject({ helpId, filingId }), result: z.object({ filingId: z.string() }) },
  /** The helper: this version is ready, please confirm on your phone. */
  askHandIn: { input: z.strictObject({ filingId, version }), result: handIn },
  /** The person himself: this version may be handed in. */
  confirmHandIn: { input: z.strictObject({ filingId, version }), result: handIn },
  /** Waiting for my word. */
  handIns: { input: z.strictObject({}), result: z.object({ handIns: z.array(handIn) }) },
  /** [window] Consent of somebody without a phone, after seeing both papers and hearing him. */
  recordHelp: {
    input: z.strictObject({
      code,
      /** From `recordOfflinePerson`. */
      personId: id('线下登记的人'),
      scope,
      until: z.optional(day),
      papersSeen: named(z.literal(true), '已核对双方证件'),
      heard: named(z.literal(true), '已听本人亲口同意'),
    }),
    result: help,
  },
  /** [window] Somebody without a phone has read it, or heard it read, and wants this version handed in. */
  recordHandIn: {
    input: z.strictObject({
      filingId,
      version,
      ground: named(z.string().check(z.minLength(5), z.maxLength(500)), '怎样向本人宣读、确认'),
    }),
    result: handIn,
  },
};
