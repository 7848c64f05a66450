/** 查看完整信息 (PRIV-5): one covered number, phone or address of a filing, with a reason; the act is the log of who, what, when and why. */
import { acts } from '../../platform/act';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import { filings } from '../../records/filing/filing';
import { coveredAt } from '../../records/filing/masked';
import { isHandedIn, notFound } from '../../records/filing/moves';
import { openContent } from '../../records/filing/sealed-content';
import { revelations } from '../../records/revelation/revelation';
import type { FileCaseInput, FileCaseResult } from './contract';
import type { JudgeGrant } from './judge';

export const reveal: WriteOperation<FileCaseInput<'reveal'>, FileCaseResult<'reveal'>, JudgeGrant> = {
  kind: 'write',
  policy: staff('filing-judge'),
  // The value is read again each time: it is not to lie open in the act.
  answer: 'recalled',
  async run({ input: { filingId, field, reason }, act, grant }) {
    const filing = await filings.get(filingId);
    if (filing?.courtId !== grant.staff.courtId || !isHandedIn(filing)) throw notFound();
    const value = coveredAt(openContent(filingId, filing.content), field);
    if (value === undefined)
      throw new CourtError('INVALID_INPUT', '这一项没有遮盖的内容，请刷新后再看。', { field: '没有可查看的内容' });
    // Its answer is not kept, so neither is what would be noted with it: the act names what was looked at all the same.
    await acts.update(act._id, { courtId: filing.courtId, target: filingId });
    await revelations.insertMissing({
      _id: act._id,
      courtId: filing.courtId,
      filingId,
      field,
      reason,
      by: grant.openid,
      name: grant.staff.name,
      at: act.at,
    });
    return { field, value };
  },
};
