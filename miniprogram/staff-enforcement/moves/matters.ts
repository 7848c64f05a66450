/** 裁定什么: what a ruling of an execution can be about, and how its order usually reads. Free of wx. */
import type { EventOf } from '../../api/services';
import { yuanText } from '../../text/yuan';
import { debtorsNow } from '../fields';
import { type About, held } from '../move';

export type Matter = EventOf<'follow-enforcement', 'layRuling'>['about'];
/** As court/documents/enforcement-ruling.ts has them. */
export const MATTERS: Readonly<Record<Matter, string>> = {
  control: '查封、扣押、冻结',
  renew: '续行查封、扣押、冻结',
  release: '解除查封、扣押、冻结',
  deduct: '扣划、提取',
  realise: '拍卖、变卖',
  stay: '中止执行',
  terminate: '终结执行',
  closeRound: '终结本次执行程序',
  notToBeEnforced: '不予执行',
  changeParties: '变更、追加当事人',
};

const whom = ({ found }: About): string =>
  debtorsNow(found)
    .map(({ name }) => name)
    .join('、');
const ASSET = '（写明财产）';
const assets = ({ found }: About): string =>
  held(found)
    .map(({ text }) => text)
    .join('、') || ASSET;

/** How such an order usually reads, to be put right by who rules. */
export const ORDERS: Readonly<Record<Matter, (about: About) => string>> = {
  control: (about) =>
    `冻结被执行人${whom(about)}的银行存款人民币${yuanText(about.found.owed?.leftFen ?? 0)}\n存款不足的，查封、扣押其相应价值的财产`,
  renew: (about) => `续行冻结（查封、扣押）被执行人${whom(about)}的${assets(about)}`,
  release: (about) => `解除对被执行人${whom(about)}的${assets(about)}的冻结（查封、扣押）`,
  deduct: (about) => `扣划被执行人${whom(about)}的${assets(about)}`,
  realise: (about) => `拍卖被执行人${whom(about)}的${assets(about)}`,
  stay: () => '中止本案的执行',
  terminate: () => '终结本案的执行',
  closeRound: () => '终结本次执行程序',
  changeParties: () => '追加（写明姓名或者名称）为本案被执行人，在（写明）范围内承担责任',
  notToBeEnforced: ({ found }) => `不予执行${found.obligation?.title ?? '本案执行依据'}`,
};
