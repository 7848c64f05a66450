/** 提交财产报告: received whatever the day (late it is marked), as it was seen (SIGN-2); what is left open is said once, and then received as it is (ENF-2). */
import { REPORTED_ASSETS, type ReportedAsset } from '../../../court/enforcement/asset-report';
import { legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { sha256Of } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import { type VerifiedGrant, verified } from '../../../platform/identity';
import { notify } from '../../../platform/notify';
import type { WriteOperation } from '../../../platform/operation';
import { type Transaction, transact } from '../../../platform/transact';
import { CASE_DATES, type CaseDate, caseDates } from '../../../records/case/date';
import type { CaseMember } from '../../../records/case/member';
import { ofSide, peopleOf, tellPeople } from '../../../records/case/tell';
import { ASSET_REPORTS, type AssetReport, answersOf } from '../../../records/enforcement/asset-report';
import { ENFORCEMENTS, type Enforcement } from '../../../records/enforcement/enforcement';
import { noEnforcement } from '../../../records/enforcement/move';
import { courtReportPage, readReportPage } from '../../../records/enforcement/page';
import type { PartyInput, PartyResult } from '../contract-party';
import { nameAct } from './named-act';
import { askedIn, changedElsewhere } from './report-draft';
import { noReport, ownReportOf, reportsOfDebtor } from './report-own';
import { reportPdf } from './report-pages';
import { dueOf, leftOpen, ownReportView, versionOf } from './report-view';

export const handInReport: WriteOperation<PartyInput<'handInReport'>, PartyResult<'handInReport'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  answer: 'recalled',
  async run({ input, grant: { openid, person }, act }) {
    const { report, reporting } = await ownReportOf(input.reportId, openid, act.at.getTime());
    const { of, party, standing } = reporting;
    await nameAct(act, { courtId: report.courtId, target: report._id });
    // Also where its officer has asked for more meanwhile.
    if (report.by === openid && report.at?.getTime() === act.at.getTime()) return ownReportView(report, party.name);
    const unanswered = mayBeHandedIn(report, input);
    await asSeen({ ...report, byName: person.name }, input.seen, of.courtName ?? '', party.name, act.at.getTime());
    const [others, members, dates] = await Promise.all([
      reportsOfDebtor(party._id),
      peopleOf(of._id, act.at),
      reportDates(of._id, party._id),
    ]);
    const dueOn = dueOf(report, { reportBy: standing.reportBy, askedBy: askedIn(others) });
    const late = dueOn !== null && legalDateOf(act.at.getTime()) > dueOn;
    const handed = { by: openid, byName: person.name, at: act.at, dueOn, late, unanswered };
    const after = await transact((transaction) =>
      handIn(transaction, report, handed, { members, dates, debtorName: party.name, act: act._id }),
    );
    return ownReportView(after, party.name);
  },
};

/** Throws PRECONDITION_FAILED, CONFLICT, INVALID_INPUT; returns what is left open. */
function mayBeHandedIn(report: AssetReport, { version, asItIs }: PartyInput<'handInReport'>): ReportedAsset[] {
  if (report.state !== 'draft')
    throw new CourtError('PRECONDITION_FAILED', '这份报告已经提交过，不用再交。有变动或者有遗漏的，请提交补充报告。');
  if (version !== versionOf(report)) throw changedElsewhere(versionOf(report));
  const answers = answersOf(report);
  const isEmpty = Object.values(answers).every((one) => (one ?? '').trim() === '') && report.files.length === 0;
  if (isEmpty)
    throw new CourtError('INVALID_INPUT', '报告里还什么都没有写。没有财产的，每一项写“没有”。', { answers: '请填写' });
  const open = leftOpen(report.kind, answers);
  if (open.length > 0 && !asItIs)
    throw new CourtError(
      'PRECONDITION_FAILED',
      `还有 ${open.length} 项没有写：${open.map((one) => REPORTED_ASSETS[one]).join('；')}。没有的请写“没有”；现在只能写这些的，也可以照样提交，以后再补充。`,
      Object.fromEntries(open.map((one) => [`answers.${one}`, '没有的请写“没有”'])),
    );
  return open;
}

