/** How a filing is shown: to its filer whole, to the court masked, in lists without its content. */

import { deadlineAlert, type FilingState } from '../../court/machines/filing';
import { doubts } from '../../court/pleading/complaint';
import { legalDateOf } from '../../court/time/legal-date';
import { daysLeft } from '../../court/time/period';
import type { FileCaseResult } from './contract';
import type { Filing } from './records';
import { masked, openContent } from './sealed-content';

export function summaryOf(filing: Filing, now: number): FileCaseResult<'mine'>['filings'][number] {
  const left = filing.inCourt && filing.decisionDue ? daysLeft(now, filing.decisionDue) : null;
  const { _id, courtId, title, state, version, receiptNo, receivedAt, decisionDue, caseNo } = filing;
  return {
    filingId: _id,
    courtId,
    title,
    state,
    version,
    receiptNo,
    receivedAt: receivedAt?.toISOString() ?? null,
    decisionDue,
    daysLeft: left,
    alert: left === null ? null : deadlineAlert(left),
    caseNo,
  };
}

export type Viewer = 'filer' | 'court';

export function filingView(filing: Filing, viewer: Viewer, now: number): FileCaseResult<'get'> {
  const content = openContent(filing._id, filing.content);
  const { correction, guidance, insisted, refusal } = filing;
  return {
    ...summaryOf(filing, now),
    content: viewer === 'filer' ? content : masked(content),
    warnings: doubts(content, legalDateOf(now)),
    correction,
    guidance,
    insisted,
    refusal: refusal ? { reasons: refusal.reasons } : null,
    next: NEXT[filing.state](filing),
  };
}

/** What happens next, by when and why. */
const NEXT: Record<FilingState, (filing: Filing) => string> = {
  draft: () => '填好后请提交。提交之前法院看不到这份材料。',
  submitted: ({ decisionDue }) =>
    `法院已经收到，收到之日起诉讼时效中断。法官应在 ${decisionDue} 前决定是否立案（民诉法第126条，7 日）。`,
  resubmitted: ({ decisionDue }) =>
    `法院已经收到补正材料，7 日重新计算，法官应在 ${decisionDue} 前决定（在线诉讼规则第9条）。`,
  reviewing: ({ decisionDue, insisted }) =>
    insisted ? '您坚持起诉，法官将立案或者作出书面裁定。' : `法官正在审查，应在 ${decisionDue} 前决定是否立案。`,
  correcting: ({ correction }) => `请在 ${correction?.lastDay} 前逐项补正。法院只会要求补正这一次（立案规定第7条）。`,
  returned: () => '材料已退回并记录在册。您可以撤回，也可以坚持起诉；坚持起诉的，法院会作出书面裁定（立案规定第7条）。',
  guided: () => '法官已告知应到哪里办理。您可以撤回，也可以坚持起诉；坚持起诉的，法院会作出书面裁定。',
  mediating: () => '正在先行调解；您随时可以要求停止调解、继续立案。',
  registered: ({ caseNo }) => `已经立案，案号 ${caseNo}。请留意缴费通知和法院的送达。`,
  refused: () => '法院裁定不予受理。不服的，可以在裁定书送达之日起 10 日内上诉（民诉法第171条）。',
  withdrawn: () => '您已撤回。以后可以再次起诉。',
};
