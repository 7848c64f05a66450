/**
 * 发送应诉文书 (FILE-11, 12, HEAR-1; 民诉法128, 129, 行诉法67): in one step each defendant gets the copy of the complaint, 应诉通知书, 举证通知书
 * and the form for his address; each plaintiff 受理通知书 and 举证通知书. Everybody's periods run from his own service (SERVE-6).
 */

import { addressForm } from '../../../court/documents/address-confirmation';
import { evidenceNotice } from '../../../court/documents/evidence-notice';
import type { PaperKind } from '../../../court/documents/paper';
import { responseNotice } from '../../../court/documents/response-notice';
import { named } from '../../../court/documents/wording';
import type { Step } from '../../../court/step';
import { courtPeriod } from '../../../court/time/court-periods';
import { evidencePeriodProblem } from '../../../court/time/evidence-period';
import { legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { type CourtDocument, documents } from '../../../platform/documents/store/document';
import { listPapers } from '../../../platform/documents/store/list';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { notEntered } from '../../../records/case/due-paper';
import { caseEvents } from '../../../records/case/event';
import type { CaseParty } from '../../../records/case/parties';
import { documentIdOf } from '../../../records/filing/paper-of';
import { services } from '../../../records/service/service';
import { suggestedStarts } from '../../../records/service/suggested-starts';
import type { CourtInput, CourtResult } from '../contract-court';
import { type CourtFile, courtFile, paperFacts, partyOf, roleName, type StaffGrant } from './file';
import { mine } from './mine';
import { actKey, type DuePaperOf, movedView, refuseDecided, takeStep } from './take-step';

type Input = CourtInput<'sendNotices'>;

export const sendNotices: WriteOperation<Input, CourtResult<'sendNotices'>, StaffGrant> = {
  kind: 'write',
  policy: staff('clerk'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'clerk');
    const file = await courtFile(found);
    const key = `notices-${actKey(act)}`;
    const done = await caseEvents.get(`${found._id}:${key}`);
    const papers = done ? [] : await noticesFor(file, input, act.at);
    const others = file.parties.filter(({ role }) => role === 'defendant');
    const names = named(others.map(({ name }) => name));
    const evidenceDays = evidenceDaysOf(file, input);
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: {
        key,
        when: refuseDecided,
        set: { noticesBy: null, evidenceDays },
        entry: () => ({
          kind: 'service',
          title: '发送起诉状副本和应诉通知',
          text: `法院向${names}发送起诉状副本、应诉通知书和举证通知书。各人的期限从自己收到之后起算。`,
          by: null,
        }),
      },
      papers,
    });
    const warnings = [...late(file, act.at), ...(await notReached(found._id, others))];
    return movedView(moved, papersDue, undefined, warnings);
  },
};

/** Those that were not sent yet. Throws CourtError PRECONDITION_FAILED where all were, or a paper of the registration is not there. */
async function noticesFor(file: CourtFile, input: Input, at: Date): Promise<DuePaperOf[]> {
  const abroad = (input.abroad ?? []).map((partyId) => partyOf(file, partyId)._id);
  const complaint = await complaintOf(file);
  const days = evidenceDaysOf(file, input);
  const wanted: DuePaperOf[] = [];
  for (const party of file.parties) {
    if (party.role === 'plaintiff') wanted.push(...(await forPlaintiff(file, party)));
    if (party.role === 'defendant')
      wanted.push(...forDefendant(file, party, { complaint, at, abroad: abroad.includes(party._id), days }));
  }
  const left = await notEntered(wanted);
  if (left.length === 0)
    throw new CourtError('PRECONDITION_FAILED', '应诉文书已经全部发送，请在“送达”里看各人收到没有。');
  return left;
}

/** The one that stands: as corrected last (FILE-6). */
async function complaintOf({ found, matter }: CourtFile): Promise<CourtDocument> {
  const kind: PaperKind = matter === 'civil' ? 'civilComplaint' : 'administrativeComplaint';
  const { items } = await listPapers({ filingId: found.filingId });
  const [last] = items.filter((one) => one.kind === kind && one.state === 'issued' && !one.replacedBy);
  if (!last) throw notMade('起诉状');
  return last;
}

const notMade = (what: string): CourtError =>
  new CourtError('PRECONDITION_FAILED', `${what}还没有出具。请立案法官在本案的立案页出具文书，再发送应诉文书。`);

async function forPlaintiff({ found }: CourtFile, party: CaseParty): Promise<DuePaperOf[]> {
  const kinds = [['acceptanceNotice', '受理案件通知书'] as const, ['evidenceNotice', '举证通知书'] as const];
  const papers: DuePaperOf[] = [];
  for (const [kind, title] of found.evidenceDays ? kinds : kinds.slice(0, 1)) {
    const document = await documents.get(documentIdOf(found.filingId, kind));
    if (document?.state !== 'issued') throw notMade(title);
    papers.push(issued(document, party, suggestedStarts(found, { documentId: document._id, kind }, party, [])));
  }
  return papers;
}

