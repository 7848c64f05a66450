/** 收件凭证: one for each file that was handed in with the correction (EVID-2, 民诉法69, FIX-2). */
import { legalDateOf } from '../../court/time/legal-date';
import { idFrom } from '../../platform/digest';
import type { VerifiedGrant } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { attachments } from '../../records/filing/attachment';
import type { Filing } from '../../records/filing/filing';
import type { CorrectFilingInput, CorrectFilingResult } from './contract';
import { filerOrJudge, type StaffGrant, seenBy } from './seen';

type Receipt = CorrectFilingResult<'receipts'>['receipts'][number];

/** EVID-2: whoever received it; here nobody's hand did. */
const HANDLER = '本院诉讼服务系统收到时自动出具';

export const receipts: ReadOperation<
  CorrectFilingInput<'receipts'>,
  CorrectFilingResult<'receipts'>,
  VerifiedGrant | StaffGrant
> = {
  kind: 'read',
  policy: filerOrJudge,
  run: async ({ input: { filingId }, grant, clock }) => {
    const { filing } = await seenBy(filingId, grant, clock.now());
    return { receipts: await receiptsOf(filing) };
  },
};

/** Nothing before it is handed in: until then the court has not received it, and the filer may take it out. */
export async function receiptsOf({ _id, history }: Filing): Promise<Receipt[]> {
  const at = history.findLast(({ event }) => event === 'resubmit')?.at;
  if (!at) return [];
  const found = await attachments.find({ filingId: _id }, { orderBy: [['_id', 'asc']], limit: 1000 });
  return found
    .filter(({ during }) => during === 'correcting')
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ _id: attachmentId, name, size, sha256 }) => ({
      receiptNo: `收${legalDateOf(at.getTime()).replaceAll('-', '')}-${idFrom(attachmentId, 8).toUpperCase()}`,
      attachmentId,
      name,
      size,
      sha256,
      form: '电子件',
      copies: 1,
      receivedAt: at.toISOString(),
      handler: HANDLER,
    }));
}
