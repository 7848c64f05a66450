/** 裁判文书的各部分, as they are asked for: each a field named by its place in the content (DOMAIN 5). Free of wx. */

import { enteringFields } from '../../../components/form/entering';
import type { FormField } from '../../../components/form/field';
import { yuanText } from '../../../text/yuan';
import type { Form, What } from '../kinds';
import { judgment, mediated } from './judged';
import { facts, options, partiesOf, reasons } from './parts';

/** FEE-6, 15: what becomes of the fee is the judge's own sum. */
const fee = ({ feeFen }: Form): FormField[] => [
  {
    name: 'fee.what',
    label: '诉讼费用',
    is: 'text',
    most: 60,
    optional: true,
    hint: `${feeFen === null ? '' : `已交 ${yuanText(feeFen)}。`}裁定书里要写费用的，写名称，如：案件受理费减半收取`,
  },
  { name: 'fee.amount', label: '金额（元）', is: 'text', most: 20, optional: true },
  { name: 'fee.borneBy', label: '由谁负担', is: 'text', most: 200, optional: true, hint: '退还的不写。' },
];

const counterclaim: FormField = {
  name: 'counterclaim',
  label: '反诉怎样结束',
  is: 'long',
  most: 500,
  optional: true,
  hint: '有反诉的才写：反诉已撤回、已分案处理等。',
};

const application = (form: Form, today: string): FormField[] => [
  {
    name: 'application.paperId',
    label: '撤诉申请',
    is: 'choice',
    options: [
      ...form.withdrawals.map(({ paperId, receivedOn }) => ({ value: paperId, label: `网上提交，${receivedOn} 收到` })),
      { value: 'paper', label: '在纸质材料或者笔录里' },
    ],
    value: form.withdrawals[0]?.paperId ?? 'paper',
  },
  {
    name: 'application.record',
    label: '在哪份材料里',
    is: 'text',
    most: 200,
    when: { field: 'application.paperId', is: ['paper'] },
  },
  { name: 'application.on', label: '哪天申请的', is: 'day', end: today, value: form.withdrawals[0]?.receivedOn ?? '' },
  {
    name: 'application.partyId',
    label: '谁申请的',
    is: 'choice',
    options: partiesOf(form, '原告'),
    value: form.withdrawals[0]?.partyIds[0] ?? form.parties.find(({ role }) => role === '原告')?.partyId ?? '',
  },
];

/** In the order of the paper. */
export function fieldsOf(what: What, form: Form, today: string): FormField[] {
  switch (what) {
    case 'judgment':
      return judgment(form);
    case 'mediated':
      return mediated(form, today);
    case 'dismissSuit':
      return [
        { name: 'articles', label: '依据的条款', is: 'text', most: 200, hint: '如：第一百二十二条第一项' },
        facts,
        reasons,
        ...fee(form),
      ];
    case 'withdraw':
      return [...application(form, today), facts, reasons, ...fee(form), counterclaim];
    case 'withdrawPart':
      return [
        ...application(form, today),
        {
          name: 'leaving',
          label: '谁退出诉讼',
          is: 'ticks',
          options: partiesOf(form),
          hint: '撤回对谁的起诉，就选谁；原告自己撤诉的，选这位原告。送达以后他看不到新的进展。',
        },
        facts,
        reasons,
        ...fee(form),
      ];
    case 'replaceParty':
      return [
        {
          name: 'leaving',
          label: '代替哪一位当事人',
          is: 'choice',
          options: partiesOf(form),
          hint: '裁定作出以后他退出诉讼，看不到新的进展；送给过他的文书仍然看得到。',
        },
        ...enteringFields('entering.'),
        facts,
        reasons,
      ];
    case 'refuseWithdrawal':
      return [...application(form, today), facts, reasons];
    case 'deemWithdrawn':
      return [
        {
          name: 'how',
          label: '哪一种',
          is: 'choice',
          options: [
            { value: 'absent', label: '传票传唤，拒不到庭' },
            { value: 'left', label: '中途退庭' },
          ],
        },
        {
          name: 'dateId',
          label: '哪次开庭',
          is: 'choice',
          options: form.hearings.map(({ dateId, title, on }) => ({ value: dateId, label: `${title}，${on}` })),
        },
        {
          name: 'finding',
          label: '怎样认定的',
          is: 'long',
          most: 2000,
          hint: '写明传票怎样送达、怎样联系过。网络断了、停电不算。',
        },
        facts,
        reasons,
        ...fee(form),
        counterclaim,
      ];
    case 'stay':
      return [{ name: 'item', label: '哪种情形', is: 'choice', options: options(form.stayGrounds) }, facts, reasons];
    case 'terminate':
      return [
        { name: 'item', label: '哪种情形', is: 'choice', options: options(form.terminationGrounds) },
        facts,
        reasons,
      ];
    case 'transfer':
      return [{ name: 'to', label: '移送到哪个法院', is: 'text', most: 100 }, facts, reasons];
    case 'toOrdinary':
      return [facts, reasons];
  }
}
