/** 什么时候该履行: the last day to perform, and what may have broken or stayed the two years (FILE-21). Free of wx. */
import type { Content } from '../content';
import type { Block, Option } from './form';

type Done = NonNullable<NonNullable<Content['performance']>['done']>;
type Interruption = NonNullable<NonNullable<Content['course']>['interruptions']>[number]['kind'];
const DONE: readonly Option<Done>[] = [
  { value: 'no', label: '一点没有履行' },
  { value: 'partly', label: '履行了一部分' },
  { value: 'wholly', label: '全部履行了' },
];
const INTERRUPTIONS: readonly Option<Interruption>[] = [
  { value: 'demand', label: '我催过他' },
  { value: 'promise', label: '他答应过还' },
  { value: 'proceeding', label: '我申请过执行，或者起诉、仲裁过' },
];

export const DEADLINE_BLOCKS: readonly Block[] = [
  {
    id: 'done',
    title: '对方履行了没有',
    items: [
      { path: 'performance.done', label: '对方履行了没有', said: '履行情况', type: 'choice', options: DONE },
      {
        path: 'performance.paidFen',
        label: '已经还了多少（元）',
        said: '已经履行',
        type: 'money',
        optional: true,
        when: ({ performance }) => performance?.done === 'partly' || performance?.done === 'wholly',
      },
    ],
  },
  {
    id: 'performance',
    title: '文书要对方什么时候履行',
    items: [
      { path: 'performance.noTerm', label: '文书没有写什么时候履行', type: 'flag' },
      {
        path: 'performance.by',
        label: '最后一天是哪天',
        said: '履行期限的最后一天',
        type: 'day',
        optional: true,
        hint: '“判决生效后十日内付清”，就从生效那天往后数 10 天',
        when: ({ performance }) => performance?.noTerm !== true,
      },
    ],
  },
  {
    id: 'instalments',
    title: '分几期履行的，一期一期写',
    items: [
      { path: 'by', label: '这一期哪天到期', type: 'day' },
      { path: 'amountFen', label: '这一期多少（元）', type: 'money', optional: true },
    ],
    list: { path: 'performance.instalments', name: '一期', add: '是分期的，加一期', most: 120, fresh: {} },
    when: ({ performance }) => performance?.noTerm !== true,
  },
  {
    id: 'interruptions',
    title: '催过、答应过、申请过没有',
    lead: '有这些事的，两年从那时候重新算。没有就不用填。',
    rule: '民诉法第250条，执行解释第20条',
    items: [
      { path: 'kind', label: '是什么事', type: 'choice', options: INTERRUPTIONS },
      { path: 'on', label: '哪天', type: 'day' },
      {
        path: 'endedOn',
        label: '哪天结束的',
        type: 'day',
        optional: true,
        when: (_, { kind }) => kind === 'proceeding',
      },
    ],
    list: {
      path: 'course.interruptions',
      name: '一次',
      add: '有，加一次',
      most: 50,
      fresh: { kind: 'demand' },
      none: '都没有',
    },
  },
  {
    id: 'obstacles',
    title: '有没有办不了的时候',
    lead: '比如生病住院、受灾、被限制自由，写从哪天到哪天。没有就不用填。',
    items: [
      { path: 'from', label: '从哪天', type: 'day' },
      { path: 'to', label: '到哪天', type: 'day', optional: true },
    ],
    list: { path: 'course.obstacles', name: '一段', add: '有，加一段', most: 20, fresh: {}, none: '没有' },
  },
  {
    id: 'course',
    title: '还有这些情况吗',
    items: [
      { path: 'course.again', label: '以前执行过，没有还清，现在再申请', type: 'flag' },
      { path: 'course.settledUntil', label: '双方和解过的，说好哪天还清', type: 'day', optional: true },
      {
        path: 'course.goodReason',
        label: '晚了是有正当理由的',
        type: 'flag',
        when: ({ title }) => title?.kind === 'administrative',
      },
    ],
  },
];
