/** 合同履行地: where a contract is performed (FILE-14; 解释18–20). */
import { asks, choice, place, type Question, withContract } from './question';

export const PERFORMANCE: Question[] = [
  choice(
    {
      id: 'delivered',
      text: '买的东西是怎么给的？',
      plain: '快递寄的，看寄到哪里；网上直接给的，看买的人在哪里。',
      when: (standing) => asks(standing, /快递寄来/),
      options: { post: '快递寄来的', online: '网上直接给的，如会员、软件' },
    },
    (told, value) => withContract(told, { deliveredOnline: value === 'online' }),
  ),
  choice(
    {
      id: 'buyer',
      text: '东西是谁买的？',
      plain: '',
      when: (standing) => asks(standing, /买东西的是原告还是被告/),
      options: { plaintiff: '我买的', defendant: '对方买的' },
    },
    (told, value) => withContract(told, { buyer: value === 'plaintiff' ? 'plaintiff' : 'defendant' }),
  ),
  place(
    {
      id: 'agreed-performance',
      text: '合同写明在哪里交货、付款、办事吗？',
      plain: '写明了的，以那里为准，叫合同履行地。',
      when: (standing) => asks(standing, /要看争什么/),
      options: { none: '没有写' },
    },
    (told, where) => withContract(told, { agreedPlace: where }),
  ),
  choice(
    {
      id: 'performed',
      text: '合同已经开始做了吗？',
      plain: '比如已经交了一部分货、付了一部分钱。',
      when: (standing) => asks(standing, /合同已经履行了一部分吗/),
      options: { yes: '已经开始做了', lives: '还没有，但有一方就住在约定的地方', no: '还没有，双方都不住在那里' },
    },
    (told, value) =>
      withContract(told, {
        performed: value === 'yes',
        ...(value === 'yes' ? {} : { partyLivesThere: value === 'lives' }),
      }),
  ),
  choice(
    {
      id: 'object',
      text: '主要争什么？',
      plain: '您要对方做的是哪一样。',
      when: (standing) => asks(standing, /要看争什么/),
      options: { money: '付钱、还钱', immovable: '交房子、交土地', other: '交货，或者做别的事' },
    },
    (told, value) => withContract(told, { object: value === 'money' || value === 'immovable' ? value : 'other' }),
  ),
  choice(
    {
      id: 'payee',
      text: '争的这笔钱，该付给谁？',
      plain: '要求对方还钱、付款的，就是该付给您。',
      when: (standing) => asks(standing, /这笔钱，应当由哪一方收/),
      options: { plaintiff: '该付给我', defendant: '该付给对方' },
    },
    (told, value) => withContract(told, { payee: value === 'plaintiff' ? 'plaintiff' : 'defendant' }),
  ),
  choice(
    {
      id: 'performer',
      text: '争的这件事，该谁来做？',
      plain: '比如该对方交货、修理，就选对方。',
      when: (standing) => asks(standing, /这件事，应当由哪一方来做/),
      options: { plaintiff: '该我做', defendant: '该对方做' },
    },
    (told, value) => withContract(told, { performer: value === 'plaintiff' ? 'plaintiff' : 'defendant' }),
  ),
  place(
    {
      id: 'receipt-place',
      text: '东西寄到哪里？',
      plain: '收货的地址，写到县、区就行。',
      when: ({ open, told }) => open.includes('performance') && told.facts.contract?.deliveredOnline === false,
    },
    (told, where) => withContract(told, { receiptPlace: where }),
  ),
  place(
    {
      id: 'immovable-place',
      text: '房子、土地在哪里？',
      plain: '写到县、区就行。',
      when: ({ open, told }) => open.includes('performance') && told.facts.contract?.object === 'immovable',
    },
    (told, where) => withContract(told, { immovablePlace: where }),
  ),
  place(
    {
      id: 'use-place',
      text: '租的东西在哪里用？',
      plain: '写到县、区就行。',
      when: ({ open, told: { facts, defendant } }) =>
        open.includes('performance') && facts.contract === undefined && !defendant.abroad,
    },
    (told, where) => withContract(told, { usePlace: where }),
  ),
];
