/** 劳动争议的时间: one year to arbitrate (劳动争议调解仲裁法†27), fifteen days to sue after the award (†48–50; FILE-9). */
import type { Step } from '../../step';
import { type LegalDate, legalDateText } from '../../time/legal-date';
import { computePeriod } from '../../time/period';
import { answer, type Reckoned, type Standing, type TimeLimit } from './answer';
import { happened, ImpossibleFacts } from './impossible';
import { checkCourse, type Interruption, type Kind, type Obstacle, run } from './running';

export interface LabourArbitrationFacts {
  today: LegalDate;
  /** Knew, or should have known, that his right was injured. */
  knewOn?: LegalDate | undefined;
  /** Over unpaid wages (27.4) */
  wages?: boolean | undefined;
  /** Still working there. */
  employed?: boolean | undefined;
  employmentEndedOn?: LegalDate | undefined;
  interruptions?: readonly Interruption[] | undefined;
  obstacles?: readonly Obstacle[] | undefined;
}

const ARBITRATION_RULE = 'FILE-9 劳动争议调解仲裁法第27条';
const ARBITRATION: Kind = {
  lengthFrom: () => ({ years: 1 }),
  resume: { sure: 'notCounted', possible: 'notCounted' },
  // 27.2 says “从中断时起”, without the end of the proceeding that 民法典†195 has.
  anewAfterProceeding: 'possible',
  interruptionRule: `${ARBITRATION_RULE}第2款`,
  obstacleRule: `${ARBITRATION_RULE}第3款`,
};
const ASK = {
  knew: '您是哪一天知道自己的权利受到侵害的（比如收到解除通知、发现少发工资）？',
  wages: '争的是拖欠工资吗？还在职的，拖欠工资不受一年限制。',
  employed: '您还在这家单位上班吗？已经离开的，是哪一天？',
  interruptions:
    '这一年里，您有没有向单位要求过、向劳动监察等部门投诉过，单位有没有答应过？各是哪一天？都没有的，请答“没有”。',
  obstacles: '有没有不可抗力或者其他正当理由让您没法申请仲裁？从哪天到哪天？没有的，请答“没有”。',
};

/** Throws ImpossibleFacts for contradicting days. */
export function labourArbitrationLimit(facts: LabourArbitrationFacts): TimeLimit {
  const { today, interruptions, obstacles } = facts;
  checkCourse(facts);
  happened('knewOn', facts.knewOn, today);
  happened('employmentEndedOn', facts.employmentEndedOn, today);
  if (facts.employed && facts.employmentEndedOn !== undefined)
    throw new ImpossibleFacts('employmentEndedOn', '还在职的，不用填离职日期');
  const done = (reckoned: Reckoned) => answer(reckoned, today, ARBITRATION_RULE, ARBITRATION_NOTICES);
  if (facts.wages && facts.employed) {
    const text = '还在职的，因拖欠工资申请仲裁不受一年限制；离职以后，要在一年内申请。';
    return done({ sure: 'open', possible: 'open', steps: [{ text, rule: `${ARBITRATION_RULE}第4款` }] });
  }
  const begun = arbitrationStart(facts);
  const untold = interruptions === undefined || obstacles === undefined || begun.askLonger.length > 0;
  const askLonger = [
    ...begun.askLonger,
    ...(interruptions === undefined ? [ASK.interruptions] : []),
    ...(obstacles === undefined ? [ASK.obstacles] : []),
  ];
  if (begun.from === undefined) return done({ sure: undefined, possible: 'open', steps: begun.steps, askLonger });
  const found = run(ARBITRATION, { from: begun.from, today, interruptions, obstacles });
  const possible = untold ? 'open' : found.possible;
  return done({ sure: found.sure, possible, steps: [...begun.steps, ...found.steps], askLonger });
}

function arbitrationStart({ knewOn, wages, employed, employmentEndedOn }: LabourArbitrationFacts): {
  from: LegalDate | undefined;
  steps: Step[];
  askLonger: string[];
} {
  if (wages && employmentEndedOn !== undefined) {
    const text = `拖欠工资的，从离职的 ${legalDateText(employmentEndedOn)}起一年内申请仲裁。`;
    return { from: employmentEndedOn, steps: [{ text, rule: `${ARBITRATION_RULE}第4款` }], askLonger: [] };
  }
  const askLonger = [
    ...(knewOn === undefined ? [ASK.knew] : []),
    ...(wages === undefined ? [ASK.wages] : []),
    ...(wages !== false && !employed && employmentEndedOn === undefined ? [ASK.employed] : []),
  ];
  if (knewOn === undefined) {
    const text = '一年从知道或者应当知道权利受到侵害之日起算，这一天还不知道。';
    return { from: undefined, steps: [{ text, rule: `${ARBITRATION_RULE}第1款` }], askLonger };
  }
  const text = `从知道或者应当知道权利受到侵害的 ${legalDateText(knewOn)}起，一年内申请仲裁。`;
  return { from: knewOn, steps: [{ text, rule: `${ARBITRATION_RULE}第1款` }], askLonger };
}

