/** 行政诉讼要法院做什么: claims by kind, suspension of the act, time lost (FILE-22, 23). Free of wx. */
import type { Content } from '../content';
import type { Block, Option } from './form';

type Claim = NonNullable<NonNullable<Content['claims']>[number]['kind']>;

const CLAIMS: readonly Option<Claim>[] = [
  { value: 'revoke', label: '撤销或者变更这个决定', note: '这个决定不对，请法院取消它，或者改轻' },
  { value: 'perform', label: '让机关办该办的事', note: '该发的证、该给的钱、该管的事没有做' },
  { value: 'declareUnlawful', label: '确认违法', note: '事情已经做完，撤销没有用了，请法院说它违法' },
  { value: 'declareVoid', label: '确认无效', note: '错得太明显，从一开始就不算数' },
  { value: 'compensate', label: '赔偿或者补偿', note: '要写多少钱' },
  { value: 'agreement', label: '行政协议的争议', note: '征收补偿协议、特许经营协议等' },
  { value: 'normReview', label: '顺便审查依据的文件', note: '决定依据的“红头文件”不合法；规章不能审查' },
  { value: 'civilDispute', label: '顺便解决相关的民事争议', note: '比如机关裁决过的侵权、权属争议' },
];

export const ADMINISTRATIVE_CLAIM_BLOCKS: readonly Block[] = [
  {
    id: 'claims',
    lead: '一项一项写。说不清属于哪一种，先写下来，法官会请您明确。',
    rule: '行诉法第49、53条，行诉解释第68条',
    items: [
      { path: 'kind', label: '要法院做什么', said: '', type: 'choice', options: CLAIMS },
      {
        path: 'text',
        label: '具体写下来',
        said: '',
        type: 'long',
        most: 1000,
        hint: '比如：撤销京某罚〔2025〕1号行政处罚决定',
      },
      {
        path: 'amountFen',
        label: '要多少钱（元）',
        said: '',
        type: 'money',
        when: (_, { kind }) => kind === 'compensate' || kind === 'agreement',
      },
      {
        path: 'normName',
        label: '要审查的文件叫什么',
        said: '文件',
        type: 'text',
        most: 200,
        hint: '写全名，有文号的写文号。最晚在开庭前提出',
        when: (_, { kind }) => kind === 'normReview',
      },
      {
        path: 'normIsRule',
        label: '它是规章吗',
        type: 'yes',
        hint: '部门规章、政府规章一般叫“规定”“办法”，由部长或者省长、市长令公布',
        when: (_, { kind }) => kind === 'normReview',
      },
    ],
    list: { path: 'claims', name: '第', add: '还要别的，再加一项', most: 50, fresh: { text: '' } },
  },
];

export const SUSPENSION_BLOCKS: readonly Block[] = [
  {
    id: 'suspension',
    term: '停止执行',
    plain: '告了以后，机关的决定一般照样执行。执行了就没法挽回的，可以请法院先停下来。',
    rule: '行诉法第56条',
    items: [
      { path: 'suspension.asked', label: '申请先停止执行', type: 'flag' },
      {
        path: 'suspension.reasons',
        label: '为什么要先停下来',
        said: '理由',
        type: 'long',
        most: 1000,
        hint: '比如：房屋马上要拆，拆了无法恢复',
        when: ({ suspension }) => suspension?.asked === true,
      },
    ],
  },
];

export const LOST_TIME_BLOCKS: readonly Block[] = [
  {
    id: 'lost',
    title: '有没有因为别的原因耽误',
    lead: '不是自己的原因耽误的时间（生病、受灾、被限制自由、机关或者法院耽误的），不算在期限里。没有就不用填。',
    rule: '行诉法第48条',
    items: [
      { path: 'from', label: '从哪天', type: 'day' },
      { path: 'to', label: '到哪天', type: 'day', optional: true },
      { path: 'why', label: '什么原因', type: 'text', most: 300 },
    ],
    list: { path: 'lostTime', name: '一段', add: '有，加一段', most: 20, fresh: {}, none: '没有' },
  },
  {
    id: 'hindered',
    items: [
      { path: 'hindered', label: '有别的特殊情况耽误了，请法院准许延长', type: 'flag' },
      {
        path: 'hindranceEndedOn',
        label: '特殊情况哪天结束的',
        said: '结束日期',
        type: 'day',
        hint: '结束后 10 天以内申请',
        when: ({ hindered }) => hindered === true,
      },
    ],
  },
];
