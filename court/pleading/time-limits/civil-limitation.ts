/** 诉讼时效: whether a civil claim still looks in time. It is only the other side's defence, which the court never raises (FILE-9; 解释219, 民法典†188–196). */
import type { Step } from '../../step';
import type { LegalDate } from '../../time/legal-date';
import { computePeriod } from '../../time/period';
import { limitationNote } from '../grounds';
import { answer, type End, earlier, type Standing, type TimeLimit } from './answer';
import { type CivilClaim, isUnlimited, limitationOf, UNLIMITED } from './civil-claims';
import type { CivilStartFacts } from './civil-facts';
import { civilStart } from './civil-start';
import { type Course, checkCourse, type Interruption, type Kind, type Obstacle, run } from './running';

export interface CivilLimitationFacts extends CivilStartFacts {
  /** undefined: not said, reckoned as `general` */
  claim?: CivilClaim | undefined;
  /** `[]`: there were none; undefined: not said */
  interruptions?: readonly Interruption[] | undefined;
  /** 中止的事由 (民法典†194); `[]`: none; undefined: not said */
  obstacles?: readonly Obstacle[] | undefined;
}

const LONGEST_YEARS = 20;
const ASK = {
  claim:
    '您要求对方做什么？停止侵害、返还房屋、付抚养费或者赡养费、取存款等不受时效限制；要保险金、缺陷产品赔偿的可能只有两年。',
  interruptions:
    '您有没有向对方要过（发信息、打电话、寄信都算）？对方有没有答应过、还过一部分？有没有起诉、仲裁、报案、调解过？各是哪一天？都没有的，请答“没有”。',
  obstacles:
    '期限的最后六个月里，有没有不可抗力、没有监护人、被人控制等没法主张权利的情况？从哪天到哪天？没有的，请答“没有”。',
};

/** Throws ImpossibleFacts for contradicting days. */
export function civilLimitation(facts: CivilLimitationFacts): TimeLimit {
  const { today, claim = 'general', interruptions, obstacles } = facts;
  checkCourse(facts);
  const begun = civilStart(facts);
  if (isUnlimited(claim)) {
    const { name, rule } = UNLIMITED[claim];
    const steps = [{ text: `${name}，不受诉讼时效限制。`, rule: `FILE-9 ${rule}` }];
    return answer({ sure: 'open', possible: 'open', steps }, today, `FILE-9 ${rule}`, NOTICES);
  }
  const { rule, sure, possible } = limitationOf(claim);
  const steps: Step[] = [...begun.steps];
  const outer = begun.injury && computePeriod({ from: begun.injury, years: LONGEST_YEARS }).lastDay;
  let sureEnd: End | undefined = begun.from === 'notYet' ? 'open' : undefined;
  let possibleEnd: End = 'open';
  if (begun.from !== 'notYet' && begun.from !== 'unknown') {
    const course = { today, interruptions, obstacles };
    const certain = run(kindOf(rule, sure), { ...course, from: begun.from });
    steps.push(...certain.steps);
    sureEnd = certain.sure;
    possibleEnd =
      begun.latest === 'open' ? 'open' : latestEnd(kindOf(rule, possible), { ...course, from: begun.latest });
  }
  const untold = interruptions === undefined || obstacles === undefined || facts.claim === undefined;
  if (outer && (sureEnd === undefined || earlier(outer, sureEnd) === outer))
    steps.push({ text: OUTER_TEXT, rule: 'FILE-9 民法典第188条第2款' });
  const reckoned = {
    sure: sureEnd && (outer ? earlier(sureEnd, outer) : sureEnd),
    // 总则编解释†35: no break and no stay helps over the 20 years.
    possible: limit(untold ? 'open' : possibleEnd, facts.claim === undefined ? undefined : outer),
    steps,
    askLonger: [
      ...begun.askLonger,
      ...(interruptions === undefined ? [ASK.interruptions] : []),
      ...(obstacles === undefined ? [ASK.obstacles] : []),
    ],
    askShorter: [...begun.askShorter, ...(facts.claim === undefined ? [ASK.claim] : [])],
  };
  const found = answer(reckoned, today, `FILE-9 ${rule}`, NOTICES);
  const note = found.standing === 'late' && found.lastDay ? limitationNote(found.lastDay, today) : undefined;
  return note ? { ...found, steps: [...found.steps, note] } : found;
}

const limit = (end: End, outer: LegalDate | undefined): End => (outer ? earlier(end, outer) : end);
const latestEnd = (kind: Kind, course: Course): End => run(kind, course).possible;

const OUTER_TEXT = '从权利受到损害那天起最长二十年，不能中止、中断；有特殊情况的，可以申请法院延长。';

const kindOf = (rule: string, lengthFrom: Kind['lengthFrom']): Kind => ({
  lengthFrom,
  resume: { sure: 'sixMonthsMore', possible: 'sixMonthsMore' },
  anewAfterProceeding: 'sure',
  interruptionRule: 'FILE-9 民法典第195条、诉讼时效规定第8至14条',
  obstacleRule: `FILE-9 民法典第194条、${rule}`,
});

const MAY = '法院不会主动用时效驳回，只有对方提出时效抗辩、经审理成立的，才判决驳回诉讼请求。';
const NOTICES: Record<Standing, string> = {
  inTime: `这是按您说的情况推算的，不是决定。可以起诉，起诉状交到法院的当天时效就中断，请尽早提交。${MAY}请保存好催要、还款和到期日的证据。`,
  late: `这只是提示，不是决定。过了时效也可以起诉，法院照样受理。${MAY}下一步：再找找要过钱、对方答应过或者还过一部分的证据；对方愿意履行的，请让他写下来。`,
  unclear: `这只是提示，不是决定。拿不准也可以起诉，法院照样受理；建议先提交起诉状，交到法院的当天时效就中断，再补充情况。${MAY}下一步：把上面问的日期查清楚，找好证据。`,
};
