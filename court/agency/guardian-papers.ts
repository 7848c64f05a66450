/** 监护关系材料: how a guardian shows that he is one, and as whom (ID-5; 民法典27–32). */
import type { Paper } from './paper';

export const GUARDIAN_RELATIONS = {
  parent: { name: '父母', wards: ['minor', 'adult'] },
  grandparent: { name: '祖父母、外祖父母', wards: ['minor'] },
  sibling: { name: '兄、姐', wards: ['minor'] },
  spouse: { name: '配偶', wards: ['adult'] },
  child: { name: '子女', wards: ['adult'] },
  closeRelative: { name: '其他近亲属', wards: ['adult'] },
  volunteer: { name: '其他愿意担任的个人或者组织', wards: ['minor', 'adult'] },
  appointed: { name: '法院、居委会、村委会或者民政部门指定的监护人', wards: ['minor', 'adult'] },
} as const satisfies Record<string, { name: string; wards: readonly ('minor' | 'adult')[] }>;
export type GuardianRelation = keyof typeof GUARDIAN_RELATIONS;

const OWN_ID: Paper = {
  id: 'guardian-id',
  name: '监护人身份证',
  what: '监护人自己的身份证。',
  how: '拍正反两面。',
  rule: 'FILE-3 立案规定第6条第(1)项',
};
const KINSHIP: Paper = {
  id: 'guardianship',
  name: '监护关系证明',
  what: '证明您是他的监护人。',
  how: '户口簿、出生医学证明、结婚证都可以；没有的，请居委会、村委会或者民政部门出证明。',
  rule: 'ID-5 民法典第27、28条',
};
const APPOINTMENT: Paper = {
  id: 'appointment',
  name: '指定监护的文书',
  what: '法院的判决，或者居委会、村委会、民政部门指定监护人的文书。',
  how: '向作出指定的机关要；其他愿意担任的，请附他们同意的证明。',
  rule: 'ID-5 民法典第27、28、31条',
};
const INCAPACITY: Paper = {
  id: 'incapacity',
  name: '认定没有（或者限制）民事行为能力的判决',
  what: '成年人要由监护人代为诉讼的，凭法院的认定。',
  how: '向作出判决的法院要复印件；还没有认定过的，可以另外申请认定。',
  rule: 'ID-5 民法典第24条',
};

export function guardianPapers(relation: GuardianRelation, ward: 'minor' | 'adult'): readonly Paper[] {
  const proof = relation === 'volunteer' || relation === 'appointed' ? APPOINTMENT : KINSHIP;
  return [OWN_ID, proof, ...(ward === 'adult' ? [INCAPACITY] : [])];
}
