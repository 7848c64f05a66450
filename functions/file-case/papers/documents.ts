/** 我的文书: the papers of a filing for who may see it; one that was not made yet is made by who reads it first. */

import { documents } from '../../../platform/documents/store/document';
import { readForAnswer } from '../../../platform/documents/store/read';
import { CourtError } from '../../../platform/errors';
import { verified } from '../../../platform/identity';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { either, staff } from '../../../platform/policy';
import { filings } from '../../../records/filing/filing';
import { isHandedIn, notFound } from '../../../records/filing/moves';
import type { FileCaseInput, FileCaseResult } from '../contract';
import type { JudgeGrant } from '../judge';
import { rulingId } from '../ruling/paper';
import { type Grant, visibleTo } from '../seen';
import { fileOf } from './file';
import { makePaper } from './make';
import { plannedPapers } from './plan';
import { filingOfDocument } from './planned';

type Listed = FileCaseResult<'documents'>['documents'];

/** Theirs of the court, and of the filer's own what the court has received. */
export const listDocuments: ReadOperation<FileCaseInput<'documents'>, FileCaseResult<'documents'>, Grant> = {
  kind: 'read',
  policy: either(staff('filing-judge'), verified),
  async run({ input: { filingId }, grant, clock }) {
    const { filing, side } = await visibleTo(filingId, grant, clock.now());
    if (!isHandedIn(filing)) return { documents: [] };
    const [file, ruling] = await Promise.all([
      fileOf(filing),
      filing.refusal ? documents.get(rulingId(filing)) : undefined,
    ]);
    const planned: Listed = plannedPapers(file).map(({ documentId, kind, title, at, by, orderId }) => ({
      documentId,
      kind,
      title,
      on: at.toISOString(),
      state: 'ready',
      by,
      orderId: orderId ?? null,
    }));
    // FILE-10: to the filer there is no ruling before it is signed and sealed.
    const isShown = ruling && (ruling.state === 'issued' || side === 'court');
    if (!isShown) return { documents: planned };
    const { _id, kind, title, createdAt, state } = ruling;
    return {
      documents: [
        ...planned,
        { documentId: _id, kind, title, on: createdAt.toISOString(), state, by: 'court', orderId: null },
      ],
    };
  },
};

export const readDocument: ReadOperation<FileCaseInput<'readDocument'>, FileCaseResult<'readDocument'>, Grant> = {
  kind: 'read',
  policy: either(staff('filing-judge'), verified),
  async run({ input: { documentId, offset = 0 }, grant, clock }) {
    const { filing, side } = await visibleTo(filingOfDocument(documentId), grant, clock.now());
    const kept = await documents.get(documentId);
    if (kept && (kept.filingId !== filing._id || (kept.state !== 'issued' && side === 'filer'))) throw noDocument();
    const document = kept ?? (await made());
    return readForAnswer(document, offset);

    async function made() {
      const planned = isHandedIn(filing)
        ? plannedPapers(await fileOf(filing)).find((one) => one.documentId === documentId)
        : undefined;
      if (!planned) throw noDocument();
      return makePaper(filing, planned);
    }
  },
};

/** All that are due and not made yet, e.g. right after registering; asked again it goes on where it was cut (FILE-11). */
export const issueDocuments: WriteOperation<
  FileCaseInput<'issueDocuments'>,
  FileCaseResult<'issueDocuments'>,
  JudgeGrant
> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run({ input: { filingId }, grant, note }) {
    const filing = await filings.get(filingId);
    if (filing?.courtId !== grant.staff.courtId || !isHandedIn(filing)) throw notFound();
    note({ target: filingId, courtId: filing.courtId });
    const made: FileCaseResult<'issueDocuments'>['documents'] = [];
    for (const planned of plannedPapers(await fileOf(filing))) {
      const { _id, title, sha256 } = await makePaper(filing, planned);
      // What he handed in is made, too: its copy goes to the other side (FILE-12). It is none that the court issues.
      if (planned.by === 'court') made.push({ documentId: _id, title, sha256 });
    }
    return { documents: made };
  },
};

const noDocument = () => new CourtError('NOT_FOUND', '没有找到这份文书，请返回后刷新再看。');
