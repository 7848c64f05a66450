/** 审限: extended with the approval that the law asks for, and what does not count (TIME-9..11). */
import { call } from '../../api/call';
import type { EventOf } from '../../api/services';
import { approvalFields, approvalIn } from '../../components/form/approval';
import { wordsIn } from '../../components/form/field';
import { dayText } from '../../text/day';
import { can, isOfficer, type Step } from '../step';

type By = EventOf<'check-progress', 'extendLimit'>['by'];
type Kind = Exclude<EventOf<'check-progress', 'exclude'>['kind'], 'stay'>;

const BY: readonly { value: By; label: string }[] = [
  { value: 'president', label: '本院院长' },
  { value: 'superiorCourt', label: '上级人民法院' },
  { value: 'highCourt', label: '高级人民法院' },
  { value: 'supremeCourt', label: '最高人民法院' },
];

/** As court/time/trial-limit-table.ts names them (TIME-10); of enforcement nothing is done here. */
const KINDS: readonly { value: Kind; label: string; only?: string }[] = [
  { value: 'publicNotice', label: '公告期间' },
  { value: 'appraisal', label: '鉴定期间' },
  { value: 'settlement', label: '双方和解期间', only: 'civil' },
  { value: 'jurisdiction', label: '处理管辖异议、管辖争议期间' },
  { value: 'adjournment', label: '因申请新证人、新证据、重新鉴定或勘验而延期（只算第一个月）' },
  { value: 'audit', label: '审计、评估、资产清理期间' },
  { value: 'extendedMediation', label: '各方同意延长的调解期间', only: 'civil' },
  { value: 'administrativeMediation', label: '调解期间', only: 'administrative' },
];

export const LIMIT_STEPS: Readonly<Record<string, Step>> = {
  extendLimit: {
    title: '延长审限',
    what: '延长审限',
    can: can('extendLimit'),
    says: () => [
      '审限快到、还审不完的，要在审限届满以前报批，批准以后在这里登记。过了审限再批的，登记不了。',
      '延长到哪天、为什么，会告诉各方当事人。',
    ],
    fields: ({ today }) => [
      { name: 'by', label: '谁批准', is: 'choice', options: BY, value: 'president' },
      {
        name: 'unit',
        label: '延长多久',
        is: 'choice',
        options: [
          { value: 'months', label: '按月' },
          { value: 'days', label: '按天' },
        ],
        value: 'months',
      },
      {
        name: 'months',
        label: '几个月',
        is: 'text',
        most: 2,
        hint: '只写数字。',
        when: { field: 'unit', is: ['months'] },
      },
      { name: 'days', label: '几天', is: 'text', most: 3, hint: '只写数字。', when: { field: 'unit', is: ['days'] } },
      { name: 'askedOn', label: '哪天报批的', is: 'day', end: today },
      { name: 'reason', label: '为什么要延长', is: 'long', most: 1000, hint: '会告诉各方当事人。' },
      ...approvalFields(today, '上面选的机关'),
    ],
    question: () => ({
      title: '登记延长审限？',
      content: '审限马上延长，并告诉各方当事人，不能撤回。',
      confirmText: '登记',
      grave: true,
    }),
    verb: '登记延长',
    done: '审限已经延长',
    send: (values, { found: { caseId } }) => {
      const unit = wordsIn(values, 'unit') === 'days' ? 'days' : 'months';
      return call('check-progress', {
        action: 'extendLimit',
        caseId,
        by: BY.find(({ value }) => value === wordsIn(values, 'by'))?.value ?? 'president',
        [unit]: Number(wordsIn(values, unit)),
        askedOn: wordsIn(values, 'askedOn'),
        approval: approvalIn(values),
        reason: wordsIn(values, 'reason'),
      });
    },
  },
  exclude: {
    title: '扣除审限',
    what: '扣除审限',
    can: (found) => isOfficer(found) && found.limit !== null,
    says: () => [
      '依法不计入审限的期间，在这里登记。还没有结束的，先不填结束日期，结束那天再来登记。',
      '中止不用在这里登记：裁定中止、恢复审理时自动扣除。',
    ],
    fields: ({ found, today }) => [
      {
        name: 'kind',
        label: '扣除什么',
        is: 'choice',
        options: KINDS.filter(({ only }) => !only || only === found.kind).map(({ value, label }) => ({ value, label })),
      },
      { name: 'from', label: '从哪天起', is: 'day', start: found.registeredOn, end: today },
      { name: 'to', label: '到哪天为止', is: 'day', optional: true, hint: '还没有结束的，先不选。' },
      { name: 'ground', label: '依据', is: 'long', most: 500, hint: '如：委托鉴定书（2026）12号。当事人看得到。' },
    ],
    question: (values) => ({
      title: '登记扣除审限？',
      content: `从 ${dayText(wordsIn(values, 'from'))} 起不算入审限，记入案件进展，当事人看得到。`,
      confirmText: '登记',
    }),
    verb: '登记扣除',
    done: '已经扣除',
    send: (values, { found: { caseId } }) => {
      const to = wordsIn(values, 'to');
      return call('check-progress', {
        action: 'exclude',
        caseId,
        kind: KINDS.find(({ value }) => value === wordsIn(values, 'kind'))?.value ?? 'appraisal',
        from: wordsIn(values, 'from'),
        ground: wordsIn(values, 'ground'),
        ...(to ? { to } : {}),
      });
    },
  },
  endExclusion: {
    title: '结束扣除',
    what: '结束这一项扣除',
    can: isOfficer,
    says: ({ found, of }) => {
      const one = found.exclusions.find(({ exclusionId }) => exclusionId === of);
      return [
        one ? `${one.kindName}，从 ${dayText(one.from)} 起扣除。理由：${one.ground}` : '这一项已经结束了。',
        '结束以后，审限接着算。',
      ];
    },
    fields: ({ today }) => [{ name: 'to', label: '最后一天不计的日子', is: 'day', end: today }],
    question: (values) => ({
      title: '结束扣除？',
      content: `扣除到 ${dayText(wordsIn(values, 'to'))} 为止，第二天起审限接着算。`,
      confirmText: '结束扣除',
    }),
    verb: '结束扣除',
    done: '扣除已经结束',
    send: (values, { found: { caseId }, of }) =>
      call('check-progress', { action: 'endExclusion', caseId, exclusionId: of, to: wordsIn(values, 'to') }),
  },
};
