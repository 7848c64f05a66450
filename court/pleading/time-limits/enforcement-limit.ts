/** 申请执行的期间: two years, each kind of title in its own words; a late application of a civil title must still be accepted (FILE-21; 民诉法250, 解释481.1, 行诉解释†153). */
import type { Step } from '../../step';
import { type LegalDate, legalDateText } from '../../time/legal-date';
import { answer, type End, type Reckoned, type Standing, type TimeLimit } from './answer';
import {
  ADMINISTRATIVE_RULE,
  CIVIL_RULE,
  checkEnforcement,
  type EnforcementLimitFacts,
  enforcementStart,
} from './enforcement-start';
import { type Kind, run } from './running';

const ASK = {
  title: '执行依据是民事判决、仲裁裁决、公证债权文书，还是行政判决？',
  interruptions:
    '这两年里，您有没有向对方要求过履行、申请过执行，对方有没有答应过、还过一部分，双方有没有和解？各是哪一天？都没有的，请答“没有”。',
  obstacles: '最后六个月里，有没有不可抗力等没法申请的情况？从哪天到哪天？没有的，请答“没有”。',
  goodReason: '晚申请有没有正当理由？',
};

/** 执行解释†19 lets the rest run on after a stay, 民诉法250 with 民法典†194 gives six months: certain is the shorter. */
const TWO_YEARS: Kind = {
  lengthFrom: () => ({ years: 2 }),
  resume: { sure: 'lastSixMonths', possible: 'sixMonthsMore' },
  anewAfterProceeding: 'possible',
  interruptionRule: `${CIVIL_RULE}第1款、执行解释第20条`,
  obstacleRule: `${CIVIL_RULE}第1款、执行解释第19条`,
};

/** Throws ImpossibleFacts for contradicting days. */
export function enforcementLimit(facts: EnforcementLimitFacts): TimeLimit {
  checkEnforcement(facts);
  const { today, title, performBy, instalments = [] } = facts;
  if (title === 'penal') {
    // 刑事裁判涉财产部分执行规定‡7: handed over by the court itself.
    const text = '刑事判决里的罚金、没收、退赔等由法院自己移送执行，不用申请，也没有申请期限。';
    const steps = [{ text, rule: 'FILE-21 刑事裁判涉财产部分执行规定第7条' }];
    return answer({ sure: 'open', possible: 'open', steps }, today, CIVIL_RULE, CIVIL_NOTICES);
  }
  if (facts.again) {
    const text = '已经执行过、还没有还清的，或者终结本次执行程序以后又发现财产的，可以再次申请，不受两年的限制。';
    const steps = [{ text, rule: 'FILE-21, ENF-8 解释第515条、第517条第2款' }];
    return answer({ sure: 'open', possible: 'open', steps }, today, CIVIL_RULE, CIVIL_NOTICES);
  }
  const administrative = title === 'administrative';
  const rule = administrative ? ADMINISTRATIVE_RULE : CIVIL_RULE;
  const notices = administrative ? ADMINISTRATIVE_NOTICES : title === undefined ? UNTOLD_NOTICES : CIVIL_NOTICES;
  const parts = [...instalments, ...(performBy === undefined ? [] : [performBy])];
  if (administrative && parts.length > 1) return eachAlone(facts, parts);
  return answer(reckon(facts), today, rule, notices);
}

function reckon(facts: EnforcementLimitFacts): Reckoned {
  const { today, title, interruptions, obstacles, goodReason } = facts;
  const begun = enforcementStart(facts);
  const asks = [
    ...begun.asks,
    ...(interruptions === undefined ? [ASK.interruptions] : []),
    ...(obstacles === undefined ? [ASK.obstacles] : []),
  ];
  // A good reason makes a late application of an administrative title acceptable, without a last day.
  const excused = title === 'administrative' && goodReason !== false;
  const askLonger = excused && goodReason === undefined ? [...asks, ASK.goodReason] : asks;
  // An administrative title begins earlier than a civil one, or each instalment does.
  const askShorter = title === undefined ? [ASK.title] : [];
  if (begun.from === undefined) return { sure: undefined, possible: 'open', steps: begun.steps, askLonger, askShorter };
  const found = run(TWO_YEARS, { from: begun.from, today, interruptions, obstacles });
  const possible: End = excused || title === undefined || asks.length > 0 ? 'open' : found.possible;
  const early: Step[] =
    begun.from < today || begun.of === 'event'
      ? []
      : [
          {
            text: `履行期限到 ${legalDateText(begun.from)}才过，过了还不履行的再申请。`,
            rule: 'FILE-20 执行规定第16条',
          },
        ];
  return { sure: found.sure, possible, steps: [...begun.steps, ...early, ...found.steps], askLonger, askShorter };
}

