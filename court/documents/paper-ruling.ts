/** 对申请的裁定书: on jurisdiction, preservation, 先予执行, objections in enforcement … (民诉法157). The judge's are facts, reasons and what is ruled. */
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Judge, type Paper, paragraph, signedByJudges } from './paper';
import { clause, sentence } from './wording';

export interface PaperRulingFacts {
  courtName: string;
  caseNo: string;
  /** 民事裁定书 … */
  title: string;
  /** 财产保全申请书 */
  application: string;
  receivedOn: LegalDate;
  applicants: readonly { role: string; name: string }[];
  /** Against whom: none where nobody else is to be named. */
  others: readonly { role: string; name: string }[];
  cause: string;
  /** What was asked for and found, and why: the judge's own words. */
  reasons: string;
  /** 裁定如下 …; one or more sentences. */
  ruled: string;
  /** 《中华人民共和国民事诉讼法》第一百零三条 */
  articles: string;
  remedy?: string | undefined;
  judges: readonly Judge[];
  clerk: string;
  date: LegalDate;
}

/** Throws RangeError without reasons, without what is ruled, and without a judge. */
export function paperRuling(facts: PaperRulingFacts): Paper {
  const { courtName, caseNo, title, application, receivedOn, applicants, others, cause, judges, clerk, date } = facts;
  for (const field of ['reasons', 'ruled', 'articles'] as const)
    if (clause(facts[field]) === '') throw new RangeError(`a ruling states its ${field}`);
  const names = applicants.map(({ name }) => name).join('、');
  return {
    kind: 'ruling',
    version: 1,
    title,
    courtName,
    number: caseNo,
    date,
    blocks: [
      {
        is: 'fields',
        fields: [
          ...applicants.map(({ role, name }) => ({ label: `申请人（${role}）`, value: name })),
          ...others.map(({ role, name }) => ({ label: role, value: name })),
        ],
      },
      paragraph(`关于${clause(cause)}一案，${names}于${plainDate(receivedOn)}向本院提交${application}。`),
      paragraph(`本院经审查认为，${sentence(facts.reasons)}依照${clause(facts.articles)}的规定，裁定如下：`),
      ...facts.ruled
        .trim()
        .split(/\n+/)
        .map((line) => paragraph(sentence(line))),
      ...(facts.remedy ? [paragraph(facts.remedy)] : []),
      signedByJudges(judges, clerk, date),
    ],
  };
}