export interface LabourSuitFacts {
  today: LegalDate;
  awardReceivedOn?: LegalDate | undefined;
  /** No award: the commission did not accept the application, or did not decide in time (29, 43). */
  noAward?: 'refused' | 'overdue' | undefined;
  /** 一裁终局 (47): the employer cannot sue but ask to set it aside within 30 days (49). */
  finalAward?: boolean | undefined;
  filer?: 'worker' | 'employer' | undefined;
}

const SUIT_RULE = 'FILE-9 劳动争议调解仲裁法第48、50条';

/** Throws ImpossibleFacts for contradicting days. */
export function labourSuitLimit({ today, awardReceivedOn, noAward, finalAward, filer }: LabourSuitFacts): TimeLimit {
  happened('awardReceivedOn', awardReceivedOn, today);
  if (noAward && awardReceivedOn !== undefined) throw new ImpossibleFacts('noAward', '收到裁决书的，请只填收到的日期');
  const done = (reckoned: Reckoned) => answer(reckoned, today, SUIT_RULE, SUIT_NOTICES);
  if (noAward) {
    const text = '仲裁委员会不受理或者到期没有裁决的，可以直接起诉；法律没有写明几天，请尽快，并注意原来的一年时效。';
    const rule = `FILE-9 劳动争议调解仲裁法第${noAward === 'refused' ? 29 : 43}条`;
    return done({ sure: undefined, possible: 'open', steps: [{ text, rule }] });
  }
  if (awardReceivedOn === undefined) {
    const text = '不服裁决的，从收到裁决书之日起十五日内起诉，收到的日期还不知道。';
    const ask = '您是哪一天收到裁决书的？没有收到过裁决书的，仲裁委员会怎么答复的？';
    return done({ sure: undefined, possible: 'open', steps: [{ text, rule: SUIT_RULE }], askLonger: [ask] });
  }
  if (finalAward && filer === 'employer') {
    const { lastDay, steps } = computePeriod({ from: awardReceivedOn, days: 30 });
    const text = '这是终局裁决，用人单位不能起诉，可以从收到裁决书起三十日内向仲裁委员会所在地的中级法院申请撤销。';
    const rule = 'FILE-9 劳动争议调解仲裁法第49条';
    return answer({ sure: lastDay, possible: lastDay, steps: [{ text, rule }, ...steps] }, today, rule, SUIT_NOTICES);
  }
  const { lastDay, steps } = computePeriod({ from: awardReceivedOn, days: 15 });
  const text = `不服裁决的，从收到裁决书的 ${legalDateText(awardReceivedOn)}起十五日内起诉。`;
  return done({ sure: lastDay, possible: lastDay, steps: [{ text, rule: SUIT_RULE }, ...steps] });
}

const COMMISSION_MAY = '仲裁委员会和法院一般不主动审查时效，单位可以提出时效抗辩，由仲裁庭、法官判断。';
const ARBITRATION_NOTICES: Record<Standing, string> = {
  inTime: `这是按您说的情况推算的，不是决定。请尽早向劳动人事争议仲裁委员会提交申请，不收费。${COMMISSION_MAY}请保存好工资条、通知、聊天记录等证据。`,
  late: `这只是提示，不是决定。过了一年也可以申请仲裁、再起诉，法院会收下材料。${COMMISSION_MAY}下一步：找找向单位要求过、投诉过或者单位答应过的证据，一并提交。`,
  unclear: `这只是提示，不是决定。拿不准也可以先申请仲裁，仲裁不收费；直接到法院起诉的，材料也会收下。${COMMISSION_MAY}下一步：把上面问的日期查清楚。`,
};

const COURT_MAY = '期满不起诉的，裁决书发生法律效力，对方可以申请执行；是否受理由法官决定。';
const SUIT_NOTICES: Record<Standing, string> = {
  inTime: `这是按您说的情况推算的，不是决定。可以起诉，请在最后一天以前向法院提交起诉状和裁决书。${COURT_MAY}`,
  late: `这只是提示，不是决定。仍然可以提交起诉状，法院会收下材料并出具凭证。${COURT_MAY}下一步：有不可抗力等正当理由的，写明理由并附证明。`,
  unclear: `这只是提示，不是决定。可以起诉，法院会收下材料并出具凭证，请今天就提交。${COURT_MAY}下一步：查清收到裁决书或者仲裁委员会答复的日期，带上送达凭证。`,
};