/** 行诉解释†153.2: each instalment of an administrative title has its own two years. */
function eachAlone(facts: EnforcementLimitFacts, parts: readonly LegalDate[]): TimeLimit {
  const each = [...parts].sort().map((performBy) => ({
    performBy,
    found: answer(
      reckon({ ...facts, performBy, instalments: [] }),
      facts.today,
      ADMINISTRATIVE_RULE,
      ADMINISTRATIVE_NOTICES,
    ),
  }));
  const text = '行政案件的文书分期履行的，每一期各自从自己的最后一日起算两年。';
  const steps: Step[] = [{ text, rule: `${ADMINISTRATIVE_RULE}第2款` }];
  for (const { performBy, found } of each)
    steps.push({
      text: `${legalDateText(performBy)}到期的一期：${found.lastDay ? `最后一天 ${legalDateText(found.lastDay)}，` : ''}${PART_TEXT[found.standing]}。`,
      rule: `${ADMINISTRATIVE_RULE}第2款`,
    });
  const standings = new Set(each.map(({ found }) => found.standing));
  const [only] = standings;
  // Some in time and some not: no one word fits all, nor is there one last day.
  const standing: Standing = standings.size === 1 && only ? only : 'unclear';
  return {
    standing,
    lastDay: standings.size === 1 ? each[0]?.found.lastDay : undefined,
    steps,
    missing: [...new Set(each.flatMap(({ found }) => found.missing))],
    notice: ADMINISTRATIVE_NOTICES[standing],
  };
}

const PART_TEXT: Record<Standing, string> = {
  inTime: '看来还在期限内',
  late: '看来已经过了',
  unclear: '看来过了，但可能还有没算进去的时间',
};

const CIVIL_MAY =
  '法院不会主动说过期，只有被执行人可以提出异议，异议成立的裁定不予执行；他已经自愿履行的，不能要回去。';
const CIVIL_NOTICES: Record<Standing, string> = {
  inTime: `这是按您说的情况推算的，不是决定。可以申请执行，请尽早提交。${CIVIL_MAY}请保存好催要、还款、和解的证据。`,
  late: `这只是提示，不是决定。过了两年也可以申请，法院必须受理。${CIVIL_MAY}下一步：找找催要过、对方答应过或者还过一部分的证据，一并提交。`,
  unclear: `这只是提示，不是决定。拿不准也可以申请，法院必须受理。${CIVIL_MAY}下一步：今天就提交申请，再把上面问的日期查清楚。`,
};
const ADMINISTRATIVE_MAY = '行政案件的执行逾期又没有正当理由的，法院可能不予受理，由法官决定。';
const ADMINISTRATIVE_NOTICES: Record<Standing, string> = {
  inTime: `这是按您说的情况推算的，不是决定。可以向一审法院申请执行，请尽早提交。${ADMINISTRATIVE_MAY}请保存好要求履行的证据。`,
  late: `这只是提示，不是决定。仍然可以向一审法院提交申请，材料会收下。${ADMINISTRATIVE_MAY}下一步：有正当理由的，写明理由并附证明。`,
  unclear: `这只是提示，不是决定。拿不准也可以向一审法院提交申请，材料会收下。${ADMINISTRATIVE_MAY}下一步：今天就提交还没有过的部分，再把上面问的日期和理由写清楚。`,
};
/** With a title of unknown kind neither consequence may be promised. */
const UNTOLD_NOTICES: Record<Standing, string> = {
  ...CIVIL_NOTICES,
  unclear: `这只是提示，不是决定。拿不准也可以提交申请，材料会收下。民事的：法院必须受理，只有被执行人可以提出异议。行政案件的：逾期又没有正当理由的，可能不予受理。下一步：今天就提交申请，再把上面问的情况查清楚。`,
};
