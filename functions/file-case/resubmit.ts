/** 补正后重新提交: every item has an answer; the 7 days start anew (FILE-7, FIX-2, 3). */

import { DECISION_DAYS } from '../../court/machines/filing';
import { typingErrors } from '../../court/pleading/complaint';
import { legalDateOf } from '../../court/time/legal-date';
import { computePeriod, isInTime } from '../../court/time/period';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { type Filing, filings } from '../../records/filing/filing';
import { changedElsewhere, moveByFiler, notFound } from '../../records/filing/moves';
import { storedForm } from '../../records/filing/sealed-content';
import { keepVersion } from '../../records/filing/version';
import type { FileCaseInput, FileCaseResult } from './contract';
import { filingView } from './views';

export const resubmit: WriteOperation<FileCaseInput<'resubmit'>, FileCaseResult<'resubmit'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input, grant, act, clock, note }) {
    const { filingId, version, content } = input;
    const found = await filings.first({ _id: filingId, filer: grant.openid });
    if (!found) throw notFound();
    const today = legalDateOf(act.at.getTime());
    const errors = content ? typingErrors(content, today) : {};
    const [first] = Object.values(errors);
    if (first) throw new CourtError('INVALID_INPUT', `${first}。不清楚的可以留空。`, errors);
    const form = content ? storedForm(filingId, content) : undefined;
    const due = computePeriod({ from: today, days: DECISION_DAYS }).lastDay;
    const filing = await moveByFiler(
      {
        event: 'resubmit',
        filingId,
        act,
        guard: { version },
        set: {
          ...(form ? { ...form, content: command().set(form.content) } : {}),
          correction: command().set(answered(found, input.answers, act.at)),
          version: command().inc(1),
          decisionDue: due,
          dueKey: `${due}:${filingId}`,
        },
        guardRefused: changedElsewhere,
      },
      grant.openid,
    );
    // Only what was really taken in becomes a version: a refused or overtaken attempt leaves none.
    await keepVersion(filing, act.at);
    note({ target: filingId, courtId: filing.courtId });
    return filingView(filing, 'filer', clock.now());
  },
};

/** FIX-2: item by item; FIX-3: late, but before the return is recorded, is marked and goes to the judge. */
function answered(
  { correction, state }: Filing,
  answers: readonly { itemId: string; text: string }[],
  at: Date,
): Filing['correction'] {
  if (!correction || state !== 'correcting') return correction;
  const items = correction.items.map((item) => ({
    ...item,
    answer: answers.find(({ itemId }) => itemId === item.itemId)?.text ?? item.answer,
  }));
  const missing = items.filter(({ answer }) => answer === null);
  if (missing.length > 0)
    throw new CourtError(
      'INVALID_INPUT',
      `还有 ${missing.length} 项没有补正：${missing.map(({ what }) => what).join('；')}。`,
      Object.fromEntries(missing.map(({ itemId, how }) => [`answers.${itemId}`, how])),
    );
  return { ...correction, items, late: !isInTime(at.getTime(), correction.lastDay) };
}
