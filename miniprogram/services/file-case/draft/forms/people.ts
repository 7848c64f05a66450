/** 代理人、法定代理人: who acts for a party, with what powers (ID-5..7). Free of wx. */
import type { Content } from '../content';
import type { Block, Option } from './form';

type Agent = NonNullable<Content['agents']>[number];

const AGENTS: readonly Option<Agent['kind']>[] = [
  { value: 'lawyer', label: '律师' },
  { value: 'legalWorker', label: '基层法律服务工作者' },
  { value: 'relative', label: '近亲属' },
  { value: 'employee', label: '单位的职工' },
  { value: 'community', label: '社区、单位推荐的公民' },
  { value: 'association', label: '社会团体推荐的公民' },
];
const AUTHORITY: readonly Option<NonNullable<Agent['authority']>>[] = [
  { value: 'general', label: '一般授权', note: '可以代交材料、代出庭、代收文书' },
  { value: 'special', label: '特别授权', note: '委托书上一项一项写明了下面这些' },
];
const POWERS: readonly Option<NonNullable<Agent['powers']>[number]>[] = [
  { value: 'admit', label: '承认对方的请求' },
  { value: 'abandonClaims', label: '放弃请求' },
  { value: 'changeClaims', label: '变更请求' },
  { value: 'settle', label: '和解' },
  { value: 'counterclaim', label: '提起反诉' },
  { value: 'appeal', label: '上诉' },
  { value: 'mediate', label: '参加调解，签调解协议' },
  { value: 'withdrawSuit', label: '撤回起诉' },
  { value: 'waiveInEnforcement', label: '执行中放弃、变更权利' },
  { value: 'settleInEnforcement', label: '执行和解' },
  { value: 'receiveMoney', label: '代收执行款' },
];
const isProfessional = (kind: unknown) => kind === 'lawyer' || kind === 'legalWorker';

const namesOf = ({ plaintiffs, applicants }: Content) => plaintiffs ?? applicants ?? [];

export const AGENT_BLOCKS: readonly Block[] = [
  {
    id: 'agents',
    title: '代理人',
    lead: '替当事人办事、出庭的人，一方最多两位。没有就不用填。',
    rule: '民诉法第61、62条，行诉法第31条',
    items: [
      { path: 'name', label: '姓名', said: '', type: 'text', most: 50 },
      { path: 'kind', label: '他是', said: '', type: 'choice', options: AGENTS },
      {
        path: 'unit',
        label: '律师事务所、法律服务所或者工作单位',
        said: '单位',
        type: 'text',
        most: 100,
        optional: true,
      },
      { path: 'licenceNo', label: '执业证号', type: 'text', most: 40, when: (_, { kind }) => isProfessional(kind) },
      { path: 'phone', label: '电话', type: 'text', most: 30, secret: 'number' },
      {
        path: 'idNumber',
        label: '身份证号码',
        type: 'idcard',
        most: 30,
        optional: true,
        secret: 'number',
        when: (_, { kind }) => !isProfessional(kind),
      },
      { path: 'authority', label: '委托书上的权限', said: '权限', type: 'choice', options: AUTHORITY },
      {
        path: 'powers',
        label: '写明了哪几项',
        said: '写明',
        type: 'many',
        options: POWERS,
        hint: '只写“全权代理”的，等于一般授权',
        when: (_, { authority }) => authority === 'special',
      },
    ],
    list: { path: 'agents', name: '代理人', add: '加一位代理人', most: 10, fresh: { name: '', kind: 'lawyer' } },
  },
  {
    id: 'guardian',
    term: '法定代理人',
    plain: '孩子，或者不能自己处理事情的成年人，由父母等监护人替他打官司。当事人是这样的，才要填。',
    rule: '民诉法第60条，民法典第23、27、28条',
    items: [
      { path: 'guardian.name', label: '法定代理人的姓名', type: 'text', most: 50, optional: true },
      {
        path: 'guardian.relation',
        label: '是当事人的什么人',
        type: 'text',
        most: 30,
        optional: true,
        hint: '比如：母亲',
      },
      { path: 'guardian.phone', label: '电话', type: 'text', most: 30, optional: true, secret: 'number' },
      { path: 'guardian.idNumber', label: '身份证号码', type: 'idcard', most: 30, optional: true, secret: 'number' },
    ],
    when: ({ guardian, filedAs, ...rest }) =>
      Boolean(guardian) || filedAs === 'guardianRep' || namesOf(rest).some(({ kind }) => kind === 'person'),
  },
];
