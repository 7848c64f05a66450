/** 有人请我替他打官司 (ID-6, ID-7): who asks whom, for which matter, with which powers. Free of wx. */
import type { EventOf } from '../../../../api/services';
import type { Form } from '../form';
import { COURT, CREDIT_HINT, type Values } from './shared';

type AgentKind = EventOf<'identity', 'proposePowerOfAttorney'>['kind'];

const AGENTS: Values<AgentKind> = [
  { value: 'lawyer', label: '律师' },
  { value: 'legalWorker', label: '基层法律服务工作者' },
  { value: 'relative', label: '近亲属', note: '配偶、父母子女、兄弟姐妹等亲属' },
  { value: 'employee', label: '单位的职工', note: '替自己的单位打官司' },
  { value: 'community', label: '社区、单位推荐的公民' },
  { value: 'association', label: '社会团体推荐的公民' },
];

export const POWER: Form = {
  title: '有人请我替他打官司',
  after:
    '写好以后，他会在自己的手机上看到写明的每一项权限，确认了就生效。他没有手机的，传他签了字的授权委托书，由法院核对。',
  screens: [
    {
      id: 'kind',
      title: '您是什么人',
      lead: '法律只许这几种人当诉讼代理人，一方最多请两名。',
      fields: [{ name: 'kind', label: '您的身份', kind: 'choice', options: AGENTS }],
    },
    {
      id: 'principal',
      title: '谁请您代理',
      lead: '号码要对，他才能在自己的手机上看到、确认。',
      fields: [
        {
          name: 'principal.kind',
          label: '委托人是',
          kind: 'choice',
          options: [
            { value: 'person', label: '个人' },
            { value: 'organisation', label: '单位' },
          ],
        },
        { name: 'principal.name', label: '姓名或者单位全称', kind: 'text', most: 100 },
        {
          name: 'principal.idNumber',
          label: '他的身份证号',
          kind: 'idcard',
          most: 20,
          when: (said) => said['principal.kind'] === 'person',
        },
        {
          name: 'principal.creditCode',
          label: '统一社会信用代码',
          hint: CREDIT_HINT,
          kind: 'code',
          most: 18,
          when: (said) => said['principal.kind'] === 'organisation',
        },
      ],
    },
    {
      id: 'matter',
      title: '代理哪件事',
      lead: '一份委托只管一件事。',
      fields: [
        {
          name: 'by',
          label: '这件事',
          kind: 'choice',
          options: [
            { value: 'case', label: '已经有案号' },
            { value: 'filing', label: '还没有案号，是我在这里写的立案' },
          ],
        },
        {
          name: 'caseNo',
          label: '案号',
          hint: '照法院的通知写，比如：（2025）浙0281民初123号',
          kind: 'text',
          most: 50,
          when: ({ by }) => by === 'case',
        },
        { name: 'filingId', label: '哪一份立案', kind: 'filing', when: ({ by }) => by === 'filing' },
        {
          name: 'matter',
          label: '代理什么事',
          hint: '比如：与王建国民间借贷纠纷一案的一审',
          kind: 'area',
          most: 200,
        },
      ],
    },
    { id: 'powers', title: '能替他做什么', lead: '', fields: [], special: 'powers' },
    COURT,
  ],
};