const issued = (
  { _id, title, kind }: CourtDocument,
  party: CaseParty,
  starts: NonNullable<DuePaperOf['to']>['starts'],
  abroad = false,
): DuePaperOf => ({
  documentId: _id,
  paper: { issued: title },
  recipient: null,
  to: {
    partyId: party._id,
    kind: kind === 'civilComplaint' || kind === 'administrativeComplaint' ? 'pleadingCopy' : 'notice',
    starts,
    ...(abroad ? { abroad } : {}),
  },
});

interface Sent {
  complaint: CourtDocument;
  at: Date;
  abroad: boolean;
  days: number;
}

/** 送达 of each apart: the answer runs from the complaint, the evidence from its notice. */
function forDefendant(file: CourtFile, party: CaseParty, { complaint, at, abroad, days }: Sent): DuePaperOf[] {
  const { found, matter } = file;
  const facts = paperFacts(file, party, at);
  const isSummary = matter === 'civil' && found.procedure !== undefined && found.procedure !== 'ordinary';
  const answerDays = matter === 'civil' && abroad && found.procedure !== 'smallClaims' ? 30 : isSummary ? null : 15;
  // 行诉法34, 67: the authority brings its evidence with its answer, in fifteen days.
  const ownDays = matter === 'administrative' ? ADMINISTRATIVE_DAYS : days;
  const own = (
    kind: string,
    paper: DuePaperOf['paper'],
    starts: NonNullable<DuePaperOf['to']>['starts'],
  ): DuePaperOf => ({
    documentId: `${party._id}:${kind}`,
    paper,
    recipient: party.openid,
    to: { partyId: party._id, kind: 'notice', starts },
  });
  const enclosed = ['起诉状副本1份', '举证通知书1份', '送达地址确认书1份'];
  const starts = suggestedStarts(found, { documentId: complaint._id, kind: complaint.kind }, party, []);
  return [
    issued(complaint, party, starts, abroad),
    own('responseNotice', responseNotice({ ...facts, registeredOn: found.registeredOn, answerDays, enclosed }), []),
    own('evidenceNotice', evidenceNotice({ ...facts, period: { days: ownDays } }), [
      { kind: 'evidence', days: ownDays },
    ]),
    own('addressForm', addressForm({ ...facts, party: party.name, role: roleName(party) }), []),
  ];
}

const ADMINISTRATIVE_DAYS = 15;
const PROCEDURES = { ordinary: 'civilOrdinary', summary: 'civilSummary', smallClaims: 'smallClaims' } as const;

/** TIME-7: as registered, else as the clerk enters it. Throws CourtError INVALID_INPUT. */
function evidenceDaysOf({ found, matter }: CourtFile, input: Input): number {
  const days = found.evidenceDays ?? input.evidenceDays;
  if (days === undefined || days === null)
    throw new CourtError('INVALID_INPUT', '立案时没有确定举证期限，请填写举证期限（天）。', {
      evidenceDays: '请填写举证期限',
    });
  if (matter === 'administrative') return days;
  const problem = evidencePeriodProblem({ procedure: PROCEDURES[found.procedure ?? 'ordinary'], days });
  if (problem?.kind === 'refused' && !found.evidenceDays)
    throw new CourtError('INVALID_INPUT', problem.text, { evidenceDays: problem.text });
  return days;
}

/** 民诉法128: late is told to the clerk, and stops nothing. */
function late({ found, matter }: CourtFile, at: Date): Step[] {
  const { lastDay } = courtPeriod('complaintToDefendant', found.registeredOn);
  if (legalDateOf(at.getTime()) <= lastDay) return [];
  const rule = matter === 'civil' ? 'FILE-12 民事诉讼法第128条' : 'FILE-12 行政诉讼法第67条';
  return [{ text: `起诉状副本应当在 ${legalDateText(lastDay)}以前发送被告，已经晚了。`, rule }];
}

const MOST = 1000;

/** Whom nothing of it could be sent to electronically. */
async function notReached(caseId: string, others: readonly CaseParty[]): Promise<Step[]> {
  const prepared = await services.find({ caseId, state: 'prepared' }, { limit: MOST, fields: ['partyId'] });
  const left = others.filter(({ _id }) => prepared.some(({ partyId }) => partyId === _id));
  if (left.length === 0) return [];
  const text = `${named(left.map(({ name }) => name))}现在不能电子送达，文书已经备好。请在“送达”里选择邮寄、直接送达等其他方式。`;
  return [{ text, rule: 'SERVE-10 民事诉讼法第88条' }];
}
