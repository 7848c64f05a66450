/** 案中递交材料: whatever a party files in a live case: always received, with a receipt; then seen, decided, and served on the others (DOMAIN 6.2). */
import * as z from 'zod/mini';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { composedId } from '../../platform/input';
import { courtActions } from './contract-court';
import * as shape from './contract-shapes';

const fileId = composedId('附件');

export const contract = define('file-paper', '案中递交材料 file a paper in a case', {
  /** Everything one may file in a case, what fits now first, with period, doubts, papers and fee of each. */
  kinds: {
    input: z.strictObject({ caseId: shape.caseId, partyIds: shape.partyIds }),
    result: z.object({
      parties: z.array(z.object({ partyId: z.string(), name: z.string(), role: z.string() })),
      kinds: z.array(
        z.object({
          kind: z.string(),
          name: z.string(),
          plain: z.string(),
          group: z.string(),
          /** Side, state and kind of case agree; the others are received all the same. */
          fits: z.boolean(),
          asks: z.array(z.string()),
          amountMeans: z.nullable(z.string()),
          aboutMeans: z.nullable(z.string()),
          papers: z.array(z.string()),
          fee: z.nullable(shape.step),
          embargo: z.boolean(),
          decides: z.boolean(),
          /** TIME-12: may be asked for as urgent, and is then to be decided in so many hours; null: not. */
          urgentHours: z.nullable(z.int()),
          /** What speaks against filing it today; said, never a refusal. */
          doubts: z.array(shape.doubt),
          lastDay: z.nullable(z.string()),
          daysLeft: z.nullable(z.int()),
          /** Of that period: `done` where what it is for was handed in already; null: none. */
          dateState: z.nullable(z.string()),
          rule: z.string(),
        }),
      ),
      /** Own periods, to choose from where a paper is about one. */
      periods: z.array(z.object({ dateId: z.string(), title: z.string(), lastDay: z.string(), state: z.string() })),
      uploadFolder: z.string(),
    }),
  },
  /** Begins a draft (`caseId`, `kind`), or changes one (`paperId`, `version`). CONFLICT where another device has changed it. */
  saveDraft: {
    input: z.strictObject({
      caseId: z.optional(shape.caseId),
      kind: z.optional(shape.kind),
      paperId: z.optional(shape.paperId),
      version: z.optional(shape.version),
      partyIds: shape.partyIds,
      content: shape.content,
    }),
    result: z.object({ paperId: z.string(), version: z.int(), doubts: z.array(shape.doubt) }),
  },
  /** One file of one's own uploads, in parts of at most 20 MB; only while it is a draft. At most 200. */
  attach: {
    input: z.strictObject({
      paperId: shape.paperId,
      name: shape.text('文件名', 200),
      fileIds: shape.fileIds,
    }),
    result: shape.file,
  },
  detach: { input: z.strictObject({ fileId }), result: z.object({ fileId: z.string() }) },
  readFile: { input: z.strictObject({ fileId, offset: shape.offset }), result: shape.bytes },
  /** The draft as the paper that would be handed in; its hash goes with the confirmation (SIGN-2). */
  preview: { input: z.strictObject({ paperId: shape.paperId, offset: shape.offset }), result: shape.bytes },
  /**
   * Hands it in. The court has received it from the moment the call arrived, also where it was cut and asked again with the same
   * requestId (TIME-3). Doubts are kept with it. INVALID_INPUT only where there is nothing in it at all.
   */
  submit: {
    input: z.strictObject({
      paperId: shape.paperId,
      version: shape.version,
      seen: z.optional(shape.sha256),
    }),
    result: shape.paper,
  },
  /** One's own papers and drafts, the newest first; of one case, all that was filed for one's party. */
  mine: {
    input: z.strictObject({ caseId: z.optional(shape.caseId), cursor: shape.cursor, limit: shape.limit }),
    result: z.object({ papers: z.array(shape.line), next: z.nullable(z.string()) }),
  },
  /** For its party, the court, and those a copy was served on. */
  get: { input: z.strictObject({ paperId: shape.paperId }), result: shape.paper },
  readDocument: {
    input: z.strictObject({ paperId: shape.paperId, documentId: composedId('文书'), offset: shape.offset }),
    result: shape.bytes,
  },
  /** A draft is thrown away, what was received is taken back; what a court must decide on is not. */
  withdraw: { input: z.strictObject({ paperId: shape.paperId }), result: shape.paper },
  /** ID-7: the party itself, or an agent with that authority, stands by what another agent filed without it. */
  ratify: { input: z.strictObject({ paperId: shape.paperId }), result: shape.paper },
  ...courtActions,
});

export type FilePaperAction = keyof typeof contract.actions;
export type FilePaperEvent = { [K in FilePaperAction]: EventOf<typeof contract, K> }[FilePaperAction];
export type FilePaperInput<K extends FilePaperAction> = InputOf<typeof contract, K>;
export type FilePaperResult<K extends FilePaperAction> = ResultOf<typeof contract, K>;
