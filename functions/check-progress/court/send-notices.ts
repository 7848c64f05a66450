/**
 * 发送应诉文书 (FILE-11, 12, HEAR-1; 民诉法128, 129, 行诉法67): in one step each defendant gets the copy of the complaint, 应诉通知书, 举证通知书
 * and the form for his address; each plaintiff 受理通知书 and 举证通知书. Everybody's periods run from his own service (SERVE-6).
 */

import { responseNotice } from '../../../court/documents/response-notice';
import { named } from '../../../court/documents/wording';
import type { Step } from '../../../court/step';
import { courtPeriod } from '../../../court/time/court-periods';
import { evidencePeriodProblem } from '../../../court/time/evidence-period';
import { legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { type CourtDocument, documents } from '../../../platform/documents/store/document';
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
import { uncalledThirdParties } from '../third-parties';
import { type CourtFile, courtFile, paperFacts, partyOf, type StaffGrant } from './file';
import { answerDaysOf, complaintOf, issued, joinersPapers, noticesOf, notMade, own } from './joining-papers';
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
    const reached = file.parties.filter(({ _id }) => papers.some(({ to }) => to?.partyId === _id));
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
          text: textOf(reached),
          by: null,
        }),
      },
      papers,
    });
    const others = file.parties.filter(({ role }) => role !== 'plaintiff');
    const warnings = [...late(file, act.at), ...(await notReached(found._id, others)), ...(await notCalled(file))];
    return movedView(moved, papersDue, undefined, warnings);
  },
};

function textOf(reached: readonly CaseParty[]): string {
  const names = (role: CaseParty['role']) => named(reached.filter((one) => one.role === role).map(({ name }) => name));
  const [sued, called] = [names('defendant'), names('thirdParty')];
  return [
    ...(sued ? [`法院向${sued}发送起诉状副本、应诉通知书和举证通知书。`] : []),
    ...(called ? [`法院通知第三人${called}参加诉讼，发送起诉状副本和举证通知书。`] : []),
    '各人的期限从自己收到之后起算。',
  ].join('');
}

/** 民诉法解释222: listing one in the complaint is an application; the court decides. */
async function notCalled({ everybody }: CourtFile): Promise<Step[]> {
  const left = await uncalledThirdParties(everybody);
  if (left.length === 0) return [];
  const names = named(left.map(({ name }) => name));
  const text = `起诉状列了第三人${names}，还没有通知。是否通知他参加诉讼，由法官审查决定；决定通知的，在这里选上他，再发送一次。`;
  return [{ text, rule: 'FILE-4 民诉法解释222' }];
}

/** Those that were not sent yet. Throws CourtError PRECONDITION_FAILED where all were, or a paper of the registration is not there. */
async function noticesFor(file: CourtFile, input: Input, at: Date): Promise<DuePaperOf[]> {
  const abroad = (input.abroad ?? []).map((partyId) => partyOf(file, partyId)._id);
  const called = (input.thirdParties ?? []).map((partyId) => thirdPartyOf(file, partyId)._id);
  const complaint = await complaintOf(file);
  const days = evidenceDaysOf(file, input);
  const wanted: DuePaperOf[] = [];
  for (const party of file.parties) {
    const sent = { complaint, at, abroad: abroad.includes(party._id), days };
    if (party.role === 'plaintiff' && !party.joined) wanted.push(...(await forPlaintiff(file, party)));
    if (party.role === 'defendant' && !party.joined) wanted.push(...forDefendant(file, party, sent));
    if (party.joined || called.includes(party._id)) wanted.push(...(await forJoined(file, party, sent)));
  }
  const left = await notEntered(wanted);
  if (left.length === 0)
    throw new CourtError('PRECONDITION_FAILED', '应诉文书已经全部发送，请在“送达”里看各人收到没有。');
  return left;
}

/** Throws CourtError INVALID_INPUT for one who is none. */
function thirdPartyOf(file: CourtFile, partyId: string): CaseParty {
  const party = partyOf(file, partyId);
  if (party.role === 'thirdParty') return party;
  throw new CourtError('INVALID_INPUT', '通知参加诉讼的只能选第三人，请重新选择。', { thirdParties: '请选择第三人' });
}

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

interface Sent {
  complaint: CourtDocument;
  at: Date;
  abroad: boolean;
  days: number;
}

/** 送达 of each apart: the answer runs from the complaint, the evidence from its notice. */
function forDefendant(file: CourtFile, party: CaseParty, { complaint, at, abroad, days }: Sent): DuePaperOf[] {
  const { found } = file;
  const enclosed = ['起诉状副本1份', '举证通知书1份', '送达地址确认书1份'];
  const starts = suggestedStarts(found, { documentId: complaint._id, kind: complaint.kind }, party, []);
  const facts = { ...paperFacts(file, party, at), registeredOn: found.registeredOn, enclosed };
  return [
    issued(complaint, party, starts, abroad),
    own(party, 'responseNotice', responseNotice({ ...facts, answerDays: answerDaysOf(file, party, abroad) })),
    ...noticesOf(file, party, at, days),
  ];
}

/** 民诉法解释222: whom the complaint names as a third party comes in by the court's notice; and who came in later has what is missing. */
const forJoined = (file: CourtFile, party: CaseParty, { complaint, at, abroad, days }: Sent): Promise<DuePaperOf[]> =>
  joinersPapers(
    file,
    { party, into: file, ground: 'thirdParty', role: 'thirdParty', reason: LISTED, abroad },
    { complaint, dates: [], days, at },
  );

const LISTED = '原告在起诉状中将其列为第三人，案件处理结果同其有法律上的利害关系';
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
