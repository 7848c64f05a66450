/** 电子送达的凭证: proof that he has it, or that it did not reach him (SERVE-4, 10). Free of wx. */

import { wordsIn } from '../../../components/form/field';
import { dayOf } from '../../../text/day';
import type { Tracked } from '../../serving/officer';
import type { MoveForm } from './form';

const since = ({ sentAt }: Tracked): { start?: string } => (sentAt ? { start: dayOf(Date.parse(sentAt)) } : {});

export const proof: MoveForm = {
  title: '补充收悉的证明',
  note: '他没有点“确认收到”，但有别的材料能证明他已经知道文书内容，如电话录音、他在别处的答复。他能证明不是这样的，可以推翻。',
  button: '补充',
  fields: (service, today) => [
    { name: 'receivedOn', label: '从哪天起已经知道', is: 'day', end: today, ...since(service) },
    { name: 'text', label: '证明的内容', hint: '什么材料、怎样证明，至少 5 个字。', is: 'long', most: 500 },
  ],
  event: (serviceId, values) => ({
    action: 'proof',
    serviceId,
    receivedOn: wordsIn(values, 'receivedOn'),
    text: wordsIn(values, 'text'),
  }),
  question: ({ partyName }) => ({
    title: '记为推定送达吗？',
    content: `按您写的日期算送达，期限从第二天开始，马上通知${partyName}一方。`,
    confirmText: '记下',
    grave: true,
  }),
  told: '记下了，按推定送达处理。',
};

export const fail: MoveForm = {
  title: '记为没有送到',
  note: '等凭证的日子过了，他没有打开也没有确认。记下以后，再选下一种送达方式。',
  button: '记为没有送到',
  fields: () => [
    { name: 'reason', label: '没有送到的原因', hint: '如：一直没有打开，电话打不通。', is: 'long', most: 500 },
  ],
  event: (serviceId, values) => ({ action: 'fail', serviceId, reason: wordsIn(values, 'reason') }),
  question: () => null,
  told: '记下了。请选下一种送达方式。',
};
