/** 民事起诉里不是每个人都要填的: why this court (FILE-14), and help with the fee (FEE-13, 14). Free of wx. */
import type { Content } from '../content';
import type { Block, Option } from './form';

type Aid = NonNullable<Content['aid']>;
type Spot = NonNullable<NonNullable<Content['jurisdiction']>['spot']>;

/** The ones that people mostly mean; another reason is written as a place. */
const SPOTS: readonly Option<Spot>[] = [
  { value: 'defendant-domicile', label: '被告的户籍地，或者公司主要办公的地方' },
  { value: 'defendant-habitual', label: '被告现在住的地方', note: '离开户籍地连续住满一年的，不算住院' },
  { value: 'performance', label: '合同履行的地方' },
  { value: 'agreed', label: '合同里约定的法院' },
  { value: 'tortAct', label: '侵权、事故发生的地方' },
  { value: 'tortResult', label: '受到损害的地方' },
  {
    value: 'property',
    label: '房屋、土地所在的地方',
    note: '争房屋、土地权利的，租房、承包地、建设工程的，只能在这里告',
  },
  { value: 'deceased', label: '去世的人去世时住的地方', note: '争遗产的' },
  { value: 'estate', label: '主要遗产所在的地方', note: '争遗产的' },
  { value: 'employer', label: '用人单位所在的地方' },
  { value: 'work', label: '实际上班的地方' },
  { value: 'plaintiff', label: '原告住的地方', note: '被告下落不明、在国外的离婚案，或者被告被关押等' },
];

export const COURT_BLOCKS: readonly Block[] = [
  {
    id: 'court',
    lead: '一般到被告住的地方告。不清楚可以不填；选错了法院也会收，会告诉您去哪里。',
    term: '管辖',
    plain: '这件事归哪里的法院管。',
    rule: '民诉法第22、24、29、34、35条',
    items: [
      { path: 'jurisdiction.spot', label: '为什么交给这家法院', said: '理由', type: 'choice', options: SPOTS },
      {
        path: 'jurisdiction.place',
        label: '那个地方在哪里',
        said: '地点',
        type: 'place',
        most: 200,
        optional: true,
        hint: '写到区、县，比如：浙江省余姚市',
      },
      {
        path: 'jurisdiction.agreement',
        label: '合同里是怎样约定的',
        said: '约定',
        type: 'long',
        most: 500,
        when: ({ jurisdiction }) => jurisdiction?.spot === 'agreed',
      },
    ],
  },
];

const AID: readonly Option<Aid['kind']>[] = [
  { value: 'defer', label: '晚点交（缓交）', note: '现在拿不出，过一段时间能交' },
  { value: 'reduce', label: '少交（减交）', note: '至少少交 30%' },
  { value: 'exempt', label: '不交（免交）', note: '只给个人；单位不能免' },
];
type Ground = NonNullable<Aid['grounds']>[number];
const GROUNDS: Readonly<Record<Aid['kind'], readonly Option<Ground>[]>> = {
  defer: [
    { value: 'socialInsurance', label: '讨要社会保险金、经济补偿金' },
    { value: 'injured', label: '交通、医疗、工伤、产品质量等事故的受害人，要求赔偿' },
    { value: 'legalAid', label: '正在接受法律援助' },
    { value: 'otherDefer', label: '别的，确实需要晚点交' },
  ],
  reduce: [
    { value: 'disaster', label: '受灾等生活困难，正在接受救济，或者生产经营难以维持' },
    { value: 'specialCare', label: '国家规定的优抚、安置对象' },
    { value: 'welfareInstitution', label: '社会福利机构、救助管理站' },
    { value: 'otherReduce', label: '别的，确实需要少交' },
  ],
  exempt: [
    { value: 'disabledWithoutIncome', label: '残疾人，没有固定生活来源' },
    { value: 'maintenance', label: '讨要赡养费、扶养费、抚养费、抚恤金' },
    { value: 'subsistence', label: '低保、特困、五保，或者领失业保险金，没有别的收入' },
    { value: 'publicGood', label: '见义勇为、保护公共利益受到损害，要求赔偿、补偿' },
    { value: 'otherExempt', label: '别的，确实需要免交' },
  ],
};
const asks =
  (kind: Aid['kind']) =>
  ({ aid }: Content) =>
    aid?.kind === kind;

export const AID_BLOCKS: readonly Block[] = [
  {
    id: 'aid',
    term: '司法救助',
    plain: '交诉讼费有困难的，可以申请晚交、少交或者不交。法院决定以前，不用交。',
    rule: '诉讼费用交纳办法第44至49条',
    lead: '交得起的不用填。申请不影响立案。',
    items: [
      { path: 'aid.kind', label: '想申请哪一种', said: '申请', type: 'choice', options: AID },
      {
        path: 'aid.grounds',
        label: '您属于哪种情况（可以选几样）',
        said: '情况',
        type: 'many',
        options: GROUNDS.defer,
        when: asks('defer'),
      },
      {
        path: 'aid.grounds',
        label: '您属于哪种情况（可以选几样）',
        said: '情况',
        type: 'many',
        options: GROUNDS.reduce,
        when: asks('reduce'),
      },
      {
        path: 'aid.grounds',
        label: '您属于哪种情况（可以选几样）',
        said: '情况',
        type: 'many',
        options: GROUNDS.exempt,
        when: asks('exempt'),
      },
      {
        path: 'aid.reasons',
        label: '有什么困难',
        said: '困难',
        type: 'long',
        most: 2000,
        hint: '家里几口人、收入多少、为什么交不起',
        when: ({ aid }) => Boolean(aid?.kind),
      },
      {
        path: 'aid.proofAttached',
        label: '证明已经准备好，在“要附的材料”里传',
        type: 'flag',
        hint: '低保证、残疾证、失业登记、法律援助决定书；没有的，可以请民政、社区或者村委会出证明',
        when: ({ aid }) => Boolean(aid?.kind),
      },
    ],
  },
];
