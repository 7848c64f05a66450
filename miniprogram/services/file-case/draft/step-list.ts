/** 各类案件的步骤: what is asked in which order. Free of wx. */
import type { Section } from './content';
import type { Kind } from './kind';

export interface Step {
  id: string;
  title: string;
  /** What the law calls it; '' where it is the title's own word. */
  term: string;
  sections: readonly Section[];
  /** What stands in the list while nothing is filled in and the court asks for nothing. */
  empty: string;
  /** Most people have nothing to say there: it stands apart, and the way through the steps leaves it out. */
  aside?: boolean;
  /** What the court calls fields of it that are no sections. */
  fields?: readonly string[];
}

const EMPTY = '还没有填';
const step = (id: string, title: string, term: string, sections: readonly Section[], empty = EMPTY): Step => ({
  id,
  title,
  term,
  sections,
  empty,
});
const aside = (one: Step): Step => ({ ...one, aside: true });

const PLAINTIFF = step('plaintiff', '谁来告', '原告', ['plaintiffs', 'agentAuthority', 'filedAs', 'filedFor']);
const FACTS = step('facts', '事情经过', '事实与理由', ['factsAndReasons']);
const EVIDENCE = step('evidence', '有什么凭据', '证据', ['evidence'], '没有凭据可以不填');
const WITNESSES = aside(step('witnesses', '有没有人能作证', '证人', ['witnesses'], '没有证人可以不填'));
const THIRD = aside(step('third-parties', '还有谁有关系', '第三人', ['thirdParties'], '没有就不用填'));
const AGENTS = aside(step('agents', '有人代理，或者替孩子办', '代理人', ['agents', 'guardian'], '自己办的不用填'));
const PAPERS = step('papers', '要附的材料', '', [], '看要附哪些');
const ADDRESS = step('address', '文书寄到哪里', '送达地址', ['addressConfirmation']);
const AID = aside(step('aid', '交诉讼费有困难', '司法救助', ['aid'], '交得起的不用填'));
const TRUTH = step('truth', '确认写的是真的', '', ['truthConfirmed'], '还没有确认');

const CIVIL: readonly Step[] = [
  PLAINTIFF,
  AGENTS,
  step('defendants', '告谁', '被告', ['defendants']),
  step('claims', '要什么', '诉讼请求', ['causeOfAction', 'claims']),
  FACTS,
  EVIDENCE,
  aside(PAPERS),
  ADDRESS,
  step('mediation', '愿不愿意先调解', '先行调解', ['mediation'], '还没有选；不选也可以，法院会问您'),
  TRUTH,
  WITNESSES,
  AID,
  { ...aside(step('court', '为什么交给这家法院', '管辖', ['jurisdiction'], '不清楚不用填')), fields: ['court'] },
  THIRD,
];

const ENFORCEMENT: readonly Step[] = [
  {
    ...step('title', '凭哪份文书', '执行依据', ['title', 'succession', 'arbitrationAgreement', 'recognition']),
    fields: ['effective', 'partiesDefinite', 'contentDefinite', 'applicant', 'successionProof'],
  },
  step('applicants', '谁来申请', '申请执行人', ['applicants', 'agentAuthority', 'filedAs', 'filedFor']),
  AGENTS,
  step('debtors', '对方是谁', '被执行人', ['judgmentDebtors']),
  step('unperformed', '没有履行什么', '执行事项', ['matter', 'amountFen', 'amountParts', 'reasons']),
  { ...step('deadline', '什么时候该履行', '履行期限', ['performance', 'course']), fields: ['performBy', 'performed'] },
  step('assets', '对方有什么财产', '财产线索', ['knownAssets'], '不知道可以不填'),
  step('account', '钱打到哪里', '收款账户', ['account']),
  PAPERS,
  ADDRESS,
  TRUTH,
];

const ADMINISTRATIVE: readonly Step[] = [
  PLAINTIFF,
  AGENTS,
  step('act', '告的是什么事', '被诉行政行为', ['act', 'interest', 'proofOfAct']),
  step('review', '先复议过没有', '行政复议', ['review']),
  step('authority', '告哪个机关', '被告', ['defendants']),
  step('act-claims', '要法院做什么', '诉讼请求', ['claims', 'causeOfAction']),
  FACTS,
  EVIDENCE,
  PAPERS,
  ADDRESS,
  TRUTH,
  aside(step('suspension', '请法院先停下来', '停止执行', ['suspension'], '不用停的不填')),
  aside(
    step('time', '来不来得及，耽误过没有', '起诉期限', ['lostTime', 'hindered', 'hindranceEndedOn'], '看看来不来得及'),
  ),
  WITNESSES,
  AID,
  THIRD,
];

export const STEPS_OF: Readonly<Record<Kind, readonly Step[]>> = {
  civil: CIVIL,
  enforcement: ENFORCEMENT,
  administrative: ADMINISTRATIVE,
};
