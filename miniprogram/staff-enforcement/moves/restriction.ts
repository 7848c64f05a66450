/** 限制消费, and other measures against the debtor himself (ENF-8, 10; 民诉法259, 261). */
import type { EventOf } from '../../api/services';
import { approvalFields, approvalIn } from '../../components/form/approval';
import { wordsIn } from '../../components/form/field';
import { chosen, optionsOf } from '../../components/form/options';
import { dayText } from '../../text/day';
import { boundField, debtorField, debtorName, debtorsNow, reasonField } from '../fields';
import { cameOf, can, type Execution, grave, noted, type Steps } from '../move';
import { basisIn, OTHERS, othersIn } from './restricted';

const LIFTED: Readonly<Record<EventOf<'follow-enforcement', 'liftRestriction'>['ground'], string>> = {
  performed: '义务已经履行完毕',
  goodSecurity: '提供了确实有效的担保',
  applicantConsents: '申请执行人同意',
  wrong: '限制错误',
};
const isRestricted = ({ debtors }: Execution): boolean =>
  debtors.some(({ restricted }) => restricted && !restricted.lifted);

export const RESTRICTION_STEPS: Steps = {
  restrict: {
    title: '限制消费',
    what: '限制消费',
    can: (found) =>
      can('restrict')(found) && debtorsNow(found).some(({ restricted }) => !restricted || restricted.lifted),
    says: ({ found }) => [
      '不能坐飞机、高铁（G 字头的全部座位）、别的动车的一等座和软卧，不能住星级酒店、买房买车等，项目都列在限制消费令里。生活、经营必需的，他可以申请准许一次。',
      '先要执行通知的履行期限过了、没有履行，由院长签发。',
      ...debtorsNow(found).flatMap(({ name, restrictionObstacles }) =>
        restrictionObstacles.length > 0
          ? [`${name}现在还不能：${restrictionObstacles.map(({ text }) => text).join('')}`]
          : [],
      ),
      '限制消费令马上送达被执行人，同时告诉申请执行人。',
    ],
    fields: (about) => [
      debtorField(about),
      {
        name: 'basis',
        label: '依据',
        is: 'choice',
        options: [
          { value: 'applicantInWriting', label: '申请执行人书面申请' },
          { value: 'exOfficio', label: '法院依职权' },
          { value: 'listed', label: '已经列入失信名单' },
        ],
      },
      { name: 'from', label: '从哪天起', is: 'day', start: about.today, value: about.today },
      ...(debtorsNow(about.found).some(({ kind }) => kind === 'organisation')
        ? OTHERS.map(({ why, label }) => ({
            name: why,
            label: `单位的${label}`,
            is: 'text' as const,
            most: 100,
            optional: true,
            hint: '几位的，用顿号隔开。被执行人是个人的不填。',
          }))
        : []),
      ...approvalFields(about.today),
    ],
    question: (values, { found }) =>
      grave(
        '限制消费？',
        `${debtorName(found, wordsIn(values, 'debtor'))}，从 ${dayText(wordsIn(values, 'from'))} 起。限制消费令马上送达。`,
        '限制消费',
      ),
    verb: '限制消费，送达',
    done: '已经限制消费',
    async send(values, { found: { caseId } }, call) {
      const others = othersIn(values);
      return cameOf(
        await call('follow-enforcement', {
          action: 'restrict',
          caseId,
          debtor: wordsIn(values, 'debtor'),
          basis: basisIn(values),
          from: wordsIn(values, 'from'),
          ...(others.length > 0 ? { others } : {}),
          approval: approvalIn(values),
        }),
      );
    },
  },
  permitConsumption: {
    title: '准许一次消费',
    what: '准许一次消费',
    can: (found) => can('permitConsumption')(found) && isRestricted(found),
    says: () => ['因生活或者经营必需，准许这一次。别的限制不变。', '只告诉被执行人。'],
    fields: (about) => [
      debtorField(about),
      { name: 'what', label: '准许什么', is: 'text', most: 200, hint: '如：3月8日乘高铁二等座去上海就医，往返一次' },
      reasonField('为什么必需'),
    ],
    question: (values) => noted('准许这一次？', wordsIn(values, 'what'), '准许'),
    verb: '准许，告诉被执行人',
    done: '已经准许',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'permitConsumption',
          caseId,
          debtor: wordsIn(values, 'debtor'),
          what: wordsIn(values, 'what'),
          reason: wordsIn(values, 'reason'),
        }),
      ),
  },
  liftRestriction: {
    title: '解除限制消费',
    what: '解除限制消费',
    can: (found) => can('liftRestriction')(found) && isRestricted(found),
    says: () => [
      '履行完毕、有确实有效的担保、申请执行人同意，或者限制错了的，及时解除。',
      '马上告诉双方；理由申请执行人看得到。',
    ],
    fields: (about) => [
      boundField(about),
      { name: 'ground', label: '哪一种情形', is: 'choice', options: optionsOf(LIFTED) },
      reasonField('写清楚'),
    ],
    question: (values, { found }) =>
      grave('解除限制消费？', `${debtorName(found, wordsIn(values, 'debtor'))}。马上告诉双方。`, '解除'),
    verb: '解除，告诉双方',
    done: '已经解除限制消费',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'liftRestriction',
          caseId,
          debtor: wordsIn(values, 'debtor'),
          ground: chosen(LIFTED, wordsIn(values, 'ground'), 'wrong'),
          reason: wordsIn(values, 'reason'),
        }),
      ),
  },
};
