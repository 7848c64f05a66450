/** 下一步: what happens next, by when and why, said to the filer, in a line of his list, and to the judge. */
import { DECISION_DAYS, type FilingState } from '../../court/machines/filing';
import { decisionDays } from '../../court/pleading/filing-kinds';
import { isLegalDate, type LegalDate, legalDateText } from '../../court/time/legal-date';
import { isInTime } from '../../court/time/period';
import { type Filing, isIssued, kindOf } from '../../records/filing/filing';
import type { FileCaseResult } from './contract';

type Words = Record<FilingState, (filing: Filing, now: number) => string>;

/** 最迟: the last day still counts (TIME-3). */
const by = (day: LegalDate | null | undefined) => (day ? `最迟 ${legalDateText(day)}` : '尽快');
/** FILE-5: a civil filing's title ends with its cause, and the few causes with a time of their own are told by it. */
const daysOf = (filing: Filing) => decisionDays(kindOf(filing), filing.title).days;
/** FILE-5, 20: which article gives how many days. */
function periodRule(filing: Filing): string {
  const days = daysOf(filing);
  if (filing.kind === 'enforcement') return `审限规定第6条，${days} 日`;
  if (filing.kind === 'administrative') return `行政诉讼法第51条，${days} 日`;
  return `${days === DECISION_DAYS ? '民诉法第126条' : '立案规定第8条'}，${days} 日`;
}
const isOver = (day: LegalDate | null | undefined, now: number) => Boolean(day && !isInTime(now, day));

/** FILE-10: until the ruling is signed and sealed there is nothing to appeal. */
function refusedNext({ refusal, kind }: Filing): string {
  if (refusal && !isIssued(refusal)) return '法院已作出裁定，裁定书正在签名盖章，办好后会送达给您，请留意通知。';
  const { appealUntil, appealCourt } = refusal ?? {};
  const where = appealCourt ? `向${appealCourt}` : '';
  const until = appealUntil ? `最迟 ${legalDateText(appealUntil)}` : '可以在裁定书送达之日起 10 日内';
  if (kind === 'administrative') return `法院裁定不予立案。不服的，${until}${where}上诉（行政诉讼法第51、85条）。`;
  if (kind === 'enforcement') return `法院裁定不予受理执行申请。不服的，${until}${where}申请复议。`;
  return `法院裁定不予受理。不服的，${until}${where}上诉（民诉法第171条）。`;
}

const CHOOSE = '您可以撤回，也可以坚持起诉；坚持起诉的，法院会作出书面裁定';
const ASK = '您可以拨打 12368 询问，或者到窗口请工作人员帮您问';

/** FILE-5: an overdue decision is said as it is, and where to ask. */
const decision = ({ decisionDue }: Filing, now: number, inTime: string) =>
  isOver(decisionDue, now) ? `法院本应${by(decisionDue)}决定，现在已经超过。${ASK}。` : inTime;

const FILER_NEXT: Words = {
  draft: () => '填好后请提交。提交之前法院看不到这份材料。',
  submitted: (filing, now) =>
    decision(
      filing,
      now,
      `法院已经收到，收到之日起诉讼时效中断。法官${by(filing.decisionDue)}决定是否立案（${periodRule(filing)}）。`,
    ),
  resubmitted: (filing, now) =>
    decision(
      filing,
      now,
      `法院已经收到补正材料，${daysOf(filing)} 日重新计算，法官${by(filing.decisionDue)}决定（在线诉讼规则第9条）。`,
    ),
  reviewing: (filing, now) =>
    decision(
      filing,
      now,
      filing.insisted
        ? '您坚持起诉，法官将立案或者作出书面裁定。'
        : `法官正在审查，${by(filing.decisionDue)}决定是否立案。`,
    ),
  // FIX-3
  correcting: ({ correction }, now) =>
    isOver(correction?.lastDay, now)
      ? '补正期限已经过了。法官登记退回之前，您现在补正，法院仍会收下并注明逾期，请马上补正。'
      : `请逐项补正，${by(correction?.lastDay)}交回。法院只会要求补正这一次（立案规定第7条）。`,
  returned: () => `材料已退回并记录在册。${CHOOSE}（立案规定第7条）。`,
  guided: () => `法官已告知应到哪里办理。${CHOOSE}。`,
  mediating: ({ mediation }) =>
    `正在先行调解${mediation ? `，一般到 ${legalDateText(mediation.until)}为止` : ''}。您随时可以说“不调了”，法院就继续审查立案。`,
  registered: ({ caseNo }) => `已经立案，案号 ${caseNo}。请留意缴费通知和法院的送达。`,
  refused: refusedNext,
  withdrawn: () => '您已撤回。以后可以再次起诉。',
};

