/** 财产报告: what the debtor reported, under seal; read by the applicant's side behind a promise of secrecy, each look logged (ENF-2, 3). */
import type { ReportedAsset } from '../../court/enforcement/asset-report';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import { type Sealed, seal, unseal } from '../../platform/secrets';
import type { KeptFile } from './kept-file';

/** As JSON under `AssetReport.content`: an answer to each kind, `没有` where there is none. */
export type ReportAnswers = Partial<Record<ReportedAsset, string | undefined>>;

export interface AssetReport extends Stored {
  caseId: string;
  courtId: string;
  caseNo: string;
  /** `case_parties` id of the debtor. */
  debtor: string;
  by: OpenId | null;
  byName: string;
  channel: 'online' | 'counter' | 'court';
  /** The first report, a supplement after a change (10 days), or what the court itself found, shown to one who asked (调查规定12.3). */
  kind: 'first' | 'supplement' | 'findings';
  changedOn: LegalDate | null;
  /** Of `findings`, one text. */
  content: Sealed;
  files: KeptFile[];
  /** Of a draft: counted up with each change; missing: 1. */
  version?: number;
  updatedAt?: Date;
  /** When handed in: the last day it was due on; null: none was running. */
  dueOn?: LegalDate | null;
  /** When handed in: kinds without an answer. */
  unanswered?: ReportedAsset[];
  /** What its officer asked to complete; missing: nothing. */
  asked?: { text: string; by: LegalDate | null; at: Date; name: string };
  /** Of `findings`: the application that was granted, and for whom (`case_parties` id). */
  shownTo?: { paperId: string; partyId: string };
  state: 'draft' | 'handedIn';
  at: Date | null;
  /** To the day it was due: late is marked, never refused. */
  late: boolean;
  truth: boolean;
  lastAct: string;
  listKey: string;
}

export const ASSET_REPORTS = 'asset_reports';
export const assetReports = collection<AssetReport>(ASSET_REPORTS);

/** ENF-3: who asked to read it, promised to keep it secret, and read it when. `<reportId>:<openid>` */
export interface ReportReader extends Stored {
  reportId: string;
  caseId: string;
  courtId: string;
  openid: OpenId;
  name: string;
  promisedAt: Date;
  /** sha-256 of what was promised. */
  promise?: string;
  views: number;
  lastAt: Date | null;
}

export const REPORT_READERS = 'asset_report_readers';
export const reportReaders = collection<ReportReader>(REPORT_READERS);

/** What its content is sealed for. */
export const reportSeal = (id: string): string => `${ASSET_REPORTS}/${id}`;

export const sealReport = (id: string, answers: ReportAnswers | string): Sealed =>
  seal(JSON.stringify(answers), reportSeal(id));

/** Of a debtor's report. */
export function answersOf({ _id, content }: Pick<AssetReport, '_id' | 'content'>): ReportAnswers {
  const read: unknown = JSON.parse(unseal(content, reportSeal(_id)));
  return typeof read === 'object' && read !== null ? read : {};
}

/** Of findings; null: it is a debtor's report. */
export function findingsOf({ _id, content }: Pick<AssetReport, '_id' | 'content'>): string | null {
  const read: unknown = JSON.parse(unseal(content, reportSeal(_id)));
  return typeof read === 'string' ? read : null;
}
