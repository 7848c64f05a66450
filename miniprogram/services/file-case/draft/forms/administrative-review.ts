/** 先复议过没有 (FILE-24). Free of wx. */
import type { Content } from '../content';
import type { Block, Option } from './form';

type Review = NonNullable<Content['review']>;
const ASKED: readonly Option<NonNullable<Review['asked']>>[] = [
  { value: 'none', label: '没有申请过' },
  { value: 'pending', label: '申请了，还没有结果' },
  { value: 'decided', label: '有复议决定了' },
  { value: 'notAccepted', label: '申请了，复议机关不受理' },
  { value: 'overdue', label: '申请了，到期没有作决定' },
];
const RESULTS: readonly Option<NonNullable<Review['result']>>[] = [
  { value: 'upheld', label: '维持了原来的决定' },
  { value: 'changed', label: '改了原来的决定' },
  { value: 'foundUnlawful', label: '说原来的决定违法' },
  { value: 'foundUnlawfulForProcedure', label: '只说程序上违法' },
  { value: 'partly', label: '一部分维持，一部分改了' },
];
const OVER: readonly Option<NonNullable<Review['over']>>[] = [
  { value: 'originalAct', label: '不服原来的决定' },
  { value: 'reviewInaction', label: '不服复议机关不受理、不作决定' },
];
const decided = ({ review }: Content) => review?.asked === 'decided';
export const REVIEW_BLOCKS: readonly Block[] = [
  {
    id: 'first',
    term: '行政复议',
    plain: '向上一级机关申诉，请它改正。有几种事，法律要求先复议，不服再告。',
    rule: '行诉法第44条，行政复议法第23条',
    items: [
      { path: 'review.onSpotPenalty', label: '是当场开出的处罚吗', type: 'yes' },
      { path: 'review.naturalResources', label: '是侵犯您的土地、林地、草原、矿产、海域权利的吗', type: 'yes' },
      { path: 'review.informationRefused', label: '是申请公开政府信息，没有公开吗', type: 'yes' },
      { path: 'review.otherLaw', label: '别的法律要求先复议吗', type: 'yes', hint: '比如和税务机关争该交多少税' },
    ],
  },
  {
    id: 'review',
    title: '申请过复议吗',
    items: [
      { path: 'review.asked', label: '到了哪一步', said: '复议情况', type: 'choice', options: ASKED },
      {
        path: 'review.result',
        label: '复议决定怎么说',
        said: '复议结果',
        type: 'choice',
        options: RESULTS,
        when: decided,
      },
      {
        path: 'review.authority',
        label: '复议机关',
        type: 'text',
        most: 100,
        hint: '写全称',
        when: ({ review }) => Boolean(review?.asked && review.asked !== 'none'),
      },
      {
        path: 'review.decisionReceivedOn',
        label: '哪天收到复议决定',
        said: '收到复议决定的日期',
        type: 'day',
        hint: '从第二天起 15 天以内起诉',
        when: decided,
      },
      {
        path: 'review.over',
        label: '您告的是',
        type: 'choice',
        options: OVER,
        when: ({ review }) => review?.asked === 'notAccepted' || review?.asked === 'overdue',
      },
      {
        path: 'review.acceptedOn',
        label: '复议机关哪天受理的',
        type: 'day',
        optional: true,
        when: ({ review }) => review?.asked === 'overdue' || review?.asked === 'pending',
      },
      {
        path: 'review.dueOn',
        label: '复议哪天到期',
        type: 'day',
        optional: true,
        when: ({ review }) => review?.asked === 'overdue' || review?.asked === 'pending',
      },
    ],
  },
];
