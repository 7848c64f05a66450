/** 我的阅卷: one's own requests, what became of them, and taking one back. */
import { type DossierRequestEvent, dossierRequestMachine } from '../../../court/machines/dossier-request';
import { command } from '../../../platform/database';
import { documents } from '../../../platform/documents/store/document';
import { readForAnswer } from '../../../platform/documents/store/read';
import { CourtError } from '../../../platform/errors';
import { type VerifiedGrant, verified } from '../../../platform/identity';
import { move } from '../../../platform/move';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { uploadFolder } from '../../../platform/uploads';
import { knownItems } from '../../../records/dossier/facts';
import { dossierItems } from '../../../records/dossier/item';
import { type DossierRequest, dossierRequests } from '../../../records/dossier/request';
import type { ReadDossierInput, ReadDossierResult } from '../contract';
import { ended } from '../decide/form';
import { readingOf, showingOf } from '../read/reading';
import { requestView } from '../request-view';
import { tellReader } from '../telling';
import { noItem, ownRequest } from '../who';

const PAGE = 20;

type Moving = { state: DossierRequest['state']; event: DossierRequestEvent };

export const mine: ReadOperation<ReadDossierInput<'mine'>, ReadDossierResult<'mine'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId, cursor, limit = PAGE }, grant: { openid }, clock }) {
    const found = await dossierRequests.find(
      {
        openid,
        ...(caseId === undefined ? {} : { caseId }),
        ...(cursor === undefined ? {} : { listKey: command().lt(cursor) }),
      },
      { orderBy: [['listKey', 'desc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return {
      requests: page.map((one) => requestView(one, clock.now())),
      next: found.length > limit ? (page.at(-1)?.listKey ?? null) : null,
      uploadFolder: uploadFolder(openid),
    };
  },
};

export const get: ReadOperation<ReadDossierInput<'get'>, ReadDossierResult<'get'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  run: async ({ input: { readingId }, grant, clock }) =>
    requestView(await ownRequest(readingId, grant.openid), clock.now()),
};

const changedMeanwhile = () => new CourtError('PRECONDITION_FAILED', '这份申请的情况有了变化，请刷新后再看。');

export const cancel: WriteOperation<ReadDossierInput<'cancel'>, ReadDossierResult<'cancel'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { readingId }, grant, act, clock, note }) {
    const request = await ownRequest(readingId, grant.openid);
    note({ target: readingId, courtId: request.courtId });
    const after = await move<DossierRequest, Moving['state'], Moving['event']>({
      in: dossierRequests,
      by: dossierRequestMachine,
      event: 'cancel',
      id: readingId,
      act,
      guard: { openid: grant.openid },
      set: { endedAt: act.at, endsAt: null },
      refused: () => {
        throw changedMeanwhile();
      },
    });
    await tellReader(after, { event: 'cancel', title: '阅卷申请已撤回', at: act.at });
    return requestView(await ended(after, act.at), clock.now());
  },
};

/** DOSS-4: of what he may read, and no more. */
export const askCopy: WriteOperation<ReadDossierInput<'askCopy'>, ReadDossierResult<'askCopy'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { readingId, itemIds }, grant, act, clock, note }) {
    const request = await ownRequest(readingId, grant.openid);
    note({ target: readingId, courtId: request.courtId });
    const now = clock.now();
    const reading = await readingOf(request, now);
    const wanted = [...new Set(itemIds)];
    const items = await dossierItems.find({ _id: command().in(wanted) }, { limit: wanted.length });
    const ours = items.filter(({ caseId, state }) => caseId === reading.of._id && state === 'ready');
    const all = await knownItems(reading.of, ours, now);
    if (all.length !== wanted.length || all.some((one) => showingOf(reading, one, now).show === 'absent'))
      throw noItem();
    const pages = ours.reduce((sum, { pages: of }) => sum + of, 0);
    const after = await move<DossierRequest, Moving['state'], Moving['event']>({
      in: dossierRequests,
      by: dossierRequestMachine,
      event: 'askCopy',
      id: readingId,
      act,
      guard: { openid: grant.openid },
      set: { copy: command().set({ itemIds: wanted, pages, askedAt: act.at, decided: null }) },
      refused: () => {
        throw changedMeanwhile();
      },
    });
    await tellReader(after, {
      event: 'askCopy',
      title: '复制申请已收到',
      values: { amount: `（${pages} 页，金额由书记员核算后告诉您）` },
      at: act.at,
      key: `askCopy:${act.at.getTime()}`,
    });
    return requestView(after, now);
  },
};

export const form: ReadOperation<ReadDossierInput<'form'>, ReadDossierResult<'form'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { readingId, offset = 0 }, grant }) {
    const { formId } = await ownRequest(readingId, grant.openid);
    const found = formId === null ? undefined : await documents.get(formId);
    if (!found) throw new CourtError('NOT_FOUND', '阅卷单还没有做好，法院答复后再看。');
    const { title, mime, size, base64, next } = await readForAnswer(found, offset);
    return { title, mime, size, base64, next };
  },
};
