/** 变更、追加当事人 (ENF-9; 变更、追加当事人规定): whom a sealed ruling names comes in, beside the others or in somebody's place. */
import { enteringIn } from '../../components/form/entering';
import { fenIn, wordsIn } from '../../components/form/field';
import { cameOf, can, grave, type Steps } from '../move';
import { alreadyIn, chosenGround, MATTER, partyFields, replacedIn, standingOn, whoIn } from './party-fields';

export const PARTY_STEPS: Steps = {
  changeParties: {
    title: '变更、追加当事人',
    what: '变更、追加当事人',
    can: can('changeParties'),
    ruling: MATTER,
    papers: 'changeDebtor',
    says: ({ found }) => [
      '除了事实清楚、争议不大的，由合议庭审查、公开听证以后裁定。一份裁定书变更或者追加一位。',
      found.state === 'roundClosed'
        ? '这次程序已经终结：恢复执行时，再向新的被执行人发执行通知。'
        : found.noticeBy === null
          ? '新的被执行人收到：裁定书、执行通知书（金钱案件还有报告财产令），日子从他自己收到起算。'
          : '执行通知还没有发。发的时候，也发给新的被执行人。',
      found.noticeBy === null
        ? '裁定书马上送达各方。'
        : '裁定书马上送达各方，对方由此知道有这个案件：怕他转移财产的，先控制财产。',
    ],
    fields: partyFields,
    question: (values, about) => {
      const ground = chosenGround(values, about);
      const replaced = [...standingOn(about.found, '被执行人'), ...standingOn(about.found, '申请执行人')].find(
        ({ partyId }) => partyId === replacedIn(values, ground),
      );
      const how = replaced ? `代替${replaced.name}，` : '';
      return grave(
        '变更、追加当事人？',
        `${whoIn(values, about)}${how}从今天起是本案${ground?.side ?? '当事人'}。马上告诉各方，不能撤回。`,
        '办理',
      );
    },
    verb: '变更、追加，送达',
    done: '已经办好',
    async send(values, about, call) {
      const inPlaceOf = replacedIn(values, chosenGround(values, about));
      const limitFen = fenIn(values, 'limitFen');
      const paperId = wordsIn(values, 'paperId');
      return cameOf(
        await call('follow-enforcement', {
          action: 'changeParties',
          caseId: about.found.caseId,
          rulingId: wordsIn(values, 'rulingId'),
          ...(inPlaceOf ? { inPlaceOf } : {}),
          ...(limitFen === undefined ? {} : { limitFen }),
          ...(alreadyIn(values) ? { already: alreadyIn(values) } : { enters: enteringIn(values, '') }),
          ...(paperId ? { paperId } : {}),
        }),
      );
    },
  },
};