/** SIGN-2: what was seen is what is handed in. Throws CONFLICT. */
async function asSeen(
  report: AssetReport,
  seen: string,
  courtName: string,
  debtorName: string,
  now: number,
): Promise<void> {
  if (sha256Of(await reportPdf(report, { courtName, debtorName }, now)) !== seen)
    throw new CourtError('CONFLICT', '报告在您看过以后有了改动，请再看一遍后提交。', { seen: '请再看一遍' });
}

/** The period of his order, that nobody is reminded of it any more. */
async function reportDates(caseId: string, partyId: string): Promise<string[]> {
  const all = await caseDates.find({ caseId }, { limit: 1000 });
  return all.filter((one) => one.partyId === partyId && one.title === REPORT_PERIOD).map(({ _id }) => _id);
}

/** As `notify` begins it. */
export const REPORT_PERIOD = '报告财产';

export interface HandedIn {
  members: readonly CaseMember[];
  dates: readonly string[];
  debtorName: string;
  act: string;
}

async function handIn(
  transaction: Transaction,
  read: AssetReport,
  handed: Pick<AssetReport, 'by' | 'byName' | 'late' | 'dueOn' | 'unanswered'> & { at: Date },
  about: HandedIn,
): Promise<AssetReport> {
  const { _id } = read;
  const all = transaction.collection<AssetReport>(ASSET_REPORTS);
  const now = await all.get(_id);
  if (!now) throw noReport();
  if (now.state !== 'draft') {
    if (now.lastAct === about.act) return now;
    throw changedElsewhere(versionOf(now));
  }
  // SIGN-2: changed since its hash was compared, it is not what was seen.
  if (versionOf(now) !== versionOf(read)) throw changedElsewhere(versionOf(now));
  const set = {
    ...handed,
    state: 'handedIn' as const,
    truth: true,
    lastAct: about.act,
    listKey: `${handed.at.toISOString()}:${_id}`,
  };
  await all.update(_id, { ...set, unanswered: command().set(handed.unanswered ?? []) });
  const after = { ...now, ...set };
  await arrived(transaction, after, about);
  return after;
}

/** What follows from a report that is there, however it came: the debtor's standing, his period, who is told. */
export async function arrived(
  transaction: Transaction,
  report: AssetReport,
  { members, dates, debtorName, act }: HandedIn,
): Promise<void> {
  const { _id, caseId, courtId, caseNo, debtor, at, kind, late } = report;
  if (!at) throw new Error(`report ${_id} has no day`);
  const all = transaction.collection<Enforcement>(ENFORCEMENTS);
  const found = await all.get(caseId);
  if (!found) throw noEnforcement();
  if (kind === 'first') {
    const debtors = found.debtors.map((one) =>
      one.partyId === debtor && !one.reportedAt ? { ...one, reportedAt: at } : one,
    );
    await all.update(caseId, { debtors: command().set(debtors), lastAct: act });
    const periods = transaction.collection<CaseDate>(CASE_DATES);
    for (const id of dates) {
      const date = await periods.get(id);
      if (date?.state === 'running') await periods.update(id, { state: 'done' });
    }
  }
  const what = kind === 'first' ? '财产报告' : '补充报告';
  const { openid } = found.officer;
  const text = `${caseNo}：${debtorName}提交了${what}${late ? '，晚于规定的日期' : ''}，请查看。`;
  const told = { courtId, title: `收到${what}`, at };
  await notify({ ...told, _id: `${_id}:handedIn:${openid}`, openid, text, page: courtReportPage(caseId) }, transaction);
  const of = { _id: caseId, courtId };
  const telling = {
    key: `report:${_id}`,
    title: '被执行人报告了财产',
    text: `${caseNo}：被执行人提交了${what}。您可以申请查看，查看前要承诺保密。`,
    at,
    page: readReportPage(caseId),
  };
  await tellPeople(of, ofSide(members, 'applicant'), telling, transaction);
}
