/** 裁判文书的查看: for the judges and the clerk of the case: the form, drafts, a preview, and the text that is to be signed. */
import { STAY_GROUNDS, TERMINATION_GROUNDS } from '../../../../court/documents/ruling-articles';
import { allowedEvents } from '../../../../court/machines/state-machine';
import { legalDateOf } from '../../../../court/time/legal-date';
import { command } from '../../../../platform/database';
import { draftPaper } from '../../../../platform/documents/documents';
import { documents } from '../../../../platform/documents/store/document';
import { listPapers } from '../../../../platform/documents/store/list';
import { readForAnswer } from '../../../../platform/documents/store/read';
import { CourtError } from '../../../../platform/errors';
import type { ReadOperation } from '../../../../platform/operation';
import { staff } from '../../../../platform/policy';
import { caseMachineOf } from '../../../../records/case/case-machine';
import { decisions as kept } from '../../../../records/case/decision';
import { mustBeOfficer } from '../../../../records/case/officer';
import { papersOfKind } from '../../../../records/paper/find';
import type { CourtAction, CourtInput, CourtResult } from '../../contract-court';
import { datesOf, hearingsIn, heldOn } from '../dates';
import { courtFile, roleName, type StaffGrant } from '../file';
import { openContentOf, opened } from './drafts';
import { drawn } from './lay';
import { decisionView } from './standing';

type Read<K extends CourtAction> = ReadOperation<CourtInput<K>, CourtResult<K>, StaffGrant>;

const OFFICERS = staff('judge', 'clerk');
const PAGE = 20;

export const decisionForm: Read<'decisionForm'> = {
  kind: 'read',
  policy: OFFICERS,
  async run({ input: { caseId }, grant }) {
    const found = await mustBeOfficer(caseId, grant.staff, 'judge', 'clerk');
    const file = await courtFile(found);
    const machine = caseMachineOf(found.kind);
    const [dates, applied] = await Promise.all([datesOf(caseId), papersOfKind(caseId, 'withdrawSuit')]);
    return {
      caseId,
      caseNo: found.caseNo,
      matter: file.matter,
      procedure: found.procedure ?? 'ordinary',
      parties: file.parties.map((party) => ({ partyId: party._id, role: roleName(party), name: party.name })),
      claims: (file.content.claims ?? []).map(({ text }) => text),
      factsAndReasons: file.content.factsAndReasons ?? '',
      heardOn: heldOn(dates),
      hearings: hearingsIn(dates).map(({ _id, title, on }) => ({ dateId: _id, title, on })),
      withdrawals: applied.flatMap(({ _id, parties, receivedAt }) =>
        receivedAt ? [{ paperId: _id, partyIds: parties, receivedOn: legalDateOf(receivedAt.getTime()) }] : [],
      ),
      appealCourt: file.court.appealCourt ?? null,
      feeFen: found.fee?.amountFen ?? null,
      stayGrounds: [...STAY_GROUNDS[file.matter]],
      terminationGrounds: [...TERMINATION_GROUNDS[file.matter]],
      can: allowedEvents(machine, found.state, 'judge'),
    };
  },
};

export const decisions: Read<'decisions'> = {
  kind: 'read',
  policy: OFFICERS,
  async run({ input: { caseId, cursor, limit = PAGE }, grant, clock }) {
    const found = await mustBeOfficer(caseId, grant.staff, 'judge', 'clerk');
    const file = await courtFile(found);
    const page = await kept.find(
      { caseId, ...(cursor ? { listKey: command().lt(cursor) } : {}) },
      { orderBy: [['listKey', 'desc']], limit: limit + 1 },
    );
    const shown = page.slice(0, limit);
    const views = [];
    for (const decision of shown)
      views.push(await decisionView({ decision, content: openContentOf(decision), file }, clock.now()));
    return { decisions: views, next: page.length > limit ? (shown.at(-1)?.listKey ?? null) : null };
  },
};

export const decision: Read<'decision'> = {
  kind: 'read',
  policy: OFFICERS,
  async run({ input: { decisionId }, grant, clock }) {
    const of = await opened(decisionId, grant.staff, 'judge', 'clerk');
    return { ...(await decisionView(of, clock.now())), content: of.content };
  },
};

export const previewDecision: Read<'previewDecision'> = {
  kind: 'read',
  policy: OFFICERS,
  async run({ input: { decisionId }, grant, clock }) {
    const of = await opened(decisionId, grant.staff, 'judge', 'clerk');
    const { paper } = await drawn(of, new Date(clock.now()));
    return { title: paper.title, base64: Buffer.from(await draftPaper(paper)).toString('base64') };
  },
};

/** `<decision>:<text>` of `case_decisions`, among all that waits for him. */
const OURS = /^(.+:decision:[0-9a-f]{12}):\d+$/;

export const decisionsToSign: Read<'decisionsToSign'> = {
  kind: 'read',
  policy: OFFICERS,
  async run({ input: { cursor }, grant }) {
    const { items, next } = await listPapers({ waitingFor: grant.openid }, cursor);
    return {
      decisions: items.flatMap(({ _id, caseId, title, createdAt, courtId }) => {
        const decisionId = OURS.exec(_id)?.[1];
        return decisionId && caseId && courtId === grant.staff.courtId
          ? [{ decisionId, documentId: _id, caseId, title, laidAt: createdAt.toISOString() }]
          : [];
      }),
      next,
    };
  },
};

export const readDecision: Read<'readDecision'> = {
  kind: 'read',
  policy: OFFICERS,
  async run({ input: { decisionId, offset = 0 }, grant }) {
    const { decision: of } = await opened(decisionId, grant.staff, 'judge', 'clerk');
    const document = of.documentId ? await documents.get(of.documentId) : undefined;
    if (!document?.signers.some(({ openid }) => openid === grant.openid))
      throw new CourtError('NOT_FOUND', '没有等您签名的文书，请刷新后查看。');
    return readForAnswer(document, offset);
  },
};
