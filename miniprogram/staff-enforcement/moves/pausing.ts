/** 和解、中止、恢复 (ENF-8, ID-7; 民诉法241, 267). */
import type { EventOf } from '../../api/services';
import { wordsIn, yesIn } from '../../components/form/field';
import { chosen, optionsOf } from '../../components/form/options';
import { reasonField, rulingField } from '../fields';
import { cameOf, can, grave, noted, type Steps } from '../move';

type Ground = EventOf<'follow-enforcement', 'stay'>['ground'];
/** As court/enforcement/stay-grounds.ts has them (第267条). */
const STAYED: Readonly<Record<Ground, string>> = {
  applicantAgrees: '申请执行人表示可以延期执行',
  objectionOfOther: '案外人对执行标的提出确有理由的异议',
  heirsAwaited: '一方当事人死亡，需要等待继承人',
  successorAwaited: '一方单位终止，还没有确定谁承受权利义务',
  otherStay: '应当中止执行的其他情形',
};

export const PAUSING_STEPS: Steps = {
  stay: {
    title: '中止执行',
    what: '中止执行',
    can: can('stay'),
    ruling: 'stay',
    says: () => [
      '暂时停下，原因没有了就恢复。已经查封、冻结的继续有效，到期的要续行。',
      '马上告诉双方，裁定书同时送达。',
    ],
    fields: (about) => [
      rulingField(about, 'stay'),
      { name: 'ground', label: '哪一种情形', is: 'choice', options: optionsOf(STAYED) },
      reasonField('写清楚', '双方都看得到。'),
      {
        name: 'interestStops',
        label: '中止期间不计加倍利息',
        is: 'yes',
        hint: '不是被执行人申请的再审、审查引起的中止，才勾。',
      },
    ],
    question: () => grave('中止执行？', '马上告诉双方，裁定书马上送达。', '中止'),
    verb: '中止执行',
    done: '已经中止',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'stay',
          caseId,
          ground: chosen(STAYED, wordsIn(values, 'ground'), 'otherStay'),
          rulingId: wordsIn(values, 'rulingId'),
          reason: wordsIn(values, 'reason'),
          ...(yesIn(values, 'interestStops') ? { interestStops: true } : {}),
        }),
      ),
  },
  resumeExecution: {
    title: '恢复执行',
    what: '恢复执行',
    can: can('resume'),
    says: () => ['中止的原因没有了，接着执行。马上告诉双方。'],
    fields: ({ found, today }) => [
      { name: 'goneOn', label: '原因哪天没有的', is: 'day', start: found.registeredOn, end: today, value: today },
      reasonField('怎么没有的', '双方都看得到。'),
    ],
    question: () => noted('恢复执行？', '马上告诉双方。', '恢复'),
    verb: '恢复执行',
    done: '已经恢复执行',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'resumeExecution',
          caseId,
          goneOn: wordsIn(values, 'goneOn'),
          reason: wordsIn(values, 'reason'),
        }),
      ),
  },
};
