/** 执行通知书 and 报告财产令 for one debtor (ENF-1, 2): with the first notice, or when he comes in later; his days run from his own service. */
import { assetReportOrderPaper } from '../../../court/documents/asset-report-order';
import { enforcementNotice } from '../../../court/documents/enforcement-notice';
import { changeScope } from '../../../court/enforcement/party-change';
import type { CaseParty } from '../../../records/case/parties';
import { contactOf, type ExecutionFile, paperTo } from '../../../records/enforcement/file';
import type { DuePaperOf } from './take-step';

export const noticeId = (partyId: string, key: string): string => `${partyId}:enforcementNotice:${key}`;

export interface NoticeDays {
  performDays: number;
  /** Missing: no report is ordered (of a delivery or an act). */
  reportDays?: number | undefined;
  account?: string | undefined;
}

/** Of the day it is sent; who came in by a ruling reads how far he answers. */
export function noticePapers(
  file: ExecutionFile,
  party: CaseParty,
  { performDays, reportDays, account }: NoticeDays,
  key: string,
  liability = file.found.debtors.find(({ partyId }) => partyId === party._id)?.liability,
): DuePaperOf[] {
  const { found } = file;
  const { obligation, firstMeasureOn } = found;
  const facts = paperTo(file, party);
  const notice: DuePaperOf = {
    documentId: noticeId(party._id, key),
    paper: enforcementNotice({
      ...facts,
      registeredOn: found.registeredOn,
      obligation: obligation.text,
      debtFen: obligation.kind === 'money' ? obligation.debtFen : null,
      feeFen: found.feeFen,
      performDays,
      account,
      ...(liability ? { scope: changeScope(liability.ground, liability.limitFen) } : {}),
      afterwards: firstMeasureOn !== null,
      contact: contactOf(file),
    }),
    recipient: party.openid,
    to: {
      partyId: party._id,
      kind: 'notice',
      starts: [
        {
          kind: 'other',
          title: '按执行通知履行',
          days: performDays,
          next: '请在这一天以前履行，款项交到通知书写明的账户。有困难的，请和执行员联系。',
          rule: 'ENF-1 民事诉讼法第251条、民诉法解释第480条',
        },
      ],
    },
  };
  if (reportDays === undefined) return [notice];
  const order: DuePaperOf = {
    documentId: `${party._id}:assetReportOrder:${key}`,
    paper: assetReportOrderPaper({ ...facts, reportDays }),
    recipient: party.openid,
    to: {
      partyId: party._id,
      kind: 'notice',
      starts: [
        {
          kind: 'other',
          title: '报告财产',
          days: reportDays,
          next: '请在这一天以前如实报告财产，每一项都要回答；没有的写“没有”。',
          rule: 'ENF-2 民事诉讼法第252条、财产调查规定第3至7条',
        },
      ],
    },
  };
  return [notice, order];
}
