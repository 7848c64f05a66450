/** 行政起诉期限: until when one may sue an authority, as warnings, never refusals of receipt; lateness is for the judge (FILE-23; 行诉法45–48). */

import { type LegalDate, legalDateText } from '../../time/legal-date';
import { computePeriod } from '../../time/period';
import { afterReview, type ReviewFacts } from './after-review';
import { answer, later, type Reckoned, type Standing, type TimeLimit } from './answer';
import { type DirectFacts, direct } from './direct-suit';
import { happened } from './impossible';
import { type InactionFacts, inaction } from './inaction';
import { checkCourse } from './running';

export type SuitRoute = 'direct' | 'afterReview' | 'inaction';

export interface AdministrativeLimitFacts extends DirectFacts, ReviewFacts, InactionFacts {
  /** undefined: read from what else is known */
  route?: SuitRoute | undefined;
  /** 其他特殊情况 (行诉法48.2), neither force majeure nor beyond his control: he must ask, the court decides. */
  hindered?: boolean | undefined;
  hindranceEndedOn?: LegalDate | undefined;
}

const ASK = {
  route: '您告的是哪一种：行政机关的决定、复议以后不服，还是申请办事不办不答复？决定或者答复是哪一天收到的？',
  lost: '有没有因为不可抗力、被关押、生重病、法院或者行政机关的原因等耽误起诉？从哪天到哪天？没有的，请答“没有”。',
  hindrance: '耽误起诉的特殊情况是哪一天结束的？',
};
const HINDRANCE_DAYS = 10;
const RULE = { direct: '行诉法第46条', afterReview: '行诉法第45条', inaction: '行诉法第47条、行诉解释第66条' };

/** 行诉法45–48, 行诉解释†64–66. Throws ImpossibleFacts for contradicting days. */
export function administrativeLimit(facts: AdministrativeLimitFacts): TimeLimit {
  checkCourse(facts);
  const route = facts.route ?? routeOf(facts);
  if (route === undefined) {
    const steps = [{ text: '还不知道告的是什么、哪天知道的，算不出期限。', rule: 'FILE-23 行诉法第45至47条' }];
    const reckoned: Reckoned = { sure: undefined, possible: 'open', steps, askLonger: [ASK.route] };
    return answer(reckoned, facts.today, 'FILE-23 行诉法第45至47条', NOTICES);
  }
  const reckoned = withHindrance(RECKON[route](facts), facts);
  const more = { text: OTHER_LAWS, rule: `FILE-23 ${RULE[route]}` };
  return answer({ ...reckoned, steps: [...reckoned.steps, more] }, facts.today, `FILE-23 ${RULE[route]}`, NOTICES);
}

const RECKON: Record<SuitRoute, (facts: AdministrativeLimitFacts) => Reckoned> = { direct, afterReview, inaction };

function routeOf(facts: AdministrativeLimitFacts): SuitRoute | undefined {
  const { reviewDecisionReceivedOn, reviewAcceptedOn, reviewDueOn, appliedOn, knewOn, actOn } = facts;
  if (reviewDecisionReceivedOn ?? reviewAcceptedOn ?? reviewDueOn) return 'afterReview';
  if (knewOn ?? actOn) return 'direct';
  return appliedOn && 'inaction';
}

/** 行诉法48.2: within ten days after the hindrance ended he may ask for more time; until then nothing is settled. */
function withHindrance(reckoned: Reckoned, facts: AdministrativeLimitFacts): Reckoned {
  const { hindered, hindranceEndedOn, obstacles, today } = facts;
  const { steps, askLonger = [] } = reckoned;
  happened('hindranceEndedOn', hindranceEndedOn, today);
  if (!hindered && hindranceEndedOn === undefined) {
    // One question asks for both kinds of lost time: an answer to either is an answer.
    if (obstacles !== undefined || hindered === false) return reckoned;
    return { ...reckoned, possible: 'open', askLonger: [...askLonger, ASK.lost] };
  }
  const rule = 'FILE-23 行诉法第48条第2款';
  if (hindranceEndedOn === undefined) {
    const text = '因其他特殊情况耽误的，在障碍消除后十日内可以申请延长期限，是否准许由法院决定。';
    return {
      ...reckoned,
      possible: 'open',
      steps: [...steps, { text, rule }],
      askLonger: [...askLonger, ASK.hindrance],
    };
  }
  const { lastDay } = computePeriod({ from: hindranceEndedOn, days: HINDRANCE_DAYS });
  const text = `因其他特殊情况耽误的，最晚在 ${legalDateText(lastDay)}申请延长期限，是否准许由法院决定。`;
  return { ...reckoned, possible: later(reckoned.possible, lastDay), steps: [...steps, { text, rule }] };
}

const OTHER_LAWS =
  '别的法律另有期限的，以那部法律和决定书上写的为准；请求确认决定无效、行政协议和行政赔偿的期限也可能不同，请问清法院。';

const MAY = '超过期限又没有正当理由的，法院可能不予立案或者驳回起诉；对这样的裁定可以上诉。';
const NOTICES: Record<Standing, string> = {
  inTime: `这是按您说的情况推算的，不是决定。可以起诉，请在最后一天以前提交起诉状。${MAY}请保存好收到决定的凭证（签收单、信封、短信）。`,
  late: `这只是提示，不是决定。您坚持起诉，法院也会收下材料并出具凭证，由法官审查。${MAY}下一步：有耽误的正当理由的，写明理由并附证明，连同起诉状一起提交。`,
  unclear: `这只是提示，不是决定。拿不准也可以先起诉，法院会收下材料并出具凭证，由法官审查。${MAY}下一步：今天就提交起诉状，再把上面问的日期查清楚，找好证明。`,
};
