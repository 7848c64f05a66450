/** 行政起诉状 (FILE-22..24): the act, what was told about time, review before, and what is asked beside the claims. */
import * as z from 'zod/mini';
import { OUT_OF_SCOPE } from '../../../court/pleading/administrative-complaint';
import { REVIEW_RESULTS } from '../../../court/pleading/jurisdiction/administrative-defendant';
import { named } from '../../../platform/input';
import { choice, day, keysOf, list, needed, text, yes } from './fields';

/** 被诉行政行为; of inaction: what was applied for. */
const act = z.strictObject({
  what: text('告的是什么决定，或者申请了什么没有办', 500),
  number: text('决定书文号', 100),
  authority: text('作出决定的机关', 100),
  on: day('决定作出的日期'),
  knewOn: day('知道决定的日期'),
  toldOfTimeLimit: yes('告知了起诉期限'),
  learnedLimitOn: day('知道起诉期限的日期'),
  addressedToPlaintiff: yes('决定是发给您的'),
  /** 不履行职责 */
  inaction: yes('申请了不办、不答复'),
  appliedOn: day('机关收到申请的日期'),
  performDueOn: day('依法应当办好的日期'),
  urgent: yes('情况紧急'),
  realProperty: yes('涉及房屋、土地等不动产'),
  realPropertyPlace: text('不动产所在地', 200),
  personalFreedom: yes('限制了人身自由'),
  outOfScope: choice('属于哪种情形', keysOf(OUT_OF_SCOPE)),
});

/** FILE-24: which kinds of acts these are, and what became of review. */
const review = z.strictObject({
  onSpotPenalty: yes('当场作出的处罚'),
  naturalResources: yes('侵犯自然资源的所有权或者使用权'),
  informationRefused: yes('政府信息没有公开'),
  otherLaw: yes('其他法律规定先复议'),
  asked: choice('复议的情况', ['none', 'pending', 'decided', 'notAccepted', 'overdue']),
  result: choice('复议结果', REVIEW_RESULTS),
  over: choice('不服的是', ['originalAct', 'reviewInaction']),
  authority: text('复议机关', 100),
  acceptedOn: day('复议受理日期'),
  dueOn: day('复议到期日期'),
  decisionReceivedOn: day('收到复议决定的日期'),
});

export const administrative = {
  act: named(z.optional(act), '被诉行政行为'),
  review: named(z.optional(review), '行政复议'),
  interest: text('与被诉行为的利害关系', 1000),
  proofOfAct: list('证明行政行为存在的材料', needed('材料', 200), 30),
  /** 行诉法56 */
  suspension: named(
    z.optional(z.strictObject({ asked: yes('申请停止执行'), reasons: text('停止执行的理由', 1000) })),
    '停止执行',
  ),
  /** 行诉法48: time lost for reasons not his own. */
  lostTime: list('耽误的时间', z.strictObject({ from: day('起'), to: day('止'), why: text('原因', 300) }), 20),
  hindered: yes('因其他特殊情况耽误'),
  hindranceEndedOn: day('特殊情况结束的日期'),
};
