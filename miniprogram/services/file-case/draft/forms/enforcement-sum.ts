/** 没有履行什么: what is to be enforced, how the sum is made up, what is known of assets, where the money goes (FILE-20). Free of wx. */
import type { Content } from '../content';
import type { Block, Option } from './form';

type Part = NonNullable<Content['amountParts']>[number]['part'];
const PARTS: readonly Option<Part>[] = [
  { value: 'principal', label: '本金、货款、赔偿款' },
  { value: 'interest', label: '文书写明的利息、违约金' },
  { value: 'defaultInterest', label: '迟延履行的利息' },
  { value: 'costs', label: '对方该负担的诉讼费等' },
  { value: 'other', label: '别的' },
];
export const UNPERFORMED_BLOCKS: readonly Block[] = [
  {
    id: 'matter',
    title: '要求执行什么',
    items: [
      {
        path: 'matter',
        label: '请法院让对方做什么',
        said: '',
        type: 'long',
        most: 2000,
        hint: '照文书的主文写，比如：偿还借款和利息；搬出某处房屋',
      },
      {
        path: 'amountFen',
        label: '一共要执行多少钱（元）',
        said: '总金额',
        type: 'money',
        optional: true,
        hint: '已经还的先减掉。不是要钱的空着',
      },
    ],
  },
  {
    id: 'parts',
    title: '这笔钱是怎么算的',
    lead: '一项一项写，加起来等于上面的总数。算不清可以空着，法院会问您。',
    items: [
      { path: 'part', label: '是什么钱', said: '', type: 'choice', options: PARTS },
      { path: 'amountFen', label: '多少（元）', said: '', type: 'money' },
      {
        path: 'text',
        label: '怎么算的',
        type: 'text',
        most: 500,
        optional: true,
        hint: '比如：从 2024 年 7 月 1 日起，按年利率 3.45% 算到今天',
      },
    ],
    list: { path: 'amountParts', name: '一项', add: '加一项', most: 30, fresh: { part: 'principal' } },
  },
  {
    id: 'reasons',
    title: '为什么申请',
    items: [
      {
        path: 'reasons',
        label: '申请的理由',
        said: '',
        type: 'long',
        most: 5000,
        hint: '比如：判决生效后，对方一直没有还钱，我打电话、上门要过两次',
      },
    ],
  },
];

export const ASSET_BLOCKS: readonly Block[] = [
  {
    id: 'assets',
    lead: '房子、车、存款在哪家银行、在哪里上班、开什么店、别人欠他的钱，知道什么写什么。不知道可以不写，法院会查。',
    items: [
      {
        path: 'what',
        label: '是什么',
        said: '',
        type: 'text',
        most: 200,
        hint: '比如：房屋一套；浙B12345 小汽车；在某某厂上班',
      },
      {
        path: 'where',
        label: '在哪里',
        said: '',
        type: 'text',
        most: 200,
        optional: true,
        hint: '写到门牌、开户行或者单位地址',
      },
    ],
    list: { path: 'knownAssets', name: '一样', add: '加一样财产', most: 50, fresh: { what: '' } },
  },
];

export const ACCOUNT_BLOCKS: readonly Block[] = [
  {
    id: 'account',
    lead: '执行到的钱打到这个账户。请写申请人自己的账户；代理人代收的，委托书上要写明“代收执行款”。',
    rule: '执行规定第20条',
    items: [
      { path: 'account.holder', label: '户名', type: 'text', most: 100, hint: '和银行卡、开户证明上一样' },
      {
        path: 'account.bank',
        label: '开户银行',
        type: 'text',
        most: 100,
        hint: '写到支行，比如：余姚农商银行凤山支行',
      },
      {
        path: 'account.number',
        label: '账号',
        type: 'text',
        most: 40,
        secret: 'number',
        hint: '法院的人只看得到最后四位，付款时才用',
      },
    ],
  },
];
