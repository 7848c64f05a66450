/** 处置: a price found, sold, or taken out of the account (ENF-5, 7). */
import type { EventOf } from '../../api/services';
import { fenIn, wordsIn } from '../../components/form/field';
import { chosen, optionsOf } from '../../components/form/options';
import { yuanText } from '../../text/yuan';
import { measureField, measureIn, onField, rulingField } from '../fields';
import { cameOf, can, grave, held, isOpen, noted, type Steps } from '../move';

const HOW: Readonly<Record<EventOf<'follow-enforcement', 'recordValuation'>['how'], string>> = {
  agreed: '双方议价',
  directed: '定向询价',
  network: '网络询价',
  appraised: '委托评估',
};

export const SELLING_STEPS: Steps = {
  recordValuation: {
    title: '确定参考价',
    what: '确定参考价',
    can: (found) => isOpen(found) && held(found).length > 0,
    says: () => [
      '参考价按顺序定：双方商量、定向询价、网络询价、委托评估。定了才能拍卖。',
      '马上告诉双方，可以书面提异议。',
    ],
    fields: (about) => [
      measureField(about, ({ asset }) => asset !== 'deposit'),
      { name: 'how', label: '怎样定的', is: 'choice', options: optionsOf(HOW) },
      { name: 'priceFen', label: '参考价', is: 'money' },
      onField(about.today, '哪天定的'),
    ],
    question: (values) => noted('记入参考价？', `${yuanText(fenIn(values, 'priceFen') ?? 0)}，马上告诉双方。`),
    verb: '记入参考价',
    done: '参考价已经记入',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'recordValuation',
          caseId,
          measureId: wordsIn(values, 'measureId'),
          how: chosen(HOW, wordsIn(values, 'how'), 'network'),
          priceFen: fenIn(values, 'priceFen') ?? 0,
          on: wordsIn(values, 'on'),
        }),
      ),
  },
  realise: {
    title: '拍卖、变卖',
    what: '拍卖、变卖',
    can: can('realise'),
    ruling: 'realise',
    says: () => [
      '要先满足：执行通知的履行期限过了，参考价定了，案外人没有异议等着处理。',
      '马上告诉双方时间、地点和参考价。被执行人在拍卖以前还清的，可以停止。',
    ],
    fields: (about) => [
      measureField(about, ({ asset }) => asset !== 'deposit'),
      rulingField(about, 'realise'),
      { name: 'time', label: '哪天拍卖', is: 'day', start: about.today },
      { name: 'clock', label: '几点开始', is: 'time' },
      { name: 'where', label: '拍卖平台或者地点', is: 'text', most: 100 },
    ],
    question: (values, { found }) =>
      grave('开始拍卖、变卖？', `${measureIn(found, values)?.text ?? ''}。马上告诉双方，裁定书马上送达。`, '开始'),
    verb: '进入拍卖、变卖',
    done: '已经进入拍卖、变卖',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'realise',
          caseId,
          measureId: wordsIn(values, 'measureId'),
          rulingId: wordsIn(values, 'rulingId'),
          time: `${wordsIn(values, 'time')}T${wordsIn(values, 'clock')}:00+08:00`,
          where: wordsIn(values, 'where'),
        }),
      ),
  },
  realisationFailed: {
    title: '没有卖出去',
    what: '记流拍',
    can: can('realisationFailed'),
    says: () => ['流拍以后财产仍然控制着，可以再拍、变卖，或者以物抵债。马上告诉双方接下来怎么办。'],
    fields: () => [
      {
        name: 'nextStep',
        label: '接下来怎么办',
        is: 'long',
        most: 300,
        hint: '如：三十日内第二次拍卖，起拍价降低百分之二十。',
      },
    ],
    question: () => noted('记入没有卖出去？', '马上告诉双方。'),
    verb: '记入',
    done: '已经记入',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'realisationFailed',
          caseId,
          nextStep: wordsIn(values, 'nextStep'),
        }),
      ),
  },
};
