/** 不履行职责的起诉期限: after the authority's two months, then six months; in urgency at once (FILE-23; 行诉法47, 行诉解释†66). */
import { addMonths, type LegalDate, legalDateText } from '../../time/legal-date';
import type { Reckoned } from './answer';
import { type DirectFacts, notCounting } from './direct-suit';
import { happened, inOrder, plausible } from './impossible';
import { run } from './running';

export interface InactionFacts extends Pick<DirectFacts, 'today' | 'obstacles'> {
  /** Day the authority received the application. */
  appliedOn?: LegalDate | undefined;
  /** The last day of a time that another law or regulation sets (行诉法47.1), instead of two months. */
  performDueOn?: LegalDate | undefined;
  /** 紧急情况 (行诉法47.2) */
  urgent?: boolean | undefined;
}

const RULE = 'FILE-23 行诉法第47条';
const MONTHS = { perform: 2, sue: 6 };
const ASK = {
  applied: '行政机关是哪一天收到您的申请的？请看回执、快递签收或者短信。',
  urgent: '事情紧急吗，比如人身正在受到危险？紧急的可以马上起诉。',
};

/** Throws ImpossibleFacts for contradicting days. */
export function inaction({ today, appliedOn, performDueOn, urgent, obstacles }: InactionFacts): Reckoned {
  happened('appliedOn', appliedOn, today);
  plausible('performDueOn', performDueOn, today);
  inOrder('performDueOn', appliedOn, performDueOn, '应当办好的日子不会早于收到申请，请核对日期');
  // The authority's own time is no period of the suit: it is not moved for days off, which gives the earlier last day.
  const dueOn = performDueOn ?? (appliedOn && addMonths(appliedOn, MONTHS.perform));
  if (dueOn === undefined) {
    const steps = [{ text: '从行政机关收到申请算起，收到的日期还不知道。', rule: `${RULE}第1款` }];
    return { sure: undefined, possible: 'open', steps, askLonger: [ASK.applied] };
  }
  const kind = notCounting({ months: MONTHS.sue });
  // 47.2 frees urgent cases from waiting; from when their six months run no text says, at the earliest from the application.
  const from = urgent && appliedOn ? appliedOn : dueOn;
  const { sure, steps } = run(kind, { from, today, obstacles });
  const due = legalDateText(dueOn);
  const text = performDueOn
    ? `法律、法规规定行政机关应当在 ${due}前办好。`
    : `行政机关从收到申请起有两个月，到 ${due}为止。`;
  const early = urgent
    ? { text: '情况紧急的，不用等期满，可以马上起诉。', rule: `${RULE}第2款` }
    : {
        text: `${due}还没有过，现在起诉可能太早：不紧急的，过了这天行政机关还不办再起诉；要现在提交，材料也会收下。`,
        rule: `${RULE}第1款`,
      };
  const begins = urgent
    ? '紧急情况下六个月从哪天算没有写明，先从申请算，这是最早的可能。'
    : `期满后六个月内起诉，从 ${due}起算。`;
  return {
    sure,
    possible: run(kind, { from: dueOn, today, obstacles }).possible,
    steps: [
      { text, rule: `${RULE}第1款` },
      ...(urgent || today <= dueOn ? [early] : []),
      { text: begins, rule: 'FILE-23 行诉解释第66条' },
      ...steps,
    ],
    askShorter: urgent === undefined && today <= dueOn ? [ASK.urgent] : [],
  };
}
