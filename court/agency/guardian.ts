/** 监护人 (法定代理人): who acts for a person without litigation capacity, and what happens if nobody will (ID-5). */
import type { Step } from '../step';

/** 民法典27, 28: in this order, those able to. */
export const GUARDIANS = {
  minor: {
    order: ['父母', '祖父母、外祖父母', '兄、姐', '其他愿意担任的个人或者组织（要经居委会、村委会或者民政部门同意）'],
    rule: 'ID-5 民法典第27条',
  },
  adult: {
    order: ['配偶', '父母、子女', '其他近亲属', '其他愿意担任的个人或者组织（要经居委会、村委会或者民政部门同意）'],
    rule: 'ID-5 民法典第28条',
  },
} as const;

export interface GuardianFacts {
  ward: keyof typeof GUARDIANS;
  /** How the guardians stand: `agreed` among them; `shirk`: each says the other should; `none`: nobody is entitled. */
  guardians: 'settled' | 'notSettled' | 'notAgreed' | 'shirk' | 'none';
}

/** Who represents, or who names him: the court where they shirk or do not agree (民诉法60, 解释83). */
export function guardianSteps({ ward, guardians }: GuardianFacts): { byCourt: boolean; steps: Step[] } {
  const { order, rule } = GUARDIANS[ward];
  const list = { text: `监护人按顺序是：${order.join('；')}。由监护人代为诉讼。`, rule };
  const step = (text: string, law: string): Step => ({ text, rule: `ID-5 ${law}` });
  switch (guardians) {
    case 'settled':
      return { byCourt: false, steps: [list] };
    case 'notSettled':
      return {
        byCourt: false,
        steps: [list, step('还没有确定监护人的，有资格的人可以商量确定由谁代为诉讼。', '解释第83条')],
      };
    case 'notAgreed':
      return { byCourt: true, steps: [list, step('商量不成的，由法院在他们当中指定。', '解释第83条')] };
    case 'shirk':
      return {
        byCourt: true,
        steps: [list, step('监护人互相推诿的，由法院指定其中一人。', '民诉法第60条、行诉法第30条')],
      };
    case 'none':
      return {
        byCourt: true,
        steps: [step('没有监护人的，法院可以指定民政部门或者居委会、村委会。', '解释第83条、民法典第32条')],
      };
  }
}
