/** 诉讼行为能力: who may litigate himself and who through a guardian (ID-5; 民诉法60, 民法典17–22). */
import { ageOn } from '../people/identity-number';
import type { Step } from '../step';
import type { LegalDate } from '../time/legal-date';

export interface CapacityFacts {
  /** From the identity number or birth certificate. */
  birthday?: LegalDate | undefined;
  /** 16 and over: 以自己的劳动收入为主要生活来源 (民法典18.2) */
  ownIncome?: boolean | undefined;
  /** An adult found by a court to be without or of limited capacity (民法典21, 22, 24). */
  adjudged?: 'none' | 'limited' | undefined;
}

export interface Capacity {
  civil: 'full' | 'limited' | 'none' | 'unclear';
  /** `self`: sues himself; `guardian`: through the guardian; `unclear`: asked, and for the officer. */
  litigates: 'self' | 'guardian' | 'unclear';
  steps: Step[];
}

const FULL_AGE = 18;
const OWN_INCOME_AGE = 16;
const LIMITED_AGE = 8;

/**
 * On the day of the act.
 * @returns a warning's ground, never a refusal: who insists on filing himself is received and flagged (FILE-1, ID-5)
 * Throws RangeError for a birthday after the day.
 */
export function capacityOn({ birthday, ownIncome, adjudged }: CapacityFacts, day: LegalDate): Capacity {
  if (birthday && birthday > day) throw new RangeError(`born ${birthday}, after ${day}`);
  const answer = (
    civil: Capacity['civil'],
    litigates: Capacity['litigates'],
    text: string,
    rule: string,
  ): Capacity => ({
    civil,
    litigates,
    steps: [{ text, rule: `ID-5 ${rule}` }],
  });
  const through = '要由监护人（法定代理人）代为诉讼。';
  if (adjudged)
    return answer(
      adjudged,
      'guardian',
      `法院已认定没有或者只有部分民事行为能力，${through}`,
      '民诉法第60条、民法典第21、22条',
    );
  if (!birthday) return answer('unclear', 'unclear', '还不知道出生日期，看不出是否成年。', '民法典第17条');
  const age = ageOn(birthday, day);
  if (age >= FULL_AGE) return answer('full', 'self', '已满 18 周岁，可以自己起诉。', '民法典第17、18条');
  if (age >= OWN_INCOME_AGE && ownIncome)
    return answer('full', 'self', '已满 16 周岁，靠自己的劳动收入生活，可以自己起诉。', '民法典第18条第2款');
  const limited = age < LIMITED_AGE ? 'none' : 'limited';
  if (age >= OWN_INCOME_AGE && ownIncome === undefined)
    return answer(
      'unclear',
      'unclear',
      '未满 18 周岁，一般由监护人代为起诉；主要靠自己劳动收入生活的，可以自己起诉。请选一种。',
      '民法典第18条',
    );
  return answer(limited, 'guardian', `未满 18 周岁，${through}`, '民诉法第60条、民法典第19、20条');
}
