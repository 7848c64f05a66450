/** 财产报告一览: one line of a list, and one's own report with what is asked (ENF-2). */
import {
  REPORTED_ASSETS,
  type ReportedAsset,
  supplementDue,
  unansweredAssets,
} from '../../../court/enforcement/asset-report';
import type { LegalDate } from '../../../court/time/legal-date';
import { type AssetReport, answersOf, findingsOf, type ReportAnswers } from '../../../records/enforcement/asset-report';
import { keysOf } from '../../../records/filing/form/fields';
import type { PartyResult } from '../contract-party';
import { fileView } from './files';

export type ReportLine = PartyResult<'askToComplete'>;

const KIND_NAMES: Record<AssetReport['kind'], string> = {
  first: '财产报告',
  supplement: '补充报告',
  findings: '法院查到的财产',
};

export const versionOf = ({ version }: Pick<AssetReport, 'version'>): number => version ?? 1;

/** Of a supplement without a day of change: what its officer asked to complete, by his day. */
export function dueOf(
  { kind, changedOn }: Pick<AssetReport, 'kind' | 'changedOn'>,
  { reportBy, askedBy }: { reportBy: LegalDate | null; askedBy: LegalDate | null },
): LegalDate | null {
  if (kind === 'first') return reportBy;
  return changedOn ? supplementDue(changedOn) : askedBy;
}

/** Kinds without an answer: of a first report; a supplement tells what has changed. */
export const leftOpen = (kind: AssetReport['kind'], answers: ReportAnswers): ReportedAsset[] =>
  kind === 'first' ? unansweredAssets(answers) : [];

/** @param debtorName of `case_parties` */
export function reportLine(report: AssetReport, debtorName: string): ReportLine {
  const { _id: reportId, debtor, kind, channel, state, at, changedOn, dueOn, late, unanswered = [], files } = report;
  return {
    reportId,
    debtor,
    debtorName,
    kind,
    kindName: KIND_NAMES[kind],
    channel,
    state,
    at: at?.toISOString() ?? null,
    changedOn,
    dueOn: dueOn ?? null,
    late,
    unanswered: unanswered.map((one) => REPORTED_ASSETS[one]),
    files: files.length,
  };
}

export const questionsOf = (answers: ReportAnswers): PartyResult<'ownReport'>['questions'] =>
  keysOf(REPORTED_ASSETS).map((asset) => ({ asset, text: REPORTED_ASSETS[asset], answer: answers[asset] ?? '' }));

export const askedView = ({ asked }: Pick<AssetReport, 'asked'>): PartyResult<'ownReport'>['asked'] =>
  asked ? { text: asked.text, by: asked.by, at: asked.at.toISOString() } : null;

export function ownReportView(report: AssetReport, debtorName: string): PartyResult<'ownReport'> {
  const answers = findingsOf(report) === null ? answersOf(report) : {};
  return {
    ...reportLine(report, debtorName),
    caseId: report.caseId,
    caseNo: report.caseNo,
    version: versionOf(report),
    questions: questionsOf(answers),
    fileList: report.files.map(fileView),
    asked: askedView(report),
  };
}
