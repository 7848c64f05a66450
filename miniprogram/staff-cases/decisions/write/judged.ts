/** 判决书、调解书的各部分 (民诉法155, 100). Free of wx. */

import type { FormField, Option } from '../../../components/form/field';
import { yuanText } from '../../../text/yuan';
import type { Form } from '../kinds';
import { facts, MOST, reasons } from './parts';

const costs = ({ feeFen }: Form): FormField => ({
  name: 'costs',
  label: '诉讼费用由谁负担',
  is: 'long',
  most: MOST,
  hint: feeFen === null ? '' : `案件受理费 ${yuanText(feeFen)}。`,
});

const WAYS: readonly Option[] = [
  { value: 'dismissClaims', label: '驳回诉讼请求' },
  { value: 'revoke', label: '撤销行政行为' },
  { value: 'perform', label: '履行法定职责' },
  { value: 'pay', label: '履行给付义务' },
  { value: 'unlawful', label: '确认违法' },
  { value: 'void', label: '确认无效' },
  { value: 'vary', label: '变更行政行为' },
  { value: 'agreement', label: '对行政协议作出判决' },
];

export const judgment = (form: Form): FormField[] => [
  ...(form.matter === 'administrative'
    ? [{ name: 'way', label: '怎样判决', is: 'choice' as const, options: WAYS }]
    : []),
  { name: 'claims', label: '诉讼请求', is: 'lines', most: MOST, hint: '一行一项。', value: form.claims.join('\n') },
  { name: 'plaintiffSays', label: '原告主张的事实和理由', is: 'long', most: MOST, value: form.factsAndReasons },
  ...form.parties
    .filter(({ role }) => role !== '原告')
    .map(
      ({ partyId, role, name }): FormField => ({
        name: `othersSay.${partyId}`,
        label: `${role} ${name} 的意见`,
        is: 'long',
        most: MOST,
        optional: true,
        hint: '没有答辩的不写，文书会写“未作答辩”。',
      }),
    ),
  { name: 'found', label: '查明的事实', is: 'long', most: MOST },
  reasons,
  {
    name: 'law',
    label: '适用的法律',
    is: 'long',
    most: MOST,
    hint: '写全称和条款，如：《中华人民共和国民法典》第六百七十五条',
  },
  { name: 'orders', label: '判决结果', is: 'lines', most: MOST, hint: '一行一项，写明谁在什么时候做什么。' },
  costs(form),
  {
    name: 'payable',
    label: '有给付金钱的内容',
    is: 'yes',
    hint: '文书会写明：逾期不给付的，加倍支付迟延履行期间的利息。',
  },
];

export const mediated = (form: Form, today: string): FormField[] => [
  { name: 'claims', label: '诉讼请求', is: 'lines', most: MOST, hint: '一行一项。', value: form.claims.join('\n') },
  { ...facts, value: form.factsAndReasons },
  { name: 'terms', label: '调解结果', is: 'lines', most: MOST, hint: '一行一项，写明谁在什么时候做什么。' },
  costs(form),
  { name: 'agreedOn', label: '哪天达成协议', is: 'day', end: today },
  ...(form.matter === 'administrative'
    ? [
        {
          name: 'exception',
          label: '行政案件为什么可以调解',
          is: 'long' as const,
          most: 300,
          hint: '赔偿、补偿，或者行政机关行使自由裁量权的。',
        },
      ]
    : []),
  {
    name: 'binds',
    label: '什么时候生效',
    is: 'choice',
    options: [
      { value: 'document', label: '各方都签收调解书后生效', note: '签收以前可以反悔' },
      { value: 'signing', label: '各方约定：在协议上签名就生效', note: '已经签过名，经审查确认' },
    ],
    value: 'document',
  },
  {
    name: 'bindsOnSigning.record',
    label: '记录在哪里',
    is: 'text',
    most: 300,
    hint: '如：3月5日调解笔录第2页',
    when: { field: 'binds', is: ['signing'] },
  },
  ...form.parties.map(
    ({ partyId, role, name }): FormField => ({
      name: `bindsOnSigning.signed.${partyId}`,
      label: `${role} ${name} 哪天签名`,
      is: 'day',
      end: today,
      when: { field: 'binds', is: ['signing'] },
    }),
  ),
  {
    name: 'bindsOnSigning.officersSignedOn',
    label: '审判人员、书记员哪天签名',
    is: 'day',
    end: today,
    when: { field: 'binds', is: ['signing'] },
  },
];
