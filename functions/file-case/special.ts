/** 立案规定10: matters that only a judge may find are marked by him; the filer is never shown the mark, and what follows is decided in writing. */
import { NOT_REGISTRABLE } from '../../court/pleading/not-registrable';
import { command } from '../../platform/database';
import type { WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import { type Filing, filings } from '../../records/filing/filing';
import { notFound } from '../../records/filing/moves';
import type { FileCaseInput, FileCaseResult } from './contract';
import { decided, type JudgeGrant } from './judge';

export const markSpecial: WriteOperation<FileCaseInput<'markSpecial'>, FileCaseResult<'get'>, JudgeGrant> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const { input, act, grant } = context;
    const { filingId, matter, text = '' } = input;
    const special: Filing['special'] = matter && { matter, text, judge: grant.staff.name, at: act.at };
    const filing = await filings.updateAndReturn(
      { _id: filingId, courtId: grant.staff.courtId, receivedAt: command().neq(null) },
      { special: command().set(special) },
    );
    if (!filing) throw notFound();
    return decided(context, filing);
  },
};

export const specialView = ({ special }: Filing): FileCaseResult<'get'>['special'] =>
  special ? { matter: special.matter, name: NOT_REGISTRABLE[special.matter], text: special.text } : null;
