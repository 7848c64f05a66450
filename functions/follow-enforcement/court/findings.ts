/** 法院查到的财产 (ENF-3; 调查规定12.3): shown to the applicant who asked for it in writing and was allowed, as the officer writes it. */
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { transact } from '../../../platform/transact';
import { caseParties } from '../../../records/case/parties';
import { ofParties, peopleOf, tellPeople } from '../../../records/case/tell';
import { ASSET_REPORTS, type AssetReport, assetReports, sealReport } from '../../../records/enforcement/asset-report';
import { readReportPage } from '../../../records/enforcement/page';
import { casePapers } from '../../../records/paper/paper';
import type { PartyInput, PartyResult } from '../contract-party';
import { reportLine } from '../party/report-view';
import { debtorIn } from './debtor';
import { keepPages, kept } from './kept-report';
import { mine, type StaffGrant } from './mine';

export const courtFindings: WriteOperation<PartyInput<'courtFindings'>, PartyResult<'courtFindings'>, StaffGrant> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, grant, note } = context;
    const { caseId, debtor } = input;
    const { found } = await mine(context, caseId);
    const standing = debtorIn(found, debtor);
    const _id = `${debtor}:findings-${idFrom(act._id)}`;
    note({ courtId: found.courtId, target: _id });
    const before = await assetReports.get(_id);
    if (before) return reportLine(before, standing.name);
    const partyId = await applicantOf(caseId, input.paperId);
    const [files, members] = await Promise.all([
      keepPages(input.files, { _id, courtId: found.courtId }, grant, act),
      peopleOf(caseId, act.at),
    ]);
    const report: AssetReport = {
      _id,
      caseId,
      courtId: found.courtId,
      caseNo: found.caseNo,
      debtor,
      by: grant.openid,
      byName: grant.staff.name,
      channel: 'court',
      kind: 'findings',
      changedOn: null,
      content: sealReport(_id, input.text.trim()),
      files,
      shownTo: { paperId: input.paperId, partyId },
      state: 'handedIn',
      at: act.at,
      dueOn: null,
      late: false,
      unanswered: [],
      truth: true,
      lastAct: act._id,
      listKey: `${act.at.toISOString()}:${_id}`,
    };
    await transact(async (transaction) => {
      if (!(await transaction.collection<AssetReport>(ASSET_REPORTS).insertMissing(report))) return;
      const text = `${found.caseNo}：准许您查看法院查到的被执行人财产情况，查看前要承诺保密。`;
      const telling = {
        key: `findings:${_id}`,
        title: '可以查看查询结果',
        text,
        at: act.at,
        page: readReportPage(caseId),
      };
      await tellPeople({ _id: caseId, courtId: found.courtId }, ofParties(members, partyId), telling, transaction);
    });
    return kept(_id, files, standing.name);
  },
};

/** 调查规定12.3: who asked in writing, and was allowed. Throws INVALID_INPUT, PRECONDITION_FAILED. */
async function applicantOf(caseId: string, paperId: string): Promise<string> {
  const paper = await casePapers.get(paperId);
  const partyId = paper?.parties[0];
  const party = partyId && paper?.caseId === caseId ? await caseParties.get(partyId) : undefined;
  if (paper?.kind !== 'assetInquiry' || party?.role !== 'applicant')
    throw new CourtError('INVALID_INPUT', '没有找到这份查询申请，请重新选择。', { paperId: '请重新选择' });
  if (paper.decision?.outcome !== 'granted')
    throw new CourtError('PRECONDITION_FAILED', '请先在“收到的材料”里决定准许这份申请，再填写查到的情况。');
  return party._id;
}
