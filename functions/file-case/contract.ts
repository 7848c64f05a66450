/** 手机立案: what can be asked of a filing, civil, administrative or for enforcement, by its filer and by the court. */
import * as z from 'zod/mini';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { composedId, id, named } from '../../platform/input';
import { content } from '../../records/filing/content';
import { courtActions, documentId } from './contract-court';
import {
  attachment,
  bytes,
  cursor,
  document,
  doubt,
  filing,
  filingId,
  kind,
  limit,
  move,
  offset,
  page,
  version,
} from './contract-shapes';

const uploaded = named(z.string().check(z.maxLength(500)), '文件');
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const contract = define('file-case', '手机立案 file a case', {
  /** `kind` is chosen with the first save and stays; without it, a civil suit. */
  saveDraft: {
    input: z.strictObject({
      courtId: z.optional(id('法院')),
      kind: z.optional(named(kind, '案件类型')),
      filingId: z.optional(filingId),
      version: z.optional(version),
      /** 帮办: begins it for who is helped under this consent (ACC-1); it is his. Going on with it needs none. */
      helpId: z.optional(id('帮办约定')),
      content,
    }),
    result: z.object({ filingId: z.string(), version: z.int(), warnings: z.array(doubt) }),
  },
  get: move,
  /** 帮办: what one may work on under one consent, the latest change first. */
  helped: { input: z.strictObject({ helpId: id('帮办约定') }), result: z.object({ filings: page.shape.filings }) },
  /** All of one's own, drafts included, and what was handed in for or by those one acts with; `drafts`: only them, or only what was handed in. */
  mine: {
    input: z.strictObject({ cursor, limit, drafts: named(z.optional(z.boolean()), '草稿') }),
    result: page,
  },
  /** The pleading as PDF, as it stands: what the filer looks at before he hands it in. */
  previewComplaint: { input: z.strictObject({ filingId, offset }), result: z.extend(bytes, { version: z.int() }) },
  /** `seen`: hash of the PDF that he looked at; it is kept with his confirmation if it is still the same (SIGN-2). */
  submit: {
    input: z.strictObject({ filingId, version, seen: z.optional(named(sha256, '看过的诉状')) }),
    result: filing,
  },
  /** A recording of at most 60 s, uploaded under one's own folder; it is deleted, whatever comes out. */
  dictate: {
    input: z.strictObject({ fileId: uploaded, format: named(z.enum(['mp3', 'm4a', 'aac', 'wav']), '录音格式') }),
    result: z.object({ text: z.string() }),
  },
  withdraw: move,
  insist: move,
  /** MED-1: a "no" is enough at any time, and ends a mediation under way. */
  agreeToMediation: { input: z.strictObject({ filingId, agree: named(z.boolean(), '同意先行调解') }), result: filing },
  /** One file a call, under `uploads/<openid>/`; a large one as `parts` in order, so that a cut loses at most one of them. */
  attach: {
    input: z.strictObject({
      filingId,
      fileId: z.optional(uploaded),
      parts: named(z.optional(z.array(uploaded).check(z.minLength(1), z.maxLength(10))), '文件的各段'),
      name: named(z.string().check(z.minLength(1), z.maxLength(100)), '附件名称'),
      evidenceId: z.optional(id('证据编号')),
    }),
    result: attachment,
  },
  /** Only what the court has not received: of a draft, or added to a correction that is not handed in yet. */
  detach: {
    input: z.strictObject({ attachmentId: composedId('附件') }),
    result: z.object({ attachmentId: z.string() }),
  },
  attachments: {
    input: z.strictObject({ filingId }),
    result: z.object({
      attachments: z.array(attachment),
      /** Where files of who asks may be uploaded before `attach`: a phone does not know its own openid. */
      uploadFolder: z.string(),
    }),
  },
  readAttachment: {
    input: z.strictObject({ attachmentId: composedId('附件'), offset }),
    result: z.extend(attachment, { base64: z.string(), next: z.nullable(z.int()) }),
  },
  /** What was handed in each time, the earliest first. */
  versions: {
    input: z.strictObject({ filingId }),
    result: z.object({ versions: z.array(z.object({ at: z.string(), content })) }),
  },
  /** The papers of a filing that who asks may see, the earliest first. */
  documents: { input: z.strictObject({ filingId }), result: z.object({ documents: z.array(document) }) },
  readDocument: { input: z.strictObject({ documentId, offset }), result: bytes },
  ...courtActions,
});

export type FileCaseAction = keyof typeof contract.actions;
export type FileCaseEvent = { [K in FileCaseAction]: EventOf<typeof contract, K> }[FileCaseAction];
export type FileCaseInput<K extends FileCaseAction> = InputOf<typeof contract, K>;
export type FileCaseResult<K extends FileCaseAction> = ResultOf<typeof contract, K>;
