/** 我是监护人 (ID-5): for whom, and what one is to him. Free of wx. */
import type { EventOf } from '../../../../api/services';
import type { Form } from '../form';
import { COURT, type Values } from './shared';

type Claim = EventOf<'identity', 'claimGuardian'>;
type Relation = Claim['relation'];
type Settled = NonNullable<Claim['guardians']>;

const RELATIONS: Values<Relation> = [
  { value: 'parent', label: '父母' },
  { value: 'spouse', label: '配偶' },
  { value: 'child', label: '子女' },
  { value: 'grandparent', label: '祖父母、外祖父母' },
  { value: 'sibling', label: '兄、姐' },
  { value: 'closeRelative', label: '其他近亲属' },
  { value: 'volunteer', label: '其他愿意担任的人或者组织' },
  { value: 'appointed', label: '法院、居委会、村委会或者民政部门指定的' },
];
const SETTLED: Values<Settled> = [
  { value: 'settled', label: '已经定了，就是我' },
  { value: 'notSettled', label: '还没有定' },
  { value: 'notAgreed', label: '几个人商量不成' },
  { value: 'shirk', label: '大家都不愿意当' },
  { value: 'none', label: '没有监护人' },
];

export const GUARDIAN: Form = {
  title: '我是监护人',
  after: '接着把证明监护关系的材料拍照传上来，比如户口簿、出生医学证明。法院核对以后通知您；核对期间也可以先立案。',
  screens: [
    {
      id: 'ward',
      title: '您替谁打官司',
      lead: '写孩子或者被监护人的，不是您自己的。',
      fields: [
        { name: 'ward.name', label: '他的姓名', kind: 'text', most: 30 },
        {
          name: 'ward.idNumber',
          label: '他的身份证号',
          hint: '孩子没有身份证的，看户口簿',
          kind: 'idcard',
          most: 20,
        },
        {
          name: 'capacity',
          label: '他为什么不能自己打官司',
          kind: 'choice',
          options: [
            { value: 'minor', label: '未满 18 周岁' },
            { value: 'none', label: '成年，法院认定没有民事行为能力', note: '不能辨认自己在做什么' },
            {
              value: 'limited',
              label: '成年，法院认定限制民事行为能力',
              note: '只能办和自己智力、精神状况相适应的事',
            },
          ],
        },
      ],
    },
    {
      id: 'relation',
      title: '您是他的什么人',
      lead: '',
      fields: [
        { name: 'relation', label: '您是他的', kind: 'choice', options: RELATIONS },
        { name: 'guardians', label: '由谁当监护人，定了没有', kind: 'choice', options: SETTLED },
      ],
    },
    COURT,
  ],
};
