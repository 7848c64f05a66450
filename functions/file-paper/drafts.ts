/** 保存草稿: each step of the form, on whatever device; never over what another one has saved (the version is checked). */
import { type FiledPaperEvent, type FiledPaperState, filedPaperMachine } from '../../court/machines/filed-paper';
import { isLegalDate } from '../../court/time/legal-date';
import { courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import { move } from '../../platform/move';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import type { Case } from '../../records/case/case';
import { sideOf } from '../../records/case/member';
import type { CasePart } from '../../records/case/part';
import { caseParties } from '../../records/case/parties';
import { type Content, sealContent } from '../../records/paper/content';
import { casePapers, dueKeyOf, type FiledPaper } from '../../records/paper/paper';
import type { FilePaperInput, FilePaperResult } from './contract';
import { sideOfParty, standingOf } from './standing';
import { caseOf, filerIn, noPaper, partiesFor } from './who';

type Context = WriteContext<FilePaperInput<'saveDraft'>, VerifiedGrant>;

export const saveDraft: WriteOperation<FilePaperInput<'saveDraft'>, FilePaperResult<'saveDraft'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run(context) {
    const { input, grant, act, note } = context;
    const paper = input.paperId === undefined ? await begin(context) : await change(context, input.paperId);
    note({ target: paper._id, courtId: paper.courtId });
    const [found, part] = await Promise.all([
      caseOf(paper.caseId),
      filerIn(paper.caseId, grant.openid, act.at.getTime()),
    ]);
    const content = contentOf(input.content);
    const { doubts } = await standingOf(found, part, paper.kind, paper.parties, content, { at: act.at });
    return { paperId: paper._id, version: paper.version, doubts };
  },
};

/** The contract has checked that its day is one. */
export function contentOf({ obstacleEndedOn, ...rest }: FilePaperInput<'saveDraft'>['content']): Content {
  return { ...rest, ...(obstacleEndedOn && isLegalDate(obstacleEndedOn) ? { obstacleEndedOn } : {}) };
}

async function begin({ input, grant, act }: Context): Promise<FiledPaper> {
  const { caseId, kind } = input;
  if (caseId === undefined || kind === undefined)
    throw new CourtError('INVALID_INPUT', '请选择案件和材料种类。', {
      ...(caseId === undefined ? { caseId: '请选择案件' } : {}),
      ...(kind === undefined ? { kind: '请选择材料种类' } : {}),
    });
  const part = await filerIn(caseId, grant.openid, act.at.getTime());
  const found = await caseOf(caseId);
  const paper = await newPaper(found, part, {
    // Made of the act: saving again after a cut finds the same draft.
    _id: idFrom(act._id),
    kind,
    parties: partiesFor(part, input.partyIds),
    content: contentOf(input.content),
    at: act.at,
    act: act._id,
    byName: grant.person.name,
  });
  await casePapers.insertMissing(paper);
  return (await casePapers.get(paper._id)) ?? paper;
}

export interface NewPaper extends Pick<FiledPaper, '_id' | 'kind' | 'parties'> {
  content: Content;
  at: Date;
  act: string;
  byName: string;
}

/** Nothing has been received of it. @param part null: entered at the court for the party itself */
export async function newPaper(found: Case, part: CasePart | null, order: NewPaper): Promise<FiledPaper> {
  const { _id, kind, parties, content, at, act, byName } = order;
  const named = await namesOf(found._id, parties);
  const paper: Omit<FiledPaper, 'dueKey'> = {
    _id,
    caseId: found._id,
    courtId: found.courtId,
    courtName: found.courtName ?? (await courts.get(found.courtId))?.name ?? '',
    caseNo: found.caseNo,
    caseTitle: found.title,
    kind,
    parties: [...parties],
    names: named,
    side: (part ? sideOf(part.member) : sideOfParty(parties)) ?? null,
    by: part?.member.openid ?? null,
    byName,
    as: part?.member.role ?? null,
    state: 'draft',
    lastAct: act,
    version: 1,
    content: sealContent(_id, content),
    files: 0,
    createdAt: at,
    updatedAt: at,
    channel: 'online',
    handedInOn: null,
    receiptNo: null,
    receivedAt: null,
    confirmed: null,
    doubts: [],
    timings: [],
    decideBy: null,
    decideAt: null,
    copiesBy: null,
    copies: null,
    fee: null,
    decision: null,
    rulings: 0,
    listKey: `${at.toISOString()}:${_id}`,
  };
  return { ...paper, dueKey: dueKeyOf(paper) };
}

async function namesOf(caseId: string, partyIds: readonly string[]): Promise<string[]> {
  const parties = await caseParties.find({ caseId }, { limit: 1000 });
  return partyIds.map((partyId) => parties.find(({ _id }) => _id === partyId)?.name ?? '（未写明）');
}

/** The kind stays: another one is another paper. */
async function change({ input, grant, act }: Context, paperId: string): Promise<FiledPaper> {
  const { version, kind, caseId } = input;
  if (version === undefined)
    throw new CourtError('INVALID_INPUT', '请刷新后再保存。', { version: '请带上打开草稿时的版本' });
  const found = await casePapers.get(paperId);
  if (found?.by !== grant.openid) throw noPaper();
  const part = await filerIn(found.caseId, grant.openid, act.at.getTime());
  if ((kind !== undefined && kind !== found.kind) || (caseId !== undefined && caseId !== found.caseId))
    throw new CourtError('PRECONDITION_FAILED', '这份草稿的案件和种类不能更改；要交另一种的，请另外新建一份。', {
      kind: '不能更改',
    });
  const parties = input.partyIds === undefined ? found.parties : partiesFor(part, input.partyIds);
  return move<FiledPaper, FiledPaperState, FiledPaperEvent>({
    in: casePapers,
    by: filedPaperMachine,
    event: 'save',
    id: paperId,
    act,
    guard: { by: grant.openid, version },
    set: {
      version: command().inc(1),
      content: command().set(sealContent(paperId, contentOf(input.content))),
      parties: command().set(parties),
      names: command().set(await namesOf(found.caseId, parties)),
      updatedAt: act.at,
    },
    refused: refusedSave,
  });
}

export function refusedSave(found: FiledPaper | undefined): never {
  if (!found) throw noPaper();
  if (found.state !== 'draft') throw notDraft();
  throw changedElsewhere();
}

export const notDraft = () =>
  new CourtError('PRECONDITION_FAILED', '这份材料已经提交，不能再改；要补充的，请另外提交一份。');
export const changedElsewhere = () =>
  new CourtError('CONFLICT', '这份材料在别的设备上改过，请刷新后再继续，以免覆盖。');
