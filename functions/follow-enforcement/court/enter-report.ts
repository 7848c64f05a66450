/** 记入书面的财产报告 (ENF-2): it came on paper, or was told at the counter. */
import { isLegalDate, legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { transact } from '../../../platform/transact';
import { caseDates } from '../../../records/case/date';
import { ofParties, peopleOf, tellPeople } from '../../../records/case/tell';
import { ASSET_REPORTS, type AssetReport, assetReports, sealReport } from '../../../records/enforcement/asset-report';
import { asServed } from '../../../records/enforcement/file';
import { reportPage } from '../../../records/enforcement/page';
import type { PartyInput, PartyResult } from '../contract-party';
import { arrived, REPORT_PERIOD } from '../party/hand-in';
import { askedIn } from '../party/report-draft';
import { reportsOfDebtor } from '../party/report-own';
import { dueOf, leftOpen, reportLine } from '../party/report-view';
import { debtorIn } from './debtor';
import { dayReceived } from './enter-clue';
import { keepPages, kept } from './kept-report';
import { mine, type StaffGrant } from './mine';

export const enterReport: WriteOperation<PartyInput<'enterReport'>, PartyResult<'enterReport'>, StaffGrant> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, grant, note } = context;
    const { caseId, debtor, kind, answers } = input;
    const { found } = await mine(context, caseId);
    const standing = debtorIn({ ...found, debtors: await asServed(found) }, debtor);
    const _id = `${debtor}:counter-${idFrom(act._id)}`;
    note({ courtId: found.courtId, target: _id });
    const before = await assetReports.get(_id);
    if (before) return reportLine(before, standing.name);
    if (kind === 'first' && standing.reportedAt)
      throw new CourtError('PRECONDITION_FAILED', '这位被执行人已经报告过财产，请记为补充报告。', {
        kind: '请选补充报告',
      });
    const at = dayReceived(input.receivedOn, found, act.at);
    const on = legalDateOf(at.getTime());
    const changedOn = input.changedOn && isLegalDate(input.changedOn) && kind === 'supplement' ? input.changedOn : null;
    if (changedOn && changedOn > on)
      throw new CourtError('INVALID_INPUT', '财产变动的日期不能晚于收到日期，请核对。', { changedOn: '请核对日期' });
    const [files, members, dates, others] = await Promise.all([
      keepPages(input.files, { _id, courtId: found.courtId }, grant, act),
      peopleOf(caseId, act.at),
      caseDates.find({ caseId }, { limit: 1000 }),
      reportsOfDebtor(debtor),
    ]);
    const dueOn = dueOf({ kind, changedOn }, { reportBy: standing.reportBy, askedBy: askedIn(others) });
    const report: AssetReport = {
      _id,
      caseId,
      courtId: found.courtId,
      caseNo: found.caseNo,
      debtor,
      by: null,
      byName: standing.name,
      channel: 'counter',
      kind,
      changedOn,
      content: sealReport(_id, answers),
      files,
      state: 'handedIn',
      at,
      dueOn,
      late: dueOn !== null && on > dueOn,
      unanswered: leftOpen(kind, answers),
      truth: true,
      lastAct: act._id,
      listKey: `${at.toISOString()}:${_id}`,
    };
    const periods = dates.filter((one) => one.partyId === debtor && one.title === REPORT_PERIOD).map((one) => one._id);
    await transact(async (transaction) => {
      if (!(await transaction.collection<AssetReport>(ASSET_REPORTS).insertMissing(report))) return;
      await arrived(transaction, report, { members, dates: periods, debtorName: standing.name, act: act._id });
      const text = `${found.caseNo}：您在 ${legalDateText(on)}书面提交的财产报告，执行员已经记入。`;
      const telling = { key: `entered:${_id}`, title: '财产报告已收到', text, at: act.at, page: reportPage(caseId) };
      await tellPeople({ _id: caseId, courtId: found.courtId }, ofParties(members, debtor), telling, transaction);
    });
    return kept(_id, files, standing.name);
  },
};
