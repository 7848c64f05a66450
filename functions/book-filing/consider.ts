/** 约之前看一看: what booking a time would do and not do; nothing is written (APPT-2, 3). */
import { decisionDue } from '../../court/pleading/filing-kinds';
import type { Step } from '../../court/step';
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { type Slot, slots } from '../../records/booking/booking';
import { type Filing, filings, kindOf } from '../../records/filing/filing';
import { notFound } from '../../records/filing/moves';
import { openContent } from '../../records/filing/sealed-content';
import { halls } from '../../records/hall/hall';
import type { BookFilingInput, BookFilingResult } from './contract';
import { slotView } from './views';
import { alone, received } from './warnings';

export const consider: ReadOperation<BookFilingInput<'consider'>, BookFilingResult<'consider'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { slotId, filingId }, grant, clock }) {
    const slot = await slots.get(slotId);
    if (!slot) throw new CourtError('NOT_FOUND', '没有找到这个时段，请刷新后重新选择。', { slotId: '没有这个时段' });
    const filing = filingId === undefined ? undefined : await filings.first({ _id: filingId, filer: grant.openid });
    if (filingId !== undefined && !filing) throw notFound();
    return {
      slot: slotView(slot, await halls.get(slot.hallId)),
      warnings: warningsFor(slot, filing, clock.now()),
      receivedToday: filing?.state === 'draft',
    };
  },
};

function warningsFor({ startsAt }: Slot, filing: Filing | undefined, now: number): Step[] {
  if (filing?.receivedAt && filing.decisionDue)
    return [received(legalDateOf(filing.receivedAt.getTime()), filing.decisionDue)];
  const without = alone(startsAt, filing, now);
  // Both are said before one chooses: what happens with the papers, and that without them nothing is filed.
  return filing?.state === 'draft' ? [withDraft(filing, now), ...without.map(withoutDraft)] : without;
}

/** APPT-3: received today, whatever the time is. */
function withDraft(draft: Filing, now: number): Step {
  const { causeOfAction } = openContent(draft._id, draft.content);
  const due = decisionDue(kindOf(draft), causeOfAction, legalDateOf(now));
  return {
    text: `连同这份草稿一起预约：起诉状今天就算收到，法官在 ${legalDateText(due)}前决定是否立案，与预约的日期无关；没有来也不影响。`,
    rule: 'APPT-3 立案规定第2条、行诉法第51条第2款',
  };
}

const withoutDraft = ({ text, rule }: Step): Step => ({ text: `只预约、不交草稿：${text}`, rule });