/** FEE-11, 12: of a registered one what matters next is its fee, as long as it is owed. */
export function filerNext(filing: Filing, fee: FileCaseResult<'get'>['fee'], now: number): string {
  if (filing.state !== 'registered' || !fee?.order) return FILER_NEXT[filing.state](filing, now);
  const { state, stateName, next, byPhone } = fee.order;
  const day = fee.lastDay !== null && isLegalDate(fee.lastDay) ? fee.lastDay : null;
  const how =
    (state === 'issued' || state === 'deferred') && day
      ? `诉讼费用${by(day)}交，可以${byPhone ? '用手机' : '到银行或者窗口'}交；交费有困难的，可以申请减交、免交。`
      : `诉讼费用：${stateName}。${next}`;
  return `已经立案，案号 ${filing.caseNo}。${how}请留意法院的送达。`;
}

const shortDecision = ({ decisionDue }: Filing, now: number) =>
  isOver(decisionDue, now) ? '法院已超过决定期限，可以拨打 12368 询问。' : `等法官决定，${by(decisionDue)}。`;

/** One short line, for lists. */
export const FILER_NEXT_SHORT: Words = {
  draft: () => '还没有交给法院，填好后请提交。',
  submitted: shortDecision,
  resubmitted: shortDecision,
  reviewing: shortDecision,
  correcting: ({ correction }, now) =>
    isOver(correction?.lastDay, now) ? '补正期限已过，请马上补正。' : `请补正，${by(correction?.lastDay)}。`,
  returned: () => '材料已退回，请选择撤回或者坚持起诉。',
  guided: () => '法官告知到别处办理，请选择撤回或者坚持起诉。',
  mediating: () => '正在先行调解。',
  registered: () => '已经立案，请留意缴费通知和送达。',
  refused: ({ refusal, kind }) => {
    if (refusal && !isIssued(refusal)) return '裁定书正在签名盖章，办好后送达给您。';
    const remedy = kind === 'enforcement' ? '申请复议' : '上诉';
    return `裁定${kind === 'administrative' ? '不予立案' : '不予受理'}，可以在送达之日起 10 日内${remedy}。`;
  },
  withdrawn: () => '您已撤回。',
};

/** FILE-5, 立案规定8.2: what cannot be decided in time is registered first. */
const OVERDUE = '已经超过法定期限没有决定。期限内不能判定是否符合起诉条件的，应当先行立案（立案规定第8条）。';

export const JUDGE_NEXT: Words = {
  draft: () => '当事人还没有提交。',
  submitted: ({ decisionDue }, now) => (isOver(decisionDue, now) ? OVERDUE : `请开始审查，${by(decisionDue)}决定。`),
  resubmitted: ({ decisionDue }, now) =>
    isOver(decisionDue, now) ? OVERDUE : `已补正，请继续审查，${by(decisionDue)}决定。`,
  // FILE-6, 8, 9, 10
  reviewing: ({ decisionDue, insisted, correction }, now) => {
    if (isOver(decisionDue, now)) return OVERDUE;
    if (insisted)
      return decisionDue
        ? `当事人坚持起诉，请登记立案，或者写明理由裁定不予受理，${by(decisionDue)}。`
        : '当事人没有补正，坚持起诉，请写明理由裁定不予受理，或者登记立案。裁定没有另定期限，请尽快作出（立案规定第7条）。';
    const ways = correction
      ? '登记立案、退回，或者告知去处（补正只能要求一次）'
      : '登记立案、一次性要求补正，或者告知去处';
    return `请决定：${ways}，${by(decisionDue)}。`;
  },
  correcting: ({ correction }, now) =>
    isOver(correction?.lastDay, now)
      ? '补正期限已过，可以登记退回；登记之前交来的补正照收，注明逾期。'
      : `等当事人补正，${by(correction?.lastDay)}。`,
  returned: () => '等当事人选择撤回或者坚持起诉。',
  // FILE-9: silence is no withdrawal.
  guided: ({ decisionDue }, now) =>
    isOver(decisionDue, now)
      ? '已告知去处，当事人还没有选择，期限已过。沉默不是撤回，请联系当事人问明。'
      : `等当事人选择撤回或者坚持起诉；期限照样在走，${by(decisionDue)}。`,
  mediating: ({ mediation }) =>
    `正在先行调解${mediation ? `，${by(mediation.until)}` : ''}；当事人不愿继续的，请继续审查。`,
  registered: ({ caseNo }) => `已登记立案，案号 ${caseNo}。`,
  refused: ({ refusal }) =>
    refusal && !isIssued(refusal) ? '已裁定不予受理，等书记员签名、盖章后送达。' : '已裁定不予受理，裁定书已出具。',
  withdrawn: () => '当事人已撤回。',
};
