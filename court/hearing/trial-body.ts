/** 审判组织: by how many, and by whom, a case of first instance is tried (FILE-19, FILE-22; 民诉法40, 160, 解释261.3, 行诉法68, 83). */
import type { Step } from '../step';

export type JudgePost = '审判长' | '审判员' | '人民陪审员';

export interface TrialBodyCase {
  kind: 'civil' | 'administrative';
  procedure: 'ordinary' | 'summary' | 'smallClaims';
  level: 'basic' | 'intermediate';
}

/**
 * What is wrong with a trial body, in words for the clerk who records it; undefined: nothing. Whether a case of 民诉法42 may be tried by
 * one judge is the court's to say.
 * @param posts in their order, the presiding judge first
 */
export function trialBodyProblem(
  { kind, procedure, level }: TrialBodyCase,
  posts: readonly JudgePost[],
): Step | undefined {
  const rule = kind === 'civil' ? 'FILE-19 民事诉讼法40' : 'FILE-22 行政诉讼法68, 83';
  if (posts.length % 2 === 0) return { text: '合议庭的成员人数必须是单数。请调整人员。', rule };
  const alone = posts.length === 1;
  if (alone && posts[0] !== '审判员') return { text: '独任审判的，由一名审判员审理。请调整人员。', rule };
  if (!alone && (posts[0] !== '审判长' || posts.filter((post) => post === '审判长').length !== 1))
    return { text: '合议庭由一名审判长主持，请把审判长列在第一位。', rule };
  if (kind === 'administrative' && procedure === 'smallClaims')
    return { text: '行政案件没有小额诉讼程序。请改选普通程序或者简易程序。', rule: 'FILE-22 行政诉讼法82' };
  if (procedure === 'ordinary') {
    if (!alone) return undefined;
    if (kind === 'administrative') return { text: '行政案件由三人以上单数的合议庭审理。请补足合议庭成员。', rule };
    return level === 'basic'
      ? undefined
      : { text: '普通程序独任审理只有基层人民法院可以用。请组成合议庭。', rule: 'FILE-19 民事诉讼法40.2' };
  }
  if (!alone) return { text: '简易程序由审判员一人独任审理。请调整人员，或者改用普通程序。', rule };
  if (kind === 'civil' && level !== 'basic')
    return { text: '简易程序、小额诉讼只有基层人民法院可以用。请改用普通程序。', rule: 'FILE-19 民事诉讼法160' };
  return undefined;
}
