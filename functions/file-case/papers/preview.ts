/** 文书草稿: what registering would issue, for the judge to sign off before he registers; nothing is kept, no number is drawn. */
import { printCaseNo } from '../../../court/case-number';
import { legalDateOf, yearOf } from '../../../court/time/legal-date';
import { draftPaper } from '../../../platform/documents/documents';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { filings } from '../../../records/filing/filing';
import { isHandedIn, notFound } from '../../../records/filing/moves';
import type { FileCaseInput, FileCaseResult } from '../contract';
import type { JudgeGrant } from '../judge';
import { settledCase } from '../settled-case';
import { base64Of } from './bytes';
import { casePapers } from './case-papers';
import { fileOf } from './file';

export const previewDocuments: ReadOperation<
  FileCaseInput<'previewDocuments'>,
  FileCaseResult<'previewDocuments'>,
  JudgeGrant
> = {
  kind: 'read',
  policy: staff('filing-judge'),
  async run({ input, grant, clock }) {
    const filing = await filings.get(input.filingId);
    if (filing?.courtId !== grant.staff.courtId || !isHandedIn(filing)) throw notFound();
    if (filing.caseId) throw new CourtError('PRECONDITION_FAILED', '这份申请已经立案，请在文书目录里查看文书。');
    const file = await fileOf(filing);
    const today = legalDateOf(clock.now());
    const { registered } = settledCase({ ...file, today, decision: input });
    // The number is drawn when it is registered: in the draft its place is kept.
    const number = { year: yearOf(today), courtCode: file.court.code, typeCode: registered.typeCode ?? '民初', seq: 1 };
    const caseNo = printCaseNo(number).replace(/1号$/, '××号');
    const papers = casePapers(file, { _id: '', caseNo, ...registered });
    const documents: FileCaseResult<'previewDocuments'>['documents'] = [];
    for (const { kind, title, paper } of papers)
      documents.push({ kind, title, base64: base64Of(await draftPaper(paper())) });
    return { documents };
  },
};
