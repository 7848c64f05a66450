/** 诉讼时效的起算: the day from which limitation of a civil claim runs (民法典†188.2, 189–191; 诉讼时效规定†4). */
import type { Step } from '../../step';
import { addYears, type LegalDate, legalDateText } from '../../time/legal-date';
import { type CivilStartFacts, checkCivilStart } from './civil-facts';
import { latest } from './running';

/** `notYet`: it does not run yet; `unknown`: the facts do not say. `open`: it may have begun at any later time. */
export interface Start {
  from: LegalDate | 'notYet' | 'unknown';
  /** The latest day from which it can run. */
  latest: LegalDate | 'open';
  /** Day of the injury as far as known, for the 20 years. */
  injury: LegalDate | undefined;
  steps: Step[];
  askLonger: string[];
  askShorter: string[];
}

const ADULT_AGE = 18;
const ASK_INJURY = '权利是哪一天受到损害的？从那天起最长二十年。';

/** Throws ImpossibleFacts for contradicting days. */
export function civilStart(facts: CivilStartFacts): Start {
  checkCivilStart(facts);
  const { dueOn, instalments = [], noDueDay, guardian, victimBornOn } = facts;
  if (victimBornOn !== undefined) return minorVictim(facts, victimBornOn);
  if (guardian) return againstGuardian(facts, guardian.endedOn);
  const [first, ...rest] = [...instalments, ...(dueOn === undefined ? [] : [dueOn])];
  if (first !== undefined) return due(latest(first, ...rest), instalments.length > 1);
  if (noDueDay) return demanded(facts, noDueDay);
  return known(facts);
}

const start = (from: Start['from'], rest: Partial<Start> & Pick<Start, 'steps'>): Start => ({
  from,
  latest: from === 'notYet' || from === 'unknown' ? 'open' : from,
  injury: undefined,
  askLonger: [],
  askShorter: [],
  ...rest,
});
const step = (text: string, rule: string): Step => ({ text, rule: `FILE-9 ${rule}` });

function due(day: LegalDate, inParts: boolean): Start {
  const text = inParts
    ? `同一笔债分期履行的，从最后一期到期的 ${legalDateText(day)}起算。`
    : `约定了到期日的，从 ${legalDateText(day)}届满起算。`;
  return start(day, {
    injury: day,
    steps: [step(text, inParts ? '民法典第189条' : '民法典第188条第2款、诉讼时效规定第4条')],
  });
}

function demanded({ injuryOn }: CivilStartFacts, { demandedOn, graceEndsOn, refusedOn }: NoDueDay): Start {
  const rule = '诉讼时效规定第4条';
  const injury = injuryOn;
  if (refusedOn !== undefined && (graceEndsOn === undefined || refusedOn < graceEndsOn))
    return start(refusedOn, { injury, steps: [step(`对方明确拒绝的，从 ${legalDateText(refusedOn)}起算。`, rule)] });
  if (graceEndsOn !== undefined)
    return start(graceEndsOn, {
      injury,
      steps: [step(`没有约定期限的，从催要后宽限期满的 ${legalDateText(graceEndsOn)}起算。`, rule)],
    });
  if (demandedOn === undefined)
    return start('notYet', {
      injury,
      steps: [step('没有约定期限、也还没有催要过的，诉讼时效还没有开始算。', rule)],
      askShorter: ['您有没有向对方要过？第一次是哪一天？对方怎么回答？'],
    });
  return start(demandedOn, {
    latest: 'open',
    injury,
    steps: [
      step(`没有约定期限的，从催要后宽限期满起算；宽限到哪天还不知道，先从 ${legalDateText(demandedOn)}算。`, rule),
    ],
    askLonger: ['催要的时候，您给对方宽限到哪一天？'],
  });
}
type NoDueDay = NonNullable<CivilStartFacts['noDueDay']>;

function againstGuardian({ injuryOn }: CivilStartFacts, endedOn: LegalDate | undefined): Start {
  const rule = '民法典第190条';
  if (endedOn === undefined)
    return start('notYet', {
      injury: injuryOn,
      steps: [step('对自己法定代理人的请求，从法定代理终止之日起算，现在还没有开始算。', rule)],
      askShorter: ['法定代理终止了吗（比如满十八周岁、换了监护人）？是哪一天？'],
    });
  return start(endedOn, {
    injury: injuryOn,
    steps: [step(`对自己法定代理人的请求，从法定代理终止的 ${legalDateText(endedOn)}起算。`, rule)],
  });
}

function minorVictim({ knewOn, knewWhomOn, injuryOn }: CivilStartFacts, bornOn: LegalDate): Start {
  const adult = addYears(bornOn, ADULT_AGE);
  const text = `未成年时受到性侵害的赔偿，从年满十八周岁的 ${legalDateText(adult)}起算。`;
  return start(adult, {
    latest: latest(adult, ...[knewOn, knewWhomOn].filter((day) => day !== undefined)),
    injury: injuryOn,
    steps: [step(text, '民法典第191条')],
  });
}

function known({ knewOn, knewWhomOn, obligorUnknown, injuryOn }: CivilStartFacts): Start {
  const rule = '民法典第188条第2款';
  const askShorter = injuryOn === undefined ? [ASK_INJURY] : [];
  const askWhom = '您是哪一天知道应当找谁承担责任的？';
  if (obligorUnknown)
    return start('notYet', {
      injury: injuryOn,
      steps: [step('还不知道应当找谁承担责任的，诉讼时效还没有开始算。', rule)],
      askShorter,
    });
  if (knewOn !== undefined) {
    const from = knewWhomOn === undefined ? knewOn : latest(knewOn, knewWhomOn);
    const text = `从知道或者应当知道权利受到损害以及该找谁的 ${legalDateText(from)}起算。`;
    return start(from, {
      latest: knewWhomOn === undefined ? 'open' : from,
      injury: injuryOn,
      steps: [step(text, rule)],
      askLonger: knewWhomOn === undefined ? [askWhom] : [],
      askShorter,
    });
  }
  const asked = [
    '您是哪一天知道权利受到损害的？有到期日的，是哪一天到期？',
    ...(knewWhomOn === undefined ? [askWhom] : []),
  ];
  if (injuryOn === undefined)
    return start('unknown', {
      steps: [step('诉讼时效一般从知道权利受到损害以及该找谁之日起算，这一天还不知道。', rule)],
      askLonger: asked,
    });
  // Nobody knows of an injury before it, nor whom to ask later than he says: it runs at the earliest from the later of both.
  const from = knewWhomOn === undefined ? injuryOn : latest(injuryOn, knewWhomOn);
  return start(from, {
    latest: 'open',
    injury: injuryOn,
    steps: [step(`还不知道是哪天知道的，先从 ${legalDateText(from)}算，这是最早的可能。`, rule)],
    askLonger: asked,
  });
}
