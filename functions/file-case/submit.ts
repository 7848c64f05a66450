/** 提交立案: the court has received it from now on, with a receipt; doubts are warnings, never refusals (FILE-1). */
import { createHash } from 'node:crypto';
import { DECISION_DAYS } from '../../court/machines/filing';
import { typingErrors } from '../../court/pleading/complaint';
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import { computePeriod } from '../../court/time/period';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import { notify } from '../../platform/notify';
import type { WriteOperation } from '../../platform/operation';
import { type Filing, filings } from '../../records/filing/filing';
import { changedElsewhere, moveByFiler, notFound } from '../../records/filing/moves';
import { filingPage } from '../../records/filing/page';
import { openContent } from '../../records/filing/sealed-content';
import { keepVersion } from '../../records/filing/version';
import type { FileCaseInput, FileCaseResult } from './contract';
import { filingView } from './views';

export const submit: WriteOperation<FileCaseInput<'submit'>, FileCaseResult<'submit'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { filingId, version }, grant, act, clock, note }) {
    const now = clock.now();
    const draft = await filings.first({ _id: filingId, filer: grant.openid });
    if (!draft) throw notFound();
    const today = legalDateOf(act.at.getTime());
    refuseTypingErrors(draft, today);
    await keepVersion(draft, act.at);
    // FILE-5: 7 days from receipt, whatever the doubts.
    const due = computePeriod({ from: today, days: DECISION_DAYS }).lastDay;
    const receiptNo = `收${today.replaceAll('-', '')}-${createHash('sha256').update(act._id).digest('hex').slice(0, 8).toUpperCase()}`;
    const filing = await moveByFiler(
      {
        event: 'submit',
        filingId,
        act,
        guard: { version },
        set: {
          filerName: grant.person.name,
          receiptNo,
          receivedAt: act.at,
          receivedVersion: version,
          decisionDue: due,
          dueKey: `${due}:${filingId}`,
        },
        guardRefused: changedElsewhere,
      },
      grant.openid,
    );
    note({ target: filingId, courtId: filing.courtId });
    await notify({
      _id: `${filingId}:received`,
      openid: grant.openid,
      courtId: filing.courtId,
      title: '法院已收到您的起诉材料',
      text: `收件编号 ${filing.receiptNo}，${legalDateText(today)}收到。法官最迟 ${legalDateText(due)}决定是否立案。`,
      page: filingPage(filingId),
      at: new Date(now),
    });
    return filingView(filing, 'filer', now);
  },
};

/** ID-9: a number typed wrong is mended before filing; an unknown one is left empty. */
export function refuseTypingErrors(filing: Filing, today: string): void {
  const content = openContent(filing._id, filing.content);
  const errors = typingErrors(content, today);
  const [first] = Object.values(errors);
  if (first) throw new CourtError('INVALID_INPUT', `${first}。不清楚的可以留空。`, errors);
  if (!content.claims?.length && !content.factsAndReasons && !content.plaintiffs?.length)
    throw new CourtError('INVALID_INPUT', '还什么都没有填写，请至少写下谁要告谁、为什么。', { content: '请先填写' });
}
