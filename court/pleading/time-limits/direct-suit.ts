/** 直接起诉的期限: six months from knowing of the act, later for one who was not told, and never over the outer limit (FILE-23; 行诉法46, 行诉解释†64, 65). */
import type { Step } from '../../step';
import { type LegalDate, legalDateText } from '../../time/legal-date';
import { type End, earlier, later, type Reckoned } from './answer';
import { happened, inOrder } from './impossible';
import { type Kind, type Length, latest, type Obstacle, run } from './running';

export interface DirectFacts {
  today: LegalDate;
  /** 行政行为作出之日 */
  actOn?: LegalDate | undefined;
  /** Knew, or should have known, what the act says. */
  knewOn?: LegalDate | undefined;
  /** Whether the authority told him how long he has to sue. */
  told?: boolean | undefined;
  /** Not told: the day he learned it, or should have. */
  learnedLimitOn?: LegalDate | undefined;
  /** 因不动产提起诉讼: the act changes rights in real property (行诉解释†9). */
  realProperty?: boolean | undefined;
  /** 法律另有规定: instead of six months, or of the fifteen days after review. */
  otherPeriod?: { days: number } | { months: number } | undefined;
  /** Time lost by force majeure or other reasons not his own (行诉法48.1); `[]`: none; undefined: not said. */
  obstacles?: readonly Obstacle[] | undefined;
}

const OUTER_YEARS = { realProperty: 20, other: 5 };
const RULE = 'FILE-23 行诉法第46条';
const ASK = {
  knew: '您是哪一天收到或者知道这个决定的？请看签收单、信封或者短信。',
  act: '决定是哪一天作出的？请看决定书落款。',
  told: '决定书上写了可以起诉和多长时间内起诉吗？没写的，您是哪一天知道的？',
  learned: '您是哪一天知道可以起诉、要在多长时间内起诉的？',
  realProperty: '决定涉及房屋、土地等不动产权利的变动吗（比如登记、征收）？是的，最长二十年。',
};

/** 被耽误的时间不计算在起诉期限内, 行诉法48.1. */
export const notCounting = (length: Length): Kind => ({
  lengthFrom: () => length,
  resume: { sure: 'notCounted', possible: 'notCounted' },
  anewAfterProceeding: 'possible',
  interruptionRule: 'FILE-23 行诉法第48条',
  obstacleRule: 'FILE-23 行诉法第48条第1款',
});

/** Throws ImpossibleFacts for contradicting days. */
export function direct(facts: DirectFacts): Reckoned {
  const { today, actOn, knewOn, realProperty } = facts;
  happened('actOn', actOn, today);
  happened('knewOn', knewOn, today);
  happened('learnedLimitOn', facts.learnedLimitOn, today);
  inOrder('knewOn', actOn, knewOn, '知道决定不会早于决定作出，请核对日期');
  const from = knewOn ?? actOn;
  if (from === undefined) {
    const steps = [{ text: '六个月从知道或者应当知道决定之日起算，这一天还不知道。', rule: `${RULE}第1款` }];
    return { sure: undefined, possible: 'open', steps, askLonger: [ASK.knew, ASK.act] };
  }
  const inner = knewOn === undefined ? unknownContent(facts, from) : knownContent(facts, knewOn);
  const outer = actOn && outerLimit(facts, actOn);
  return {
    sure: inner.sure && (outer ? earlier(inner.sure, outer.sure) : inner.sure),
    possible: outer ? earlier(inner.possible, outer.possible) : inner.possible,
    steps: [...inner.steps, ...(outer ? outer.steps : [])],
    askLonger: [...inner.askLonger, ...(actOn && realProperty === undefined ? [ASK.realProperty] : [])],
    askShorter: actOn === undefined ? [ASK.act] : [],
  };
}

type Part = Reckoned & { askLonger: string[] };

function knownContent(facts: DirectFacts, knewOn: LegalDate): Part {
  const { today, learnedLimitOn, obstacles } = facts;
  // Who learned it on another day was not told.
  const told = facts.told ?? (learnedLimitOn === undefined ? undefined : false);
  const length = facts.otherPeriod ?? { months: 6 };
  const reach = (from: LegalDate, of: Length) => run(notCounting(of), { from, today, obstacles });
  const knew = legalDateText(knewOn);
  if (told !== false) {
    const { sure, possible, steps } = reach(knewOn, length);
    const text = `从知道或者应当知道决定的 ${knew}起算。`;
    const first = { text, rule: `${RULE}第1款` };
    if (told) return { sure, possible, steps: [first, ...steps], askLonger: [] };
    const most = reach(knewOn, { years: 1 }).possible;
    return { sure, possible: later(most, possible), steps: [first, ...steps], askLonger: [ASK.told] };
  }
  const most = reach(knewOn, { years: 1 });
  const rule = 'FILE-23 行诉解释第64条';
  const learned = reach(latest(knewOn, learnedLimitOn ?? knewOn), length);
  const text =
    learnedLimitOn === undefined
      ? `没有告诉您起诉期限的，从知道起诉期限之日起算；哪天知道的还不清楚，先从知道决定的 ${knew}算。`
      : `没有告诉您起诉期限的，从知道起诉期限的 ${legalDateText(latest(knewOn, learnedLimitOn))}起算。`;
  const cap = `最长不超过知道决定内容之日起一年，也就是 ${legalDateText(most.sure)}。`;
  return {
    sure: earlier(learned.sure, most.sure),
    possible: learnedLimitOn === undefined ? most.possible : earlier(learned.possible, most.possible),
    steps: [{ text, rule }, ...learned.steps, { text: cap, rule }],
    askLonger: learnedLimitOn === undefined ? [ASK.learned] : [],
  };
}

/** Nobody knows of an act before it is made: the day of the act is the earliest from which it can run. */
function unknownContent({ today, otherPeriod, obstacles }: DirectFacts, actOn: LegalDate): Part {
  const { sure, steps } = run(notCounting(otherPeriod ?? { months: 6 }), { from: actOn, today, obstacles });
  const text = `不知道决定内容的，从知道之日起算；哪天知道的还不清楚，先从决定作出的 ${legalDateText(actOn)}算，这是最早的可能。`;
  return {
    sure,
    possible: 'open',
    steps: [{ text, rule: 'FILE-23 行诉解释第65条' }, ...steps],
    askLonger: [ASK.knew, ASK.told],
  };
}

/** 行诉法46.2. Whether time lost is added to it no text says: certain is only the limit itself. */
function outerLimit(
  { today, realProperty, obstacles }: DirectFacts,
  actOn: LegalDate,
): { sure: LegalDate; possible: End; steps: Step[] } {
  const years = realProperty ? OUTER_YEARS.realProperty : OUTER_YEARS.other;
  const most = realProperty === false ? OUTER_YEARS.other : OUTER_YEARS.realProperty;
  const { sure } = run(notCounting({ years }), { from: actOn, today });
  const { possible } = run(notCounting({ years: most }), { from: actOn, today, obstacles });
  const text = `无论何时知道，从决定作出的 ${legalDateText(actOn)}起最长 ${years} 年，也就是 ${legalDateText(sure)}。`;
  return { sure, possible, steps: [{ text, rule: `${RULE}第2款` }] };
}
