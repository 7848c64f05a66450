/** 告的是什么事, 复议过没有: the act, what was told about time, review before (FILE-22..24). Free of wx. */
import type { Content } from '../content';
import type { Block, Option } from './form';

type Act = NonNullable<Content['act']>;
const SCOPE: readonly Option<NonNullable<Act['outOfScope']>>[] = [
  { value: 'stateAct', label: '国防、外交的事' },
  { value: 'generalNorm', label: '告的是文件、规定本身，不是针对我的决定' },
  { value: 'personnel', label: '机关内部的奖惩、任免' },
  { value: 'finalDecision', label: '法律写明由机关最终裁决的事' },
];
const forInaction = ({ act }: Content) => act?.inaction === true;
const forDecision = ({ act }: Content) => act?.inaction !== true;

export const ACT_BLOCKS: readonly Block[] = [
  {
    id: 'act',
    title: '告的是什么事',
    items: [
      { path: 'act.inaction', label: '是申请了，机关不办或者不答复吗', said: '不办、不答复', type: 'yes' },
      {
        path: 'act.what',
        label: '是什么决定，或者申请了什么没有办',
        said: '行为',
        type: 'text',
        most: 500,
        hint: '比如：罚款 5 万元的行政处罚决定；申请办不动产证没有办',
      },
      {
        path: 'act.authority',
        label: '哪个机关',
        said: '机关',
        type: 'text',
        most: 100,
        hint: '照决定书上的公章写全称',
      },
      {
        path: 'act.number',
        label: '决定书的文号',
        said: '文号',
        type: 'text',
        most: 100,
        optional: true,
        hint: '比如：京某罚〔2025〕1号',
        when: forDecision,
      },
      { path: 'act.on', label: '哪天作出的', said: '作出日期', type: 'day', optional: true, when: forDecision },
      {
        path: 'act.knewOn',
        label: '您哪天知道的',
        said: '知道日期',
        type: 'day',
        hint: '一般是收到决定书那天。法院按这天算期限',
        when: forDecision,
      },
      {
        path: 'act.toldOfTimeLimit',
        label: '决定书上写了多久以内可以起诉吗',
        said: '告知了起诉期限',
        type: 'yes',
        hint: '一般在最后一段',
        when: forDecision,
      },
      {
        path: 'act.learnedLimitOn',
        label: '您哪天知道可以起诉的期限',
        said: '知道起诉期限的日期',
        type: 'day',
        optional: true,
        when: ({ act }) => forDecision({ act }) && act?.toldOfTimeLimit === false,
      },
      {
        path: 'act.appliedOn',
        label: '机关哪天收到您的申请',
        said: '机关收到申请的日期',
        type: 'day',
        when: forInaction,
      },
      {
        path: 'act.performDueOn',
        label: '法律写明哪天以前该办好',
        said: '应当办好的日期',
        type: 'day',
        optional: true,
        hint: '不清楚就空着',
        when: forInaction,
      },
      { path: 'act.urgent', label: '事情紧急，等不了', type: 'flag', when: forInaction },
    ],
  },
  {
    id: 'touches',
    title: '和您的关系',
    items: [
      {
        path: 'act.addressedToPlaintiff',
        label: '决定是发给原告的吗',
        said: '发给原告',
        type: 'yes',
        when: forDecision,
      },
      {
        path: 'interest',
        label: '它怎样影响了您的权利',
        said: '影响',
        type: 'long',
        most: 1000,
        when: ({ act }) => act?.addressedToPlaintiff === false,
      },
      { path: 'act.realProperty', label: '是关于房子、土地的吗', said: '涉及房屋、土地', type: 'yes' },
      {
        path: 'act.realPropertyPlace',
        label: '房子、土地在哪里',
        said: '房屋、土地所在地',
        type: 'place',
        most: 200,
        when: ({ act }) => act?.realProperty === true,
      },
      { path: 'act.personalFreedom', label: '限制了人身自由（拘留、强制隔离等）', type: 'flag' },
    ],
  },
  {
    id: 'scope',
    title: '有没有这些情况',
    lead: '一般不归法院管的四种。没有就不用选；有的也可以交，由法官决定。',
    rule: '行诉法第13条',
    items: [{ path: 'act.outOfScope', label: '属于哪一种', type: 'choice', options: SCOPE }],
  },
  {
    id: 'proof',
    title: '能证明有这件事的材料',
    items: [
      {
        path: 'proofOfAct',
        label: '有哪些，一行写一样',
        said: '',
        type: 'lines',
        most: 2000,
        hint: '比如：行政处罚决定书；送达回证；申请表的回执。照片在“要附的材料”里传',
      },
    ],
  },
];
