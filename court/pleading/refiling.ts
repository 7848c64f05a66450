/** 再次起诉: whether a suit that was withdrawn, treated as withdrawn, refused or dismissed may be filed again (FILE-16). */
import type { Step } from '../step';
import { addMonths, type LegalDate, legalDateText } from '../time/legal-date';

export interface RefilingFacts {
  matter: 'civil' | 'divorce' | 'administrative';
  /**
   * `deemedForFee`: 按撤诉处理 for an unpaid fee; `deemedForAbsence`: for not appearing; `refused`: 不予受理、不予立案;
   * `dismissed`: 驳回起诉, which leaves the claims undecided.
   */
  ended: 'withdrawn' | 'deemedForFee' | 'deemedForAbsence' | 'refused' | 'dismissed';
  /** Where the plaintiff withdrew with leave; undefined: in first instance. */
  stage?: 'secondInstance' | 'retrial' | undefined;
  /** After a refusal or dismissal: whether what was missing is there now; undefined: not said. */
  conditionsMet?: boolean | undefined;
  /** Divorce, administrative: 新情况、新理由 / other facts and reasons; undefined: not said. */
  newFacts?: boolean | undefined;
  /** Day the ruling took effect. */
  on: LegalDate;
  today: LegalDate;
}

export interface Refiling {
  /** `no`: by the texts not; still received, for the judge (FILE-1). */
  answer: 'yes' | 'no' | 'unclear';
  steps: Step[];
}

/** Civil: 解释212, 214, 336, 408; administrative: 行诉解释60, 61. Throws RangeError if the suit ended after today. */
export function mayFileAgain(facts: RefilingFacts): Refiling {
  if (facts.on > facts.today) throw new RangeError(`ended ${facts.on}, after ${facts.today}`);
  const answer = (a: Refiling['answer'], text: string, rule: string): Refiling => ({
    answer: a,
    steps: [{ text, rule: `FILE-16 ${rule}` }],
  });
  if (facts.matter === 'administrative') return administrative(facts, answer);
  if (facts.ended === 'refused' || facts.ended === 'dismissed') {
    const met = facts.conditionsMet === undefined ? 'unclear' : facts.conditionsMet ? 'yes' : 'no';
    const text = '不予受理或者驳回起诉，不等于请求被判输了：补上当时缺的条件后，可以再次起诉。请注意诉讼时效。';
    return answer(met, text, '解释第212条');
  }
  if (facts.stage && facts.ended === 'withdrawn') {
    const [where, rule] = WITHDRAWN_LATE[facts.stage];
    return answer('no', `${where}中撤回起诉的，同一件事不能再起诉；仍要提交的，由法官裁定。`, rule);
  }
  const until = addMonths(facts.on, 6);
  if (facts.matter === 'civil' || facts.newFacts || facts.today > until)
    return answer('yes', '撤诉或者按撤诉处理后，可以再次起诉。请注意诉讼时效。', '解释第214条第1款');
  const text = `离婚案件撤诉后，没有新情况、新理由的，要过了 ${legalDateText(until)}才能再起诉；另一方起诉不受限制。`;
  return answer(facts.newFacts === false ? 'no' : 'unclear', text, '解释第214条第2款');
}

const WITHDRAWN_LATE = {
  secondInstance: ['二审', '解释第336条第2款'],
  retrial: ['再审', '解释第408条第2款'],
} as const;

function administrative(
  { ended, newFacts }: RefilingFacts,
  answer: (a: Refiling['answer'], text: string, rule: string) => Refiling,
): Refiling {
  // 解释212 is of civil suits; the administrative texts say nothing apart, and the period to sue runs on.
  if (ended === 'refused' || ended === 'dismissed')
    return answer('unclear', '补上当时缺的条件后，在起诉期限内可以再提交，由法官判断。', '行政诉讼法第49、51条');
  if (ended === 'deemedForFee')
    return answer('yes', '因没有交费按撤诉处理的，在起诉期限内可以再起诉，并把费用问题办好。', '行诉解释第61条');
  if (ended === 'deemedForAbsence')
    return answer('unclear', '因没有到庭按撤诉处理的，能不能再起诉没有明确规定，由法官判断。', '行诉解释第60、61条');
  if (newFacts === true) return answer('yes', '法院准许撤诉后，有不同的事实和理由的，可以再起诉。', '行诉解释第60条');
  return answer(
    newFacts === false ? 'no' : 'unclear',
    '法院准许撤诉后，同一事实和理由不能再起诉；仍要提交的，由法官裁定。',
    '行诉解释第60条',
  );
}
