/** 核验身份: notice, consent, checks by face, and the code that one's phone shows to somebody else. */
import * as z from 'zod/mini';
import { CHECK_PURPOSES, CONSENT_KINDS, SHOWN_CODE_PURPOSES } from '../../court/agency/check';
import { composedId, id, named } from '../../platform/input';

export const consentKind = z.enum(CONSENT_KINDS);

/** ID-9: what is wrong with a number is said by the operation, field by field. */
export const personName = named(z.string().check(z.minLength(1), z.maxLength(30)), '姓名');
export const personNumber = named(z.string().check(z.minLength(5), z.maxLength(20)), '证件号码');

const noticeText = z.object({
  kind: consentKind,
  /** What a consent names; a new version is asked for again. */
  version: z.string(),
  title: z.string(),
  lines: z.array(z.string()),
  /** What to tap, and what to tap who does not want to. */
  agree: z.string(),
  refuse: z.string(),
});

export const checkActions = {
  notice: {
    /** The court that handles the data; without it, the courts as a whole. */
    input: z.strictObject({ courtId: z.optional(id('法院')) }),
    result: z.object({ texts: z.array(noticeText), otherWay: z.string() }),
  },
  consent: {
    input: z.strictObject({
      kind: named(consentKind, '同意的事项'),
      version: named(z.string().check(z.minLength(1), z.maxLength(20)), '告知书版本'),
      /** false: refused, or taken back. */
      given: named(z.boolean(), '是否同意'),
    }),
    result: z.object({
      kind: consentKind,
      version: z.string(),
      given: z.boolean(),
      at: z.string(),
      /** What it means, and how to go on. */
      next: z.string(),
    }),
  },
  beginCheck: {
    input: z.strictObject({
      purpose: named(z.enum(CHECK_PURPOSES), '核验用途'),
      /** For `register`: as on the identity card. */
      name: z.optional(personName),
      idNumber: z.optional(personNumber),
      /** What it is for: a hearing, a document …; a pass for another one does not count (ID-3). */
      sessionRef: z.optional(composedId('办理的事项')),
      /** For `sign`: SHA-256 of the document, hexadecimal. */
      documentHash: z.optional(named(z.string().check(z.regex(/^[0-9a-f]{64}$/)), '文书的校验码')),
    }),
    result: z.object({
      challengeId: z.string(),
      how: z.enum(['readAloud', 'intention']),
      /** `readAloud`: the figures to read to the camera. */
      code: z.nullable(z.string()),
      /** `intention`: the text to read, the page where that is done, and the provider's token for it. */
      text: z.nullable(z.string()),
      url: z.nullable(z.string()),
      token: z.nullable(z.string()),
      expiresAt: z.string(),
      /** With these figures; and failures left today. */
      triesLeft: z.int(),
      leftToday: z.int(),
      /** `readAloud`: where to upload the video, mp4, at most 6 MB. */
      uploadPath: z.nullable(z.string()),
      advice: z.string(),
    }),
  },
  completeCheck: {
    input: z.strictObject({
      challengeId: composedId('核验编号'),
      /** `readAloud`: the video, uploaded under one's own folder. It is deleted afterwards, whatever comes out. */
      fileId: z.optional(named(z.string().check(z.minLength(1), z.maxLength(500)), '视频')),
    }),
    result: z.object({
      passed: z.boolean(),
      purpose: z.enum(CHECK_PURPOSES),
      /**
       * `done`; `again`: record again with the same figures; `newCode`: begin again; `checkName`: name or number are typed
       * wrongly; `finish`: the reading is not finished; `tomorrow`, `window`: not by face today.
       */
      next: z.enum(['done', 'again', 'newCode', 'checkName', 'finish', 'tomorrow', 'window']),
      /** Plain words: what to do. */
      advice: z.string(),
      triesLeft: z.int(),
      leftToday: z.int(),
      lockedUntil: z.nullable(z.string()),
      verified: z.boolean(),
      name: z.string(),
    }),
  },
  /** Six figures that somebody else types: a window clerk, the court's administrator. */
  showCode: {
    input: z.strictObject({ purpose: named(z.enum(SHOWN_CODE_PURPOSES), '出示给谁') }),
    result: z.object({ code: z.string(), expiresAt: z.string(), advice: z.string() }),
  },
};
