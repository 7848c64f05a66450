/** 被执行人财产报告, and 财产查询结果: what stands on the pages that the officer and the applicant's side read (ENF-2, 3; 财产调查规定5至7, 12). */
import { REPORTED_ASSETS, type ReportedAsset } from '../enforcement/asset-report';
import { REPORT_TRUTH } from '../enforcement/report-secrecy';
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import type { Block, Paper } from './paper';
import { paragraph } from './paper';

interface Facts {
  courtName: string;
  /** Case number. */
  number: string;
  debtorName: string;
  /** Names of what came with it. */
  files: readonly string[];
  date: LegalDate;
}

export interface AssetReportFacts extends Facts {
  kind: 'first' | 'supplement';
  /** Of a supplement. */
  changedOn: LegalDate | null;
  answers: Partial<Record<ReportedAsset, string | undefined>>;
  byName: string;
}

const isAsset = (kind: string): kind is ReportedAsset => kind in REPORTED_ASSETS;

/** What is left open says so: not a refusal to report, which an officer finds. */
export function assetReportPaper({ kind, changedOn, answers, byName, ...facts }: AssetReportFacts): Paper {
  const { debtorName, number } = facts;
  const what = kind === 'first' ? '现报告财产情况如下' : '现补充报告财产情况如下';
  const changed = changedOn ? `财产于${plainDate(changedOn)}发生变动，` : '';
  const kinds = Object.keys(REPORTED_ASSETS)
    .filter(isAsset)
    .filter((one) => kind === 'first' || (answers[one] ?? '').trim() !== '');
  return {
    kind: 'assetReport',
    version: 1,
    title: kind === 'first' ? '被执行人财产报告' : '被执行人财产补充报告',
    recipient: facts.courtName,
    number,
    date: facts.date,
    blocks: [
      paragraph(`被执行人${debtorName}就${number}案，${changed}${what}：`),
      ...kinds.flatMap((one, i) => answered(i + 1, REPORTED_ASSETS[one], answers[one] ?? '')),
      ...attached(facts.files),
      paragraph(REPORT_TRUTH),
      { is: 'paragraph', text: `报告人：${byName}`, align: 'right' },
      { is: 'paragraph', text: plainDate(facts.date), align: 'right' },
    ],
  };
}

export interface FindingsFacts extends Facts {
  text: string;
  officer: string;
}

/** 调查规定12.3: what the court found, as its officer writes it. */
export function assetFindingsPaper({ text, officer, ...facts }: FindingsFacts): Paper {
  const { courtName, number, debtorName, date } = facts;
  return {
    kind: 'assetFindings',
    version: 1,
    title: '财产查询结果',
    courtName,
    number,
    date,
    blocks: [
      paragraph(`本院在${number}案中依法查询被执行人${debtorName}的财产，准许申请执行人查看的结果如下：`),
      ...paragraphs(text),
      ...attached(facts.files),
      { is: 'paragraph', text: `执行员：${officer}`, align: 'right' },
      { is: 'paragraph', text: plainDate(date), align: 'right' },
      { is: 'notes', lines: ['申请执行人和代理人对查到的内容负有保密义务，不得用于本案执行以外的事。'] },
    ],
  };
}

const paragraphs = (text: string): Block[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => paragraph(one));

function answered(n: number, question: string, answer: string): Block[] {
  const said = paragraphs(answer);
  return [{ is: 'heading', text: `${n}. ${question}` }, ...(said.length > 0 ? said : [paragraph('（没有填写）')])];
}

const attached = (files: readonly string[]): Block[] =>
  files.length === 0
    ? []
    : [
        { is: 'heading', text: '附件' },
        { is: 'items', items: [...files], numbered: 'brackets' },
      ];
