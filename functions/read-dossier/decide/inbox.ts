/** 待答复的阅卷申请: of the own court, of files that one keeps; and who read what. */
import { dossierRequestMachine } from '../../../court/machines/dossier-request';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import { mimeOf } from '../../../platform/file-type';
import type { ReadOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { readTaken } from '../../../platform/read-taken';
import { cases } from '../../../records/case/case';
import { isOfficerOf, mustBeOfficer } from '../../../records/case/officer';
import { type DossierRequest, dossierRequests } from '../../../records/dossier/request';
import { dossierViews } from '../../../records/dossier/view';
import type { ReadDossierInput, ReadDossierResult } from '../contract';
import { waitsForReview } from '../read/page-image';
import { requestView } from '../request-view';
import { courtsRequest, deciders, type StaffGrant } from '../who';
import { isKeeper, mustBeKeeper, readersStanding, wouldSee } from './scope';

const PAGE = 20;
const DECIDED = Object.keys(dossierRequestMachine.states).filter(
  (state) => state !== 'requested' && state !== 'copyPending',
);

export const inbox: ReadOperation<ReadDossierInput<'inbox'>, ReadDossierResult<'inbox'>, StaffGrant> = {
  kind: 'read',
  policy: deciders,
  async run({ input: { state = 'requested', cursor, limit = PAGE }, grant, clock }) {
    const { courtId, roles } = grant.staff;
    const waits = state !== 'decided';
    const [key, order] = waits ? (['dueKey', 'asc'] as const) : (['listKey', 'desc'] as const);
    const after = cursor === undefined ? {} : { [key]: waits ? command().gt(cursor) : command().lt(cursor) };
    const found = await dossierRequests.find(
      { courtId, state: waits ? state : command().in(DECIDED), ...after },
      { orderBy: [[key, order]], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    const mine = await keptOnes(page, grant, clock.now());
    return {
      requests: mine.map((one) => requestView(one, clock.now(), roles.includes('clerk') ? 'clerk' : 'archivist')),
      next: found.length > limit ? (page.at(-1)?.[key] ?? null) : null,
    };
  },
};

/** Of files he keeps; what names no case of the court, its clerks answer. One database action. */
async function keptOnes(page: readonly DossierRequest[], grant: StaffGrant, now: number): Promise<DossierRequest[]> {
  const ids = [...new Set(page.flatMap(({ caseId }) => caseId ?? []))];
  const found = ids.length > 0 ? await cases.find({ _id: command().in(ids) }, { limit: ids.length }) : [];
  const byId = new Map(found.map((one) => [one._id, one]));
  return page.filter(({ caseId }) => {
    const of = caseId === null ? undefined : byId.get(caseId);
    return of ? isKeeper(of, grant, now) : grant.staff.roles.includes('clerk');
  });
}

export const courtRequest: ReadOperation<
  ReadDossierInput<'courtRequest'>,
  ReadDossierResult<'courtRequest'>,
  StaffGrant
> = {
  kind: 'read',
  policy: deciders,
  async run({ input: { readingId }, grant, clock }) {
    const now = clock.now();
    const { request, of } = await courtsRequest(readingId, grant);
    if (of) mustBeKeeper(of, grant, now);
    const hasPower = request.proof !== null;
    const { viewer } = await readersStanding(request, hasPower, now);
    const [shown, views] = await Promise.all([
      of ? wouldSee(request, of, viewer, hasPower, now) : [],
      dossierViews.count({ readingId }),
    ]);
    return {
      request: requestView(request, now, grant.staff.roles.includes('clerk') ? 'clerk' : 'archivist'),
      items: shown.flatMap(({ item, showing }) =>
        showing.show === 'absent'
          ? []
          : [
              {
                itemId: item._id,
                name: item.name,
                date: item.date,
                pages: item.pages,
                masked: showing.show === 'masked',
                waits: waitsForReview(item, showing, item.isText),
              },
            ],
      ),
      views,
    };
  },
};

export const requestProof: ReadOperation<
  ReadDossierInput<'requestProof'>,
  ReadDossierResult<'requestProof'>,
  StaffGrant
> = {
  kind: 'read',
  policy: deciders,
  async run({ input: { readingId, offset = 0 }, grant, clock }) {
    const { request, of } = await courtsRequest(readingId, grant);
    if (of) mustBeKeeper(of, grant, clock.now());
    const { proof } = request;
    if (!proof) throw new CourtError('NOT_FOUND', '这份申请没有附委托书。');
    return { title: proof.name, size: proof.size, mime: mimeOf(proof.type), ...(await readTaken(proof, offset)) };
  },
};

/** PRIV-5: who, what, when; for who answers for the file. */
export const track: ReadOperation<ReadDossierInput<'track'>, ReadDossierResult<'track'>, StaffGrant> = {
  kind: 'read',
  policy: staff('judge', 'clerk', 'enforcement', 'archivist'),
  async run({ input: { caseId, readingId, cursor, limit = PAGE }, grant }) {
    const of = await cases.get(caseId);
    const isArchivist = of?.state === 'archived' && isOfficerOf(of, grant.staff, 'archivist');
    if (!isArchivist) await mustBeOfficer(caseId, grant.staff, 'judge', 'clerk', 'enforcement');
    const found = await dossierViews.find(
      {
        caseId,
        ...(readingId === undefined ? {} : { readingId }),
        ...(cursor === undefined ? {} : { listKey: command().lt(cursor) }),
      },
      { orderBy: [['listKey', 'desc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return {
      views: page.map(({ at, name, as, itemId, itemName, page: n, readingId: under }) => ({
        at: at.toISOString(),
        name,
        as,
        itemId,
        itemName,
        page: n,
        readingId: under,
      })),
      next: found.length > limit ? (page.at(-1)?.listKey ?? null) : null,
    };
  },
};
