/**
 * 司法救助 asked for with the filing (FEE-13, 14): 缓交 is decided before registration, in writing, with reasons where it is refused;
 * reduction and exemption are decided on the fee order, once there is one.
 */
import { AID_GROUNDS, aidHints } from '../../court/fees/aid';
import { fillIn } from '../../court/machines/told';
import { isLegalDate, type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import type { Content } from '../../records/filing/content';
import { type AidDecision, type Filing, filings } from '../../records/filing/filing';
import { isHandedIn, notFound } from '../../records/filing/moves';
import { openContent } from '../../records/filing/sealed-content';
import { numberOf } from '../../records/filing/told';
import type { FileCaseInput, FileCaseResult } from './contract';
import { decided, type JudgeGrant } from './judge';

type Input = FileCaseInput<'decideAid'>;

export const decideAid: WriteOperation<Input, FileCaseResult<'get'>, JudgeGrant> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const { input, act, grant } = context;
    const { filingId } = input;
    const { courtId } = grant.staff;
    const found = await filings.first({ _id: filingId, courtId });
    if (!found || !isHandedIn(found)) throw notFound();
    const asked = openContent(found._id, found.content).aid;
    if (asked?.kind !== 'defer')
      throw new CourtError(
        'PRECONDITION_FAILED',
        asked ? '当事人申请的是减交、免交，请立案后在缴费单上决定。' : '当事人没有申请缓交诉讼费用。',
      );
    const decision = decisionOf(input, act.at, grant);
    const filing =
      (await filings.updateAndReturn(
        { _id: filingId, courtId, state: 'reviewing', aid: null },
        { aid: command().set(decision), lastAct: act._id },
      )) ?? doneBefore(await filings.first({ _id: filingId, courtId }), act._id);
    const { granted, reasons, lastDay } = decision;
    return decided(context, filing, {
      key: 'aid',
      title: granted ? '准许缓交诉讼费用' : '没有批准缓交诉讼费用',
      text: granted
        ? `法院准许缓交诉讼费用，最迟 ${lastDay ? legalDateText(lastDay) : ''}交。立案后会给您缴费单。`
        : fillIn('法院没有批准缓交诉讼费用，理由：{reasons}。立案后请按交费通知书的期限交费。', { reasons }),
      message: { template: 'aidDecided', values: { number: numberOf(filing), decided: legalDateOf(act.at.getTime()) } },
    });
  },
};

/** A second run of the act finds its own decision. */
function doneBefore(found: Filing | undefined, actId: string): Filing {
  if (!found) throw notFound();
  if (found.lastAct === actId) return found;
  throw new CourtError(
    'PRECONDITION_FAILED',
    found.aid ? '这份缓交申请已经决定过了，请刷新后查看。' : '请先接收并审查这份申请，再决定是否准许缓交。',
  );
}

function decisionOf(
  { granted, reasons, lastDay, approval }: Input,
  at: Date,
  { staff: { name } }: JudgeGrant,
): AidDecision {
  const today = legalDateOf(at.getTime());
  const base = { granted, reasons, at, judge: name };
  if (!granted) return { ...base, lastDay: null, approval: null };
  if (!lastDay || !isLegalDate(lastDay) || lastDay <= today)
    throw new CourtError('INVALID_INPUT', '准许缓交的，请写明缓交到哪一天。', { lastDay: '请填写今天以后的日期' });
  // DOMAIN 4: aid is the president's to approve; he needs no login, the judge records it.
  if (!approval || !isLegalDate(approval.date) || approval.date > today)
    throw new CourtError('INVALID_INPUT', '准许缓交要经院长批准，请填写批准人、日期和审批文号。', {
      approval: '请填写院长批准的情况',
    });
  return {
    ...base,
    lastDay,
    approval: { by: 'president', name: approval.name, date: approval.date, ref: approval.ref },
  };
}

/** What was asked for with the filing, and what became of it. */
export function aidView(
  { aid: decision }: Filing,
  { aid, plaintiffs: [first] = [] }: Content,
): FileCaseResult<'get'>['aid'] {
  if (!aid) return null;
  const grounds = aid.grounds ?? [];
  const hints = aidHints(first?.kind === 'organisation' ? 'organisation' : 'person', grounds);
  return {
    kind: aid.kind,
    grounds: grounds.map((ground) => ({ ground, title: AID_GROUNDS[ground].title, rule: AID_GROUNDS[ground].rule })),
    reasons: aid.reasons ?? '',
    proofAttached: aid.proofAttached === true,
    doubt: hints.find(({ doubt }) => doubt)?.doubt ?? null,
    decision: decision ? decisionView(decision) : null,
  };
}

const decisionView = ({
  granted,
  reasons,
  lastDay,
  at,
}: AidDecision): { granted: boolean; reasons: string; lastDay: LegalDate | null; at: string } => ({
  granted,
  reasons,
  lastDay,
  at: at.toISOString(),
});
