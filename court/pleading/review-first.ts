/** 复议前置: kinds of administrative acts that go to review before the court: a question in the form and a warning (FILE-24). */

/** 行政复议法23.1 (1)–(4), and (5) other laws, e.g. 税收征收管理法88. */
export const REVIEW_FIRST = [
  {
    kind: 'onSpotPenalty',
    question: '是当场开出的处罚决定吗？',
    rule: '行政复议法第23条第1款第(1)项',
  },
  {
    kind: 'naturalResources',
    question: '是侵犯您已经取得的土地、林地、草原、矿产、海域等的所有权或者使用权吗？',
    rule: '行政复议法第23条第1款第(2)项',
  },
  {
    kind: 'inaction',
    question: '是申请行政机关办事，它不办或者不答复吗？',
    rule: '行政复议法第23条第1款第(3)项',
  },
  {
    kind: 'informationRefused',
    question: '是申请公开政府信息，没有公开吗？',
    rule: '行政复议法第23条第1款第(4)项',
  },
  {
    kind: 'otherLaw',
    question: '其他法律规定要先复议吗？比如和税务机关争应该交多少税。',
    rule: '行政复议法第23条第1款第(5)项',
  },
] as const;
export type ReviewFirstKind = (typeof REVIEW_FIRST)[number]['kind'];

export interface ReviewFirstAnswers {
  /** By kind; undefined: not answered. */
  kinds: Partial<Record<ReviewFirstKind, boolean>>;
  /** Whether review was asked for; `decided`, `notAccepted`, `overdue` open the way to the court (行诉解释56.2, 行政复议法34). */
  review?: 'none' | 'pending' | 'decided' | 'notAccepted' | 'overdue' | undefined;
}

/** @returns undefined: no warning; whether it is one of these kinds, the judge decides (行诉法44.2, 行诉解释56) */
export function reviewFirstWarning({ kinds, review }: ReviewFirstAnswers): { text: string; rule: string } | undefined {
  const first = REVIEW_FIRST.find(({ kind }) => kinds[kind]);
  if (!first || review === 'decided' || review === 'notAccepted' || review === 'overdue') return undefined;
  const what =
    review === 'pending'
      ? '复议还没有结果。要等复议决定，或者复议机关到期不作决定，再起诉。'
      : '这类事情依法要先申请行政复议，不服复议决定再起诉。还没有申请的，请尽快申请，一般要在知道决定后 60 日内。';
  return {
    text: `${what}仍要起诉的，材料也会收下，由法官决定。`,
    rule: `FILE-24 行诉法第44条第2款、${first.rule}`,
  };
}

/** The questions of the form that are still open. */
export const openReviewQuestions = (kinds: ReviewFirstAnswers['kinds']): string[] =>
  REVIEW_FIRST.filter(({ kind }) => kinds[kind] === undefined).map(({ question }) => question);
