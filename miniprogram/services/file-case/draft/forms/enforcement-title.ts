/** 凭哪份文书: the title in force, and who may rely on it (FILE-20). Free of wx. */
import type { Content } from '../content';
import type { Block, Option } from './form';

type Title = NonNullable<Content['title']>;
type TitleKind = NonNullable<Title['kind']>;
type Succession = NonNullable<NonNullable<Content['succession']>['kind']>;

const TITLES: readonly Option<TitleKind>[] = [
  { value: 'judgment', label: '民事判决书、裁定书、调解书' },
  { value: 'labourAward', label: '劳动仲裁的裁决书、调解书' },
  { value: 'arbitralAward', label: '仲裁委员会的裁决书、调解书' },
  { value: 'notarisedDebt', label: '公证债权文书', note: '公证处出的，写明可以强制执行，另有执行证书' },
  { value: 'confirmation', label: '确认调解协议的裁定书', note: '人民调解谈成以后，法院确认过的' },
  { value: 'paymentOrder', label: '支付令' },
  { value: 'securedInterest', label: '实现担保物权的裁定书', note: '法院准许拍卖抵押物、质押物的' },
  { value: 'penal', label: '刑事判决里赔钱、退赃的部分' },
  { value: 'administrative', label: '行政判决书、裁定书、调解书' },
  { value: 'foreignRelatedAward', label: '国内机构作出的涉外仲裁裁决' },
  { value: 'foreignAward', label: '国外的仲裁裁决' },
  { value: 'foreignJudgment', label: '外国法院的判决、裁定' },
];
const ABROAD: readonly (TitleKind | undefined)[] = ['foreignAward', 'foreignJudgment'];
const ARBITRATION: readonly (TitleKind | undefined)[] = ['arbitralAward', 'foreignRelatedAward'];

const SUCCESSION: readonly Option<Succession>[] = [
  { value: 'creditor', label: '文书上写的权利人就是申请人' },
  { value: 'inherited', label: '权利人去世了，申请人继承' },
  { value: 'transferred', label: '权利人把债权转让给了申请人' },
  { value: 'other', label: '别的情况' },
];
const succeeded = ({ succession }: Content) => Boolean(succession?.kind && succession.kind !== 'creditor');

export const TITLE_BLOCKS: readonly Block[] = [
  {
    id: 'title',
    term: '执行依据',
    plain: '能叫法院强制对方照办的那一份文书。照它的首页和最后一页抄。',
    rule: '民诉法第235、247、248条，解释第461条',
    items: [
      { path: 'title.kind', label: '是哪一种文书', said: '种类', type: 'choice', options: TITLES },
      {
        path: 'title.number',
        label: '文书的号',
        said: '文号',
        type: 'text',
        most: 100,
        hint: '在首页标题下面，比如：（2024）浙0281民初123号',
      },
      {
        path: 'title.issuedBy',
        label: '哪个法院或者机构作出的',
        said: '作出机构',
        type: 'text',
        most: 100,
        hint: '照公章写全称',
      },
      {
        path: 'title.effectiveOn',
        label: '哪天生效的',
        said: '生效日期',
        type: 'day',
        optional: true,
        hint: '没有上诉的判决，一般是上诉期满的第二天；调解书是双方都签收那天。不清楚可以空着',
      },
      { path: 'title.servedOn', label: '哪天收到的', said: '收到日期', type: 'day', optional: true },
      { path: 'title.partiesDefinite', label: '文书里写明了谁该向谁履行吗', said: '写明由谁向谁履行', type: 'yes' },
      { path: 'title.contentDefinite', label: '写明了要做什么、付多少钱吗', said: '写明履行的内容', type: 'yes' },
      {
        path: 'arbitrationAgreement',
        label: '仲裁协议，或者有仲裁条款的合同，附上了',
        type: 'flag',
        when: ({ title }) => ARBITRATION.includes(title?.kind),
      },
      {
        path: 'recognition',
        label: '已经由中国法院承认，或者现在同时申请承认',
        type: 'flag',
        when: ({ title }) => ABROAD.includes(title?.kind),
      },
    ],
  },
  {
    id: 'succession',
    title: '申请人和文书上的权利人',
    items: [
      { path: 'succession.kind', label: '是哪种情况', said: '申请人的资格', type: 'choice', options: SUCCESSION },
      { path: 'succession.how', label: '继承或者受让的经过', type: 'long', most: 1000, when: succeeded },
      { path: 'succession.proofAttached', label: '证明已经准备好，在“要附的材料”里传', type: 'flag', when: succeeded },
    ],
  },
];
