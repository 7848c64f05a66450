/** 手机阅卷: ask to read a case's file, and read it page by page; pages are pictures made here, never a link (DOSS-1..8). */
import * as z from 'zod/mini';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { id, named } from '../../platform/input';
import { courtActions } from './contract-court';
import {
  bytes,
  caseId,
  cursor,
  itemId,
  limit,
  offset,
  page,
  pageImage,
  readingId,
  request,
  shownItem,
  text,
  tile,
} from './contract-shapes';

const why = text('阅卷目的', 500, 2);
const wanted = text('要看的材料', 500, 2);

export const contract = define('read-dossier', '手机阅卷 read the dossier', {
  /**
   * DOSS-3: by who is in the case. A former agent asks for the retrial application alone, with his power of attorney for it (`proof`:
   * uploads of one's own). CONFLICT while one of his waits.
   */
  request: {
    input: z.strictObject({
      caseId,
      purpose: named(z.enum(['trial', 'retrial']), '为诉讼还是申请再审'),
      reason: why,
      wanted,
      proof: z.optional(
        z.strictObject({
          name: text('文件名', 200),
          fileIds: z.array(text('文件', 300)).check(z.minLength(1), z.maxLength(3)),
        }),
      ),
    }),
    result: request,
  },
  /** DOSS-8: anybody, for judgments and rulings in force, naming the case or a party. That it was received says nothing of whether there is such a case. */
  requestPublic: {
    input: z.strictObject({
      courtId: id('法院'),
      caseNo: z.optional(text('案号', 60)),
      partyName: z.optional(text('当事人姓名或者名称', 100)),
      reason: why,
      wanted,
    }),
    result: request,
  },
  /** One's own requests, the latest first. */
  mine: {
    input: z.strictObject({ caseId: z.optional(caseId), cursor, limit }),
    result: z.object({ requests: z.array(request), next: z.nullable(z.string()), uploadFolder: z.string() }),
  },
  get: { input: z.strictObject({ readingId }), result: request },
  cancel: { input: z.strictObject({ readingId }), result: request },
  /** Begins to read: what one may see by now, in order. */
  open: {
    input: z.strictObject({ readingId }),
    result: z.object({ request, pages: z.int(), items: z.array(shownItem) }),
  },
  volumes: {
    input: z.strictObject({ readingId }),
    result: z.object({ request, pages: z.int(), items: z.array(shownItem) }),
  },
  /** One page as a picture, at a phone's width or a part of it larger. Each is logged before it is shown. */
  page: { input: z.strictObject({ readingId, itemId, page, tile }), result: pageImage },
  /** DOSS-4 */
  askCopy: {
    input: z.strictObject({ readingId, itemIds: z.array(itemId).check(z.minLength(1), z.maxLength(200)) }),
    result: request,
  },
  /** 阅卷单 as PDF, piece by piece. */
  form: { input: z.strictObject({ readingId, offset }), result: bytes },
  ...courtActions,
});

export type ReadDossierAction = keyof typeof contract.actions;
export type ReadDossierEvent = { [K in ReadDossierAction]: EventOf<typeof contract, K> }[ReadDossierAction];
export type ReadDossierInput<K extends ReadDossierAction> = InputOf<typeof contract, K>;
export type ReadDossierResult<K extends ReadDossierAction> = ResultOf<typeof contract, K>;
