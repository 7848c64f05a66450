/** 为什么退费: how the case went, in plain words; what more has to be said of some (FEE-6, 7, 8, 15, 16). Free of wx. */
import type { EventOf } from '../../../api/services';
import { fenOf } from '../../../text/yuan';

export type Proposal = EventOf<'pay-fee', 'computeRefund'>;
export type Ground = Proposal['ground'];

interface Choice {
  value: Ground;
  label: string;
  note?: string;
}

/** What clerks meet every week. */
export const USUAL: Choice[] = [
  { value: 'mediated', label: '调解结案', note: '减半收取，多收的退回' },
  { value: 'withdrawn', label: '原告申请撤诉，裁定准许', note: '减半收取，多收的退回' },
  { value: 'settled', label: '文书写明由对方负担', note: '按判决书、调解书写的，退回不该由他负担的部分' },
  { value: 'claimLowered', label: '减少了诉讼请求', note: '法庭调查结束前减少的，退回多交的部分' },
  { value: 'dismissSuit', label: '裁定驳回起诉', note: '全部退回' },
  { value: 'nonAcceptance', label: '裁定不予受理', note: '全部退回' },
];

/** The rest; of some nothing goes back, and the reckoning says why. */
export const OTHERS: Choice[] = [
  { value: 'deemedWithdrawn', label: '没有到庭等，裁定按撤诉处理', note: '减不减半由法官决定' },
  { value: 'topUpUnpaid', label: '转为普通程序后没有补交，按撤诉处理', note: '退回已交的一半' },
  { value: 'criminalTransfer', label: '涉嫌犯罪移送，民事案件不再审理', note: '全部退回' },
  { value: 'criminalTransferContinued', label: '涉嫌犯罪移送，民事案件继续审理' },
  { value: 'remanded', label: '二审发回重审', note: '退的是二审的费用' },
  { value: 'appealDismissedByRuling', label: '二审裁定驳回上诉', note: '退的是二审的费用' },
  { value: 'judgment', label: '判决结案', note: '谁负担看判决书；要退的选“文书写明由对方负担”' },
  { value: 'transferred', label: '移送别的法院' },
  { value: 'stayed', label: '案件中止' },
  { value: 'terminated', label: '诉讼终结' },
];

export interface Draft {
  ground: Ground | '';
  /** `claimLowered`: the claim now; `settled`: what who paid bears. */
  sum: string;
  basis: string;
  effectiveOn: string;
}

export const NO_DRAFT: Draft = { ground: '', sum: '', basis: '', effectiveOn: '' };

interface Needs {
  label: string;
  hint: string;
  field: 'claimFen' | 'bornFen';
}

const NEEDS = new Map<Ground, Needs>([
  ['claimLowered', { label: '减少以后的请求总额（元）', hint: '全部请求加起来还剩多少', field: 'claimFen' }],
  [
    'settled',
    {
      label: '交费的人自己应负担多少（元）',
      hint: '文书最后写的“由某某负担”的数；全由对方负担的写 0',
      field: 'bornFen',
    },
  ],
]);

/** null: the ground alone says it. */
export const needsOf = (ground: Draft['ground']): Needs | null => (ground ? (NEEDS.get(ground) ?? null) : null);

/** What is missing before it can be reckoned. */
export function reckonErrors({ ground, sum }: Draft): Record<string, string> {
  if (!ground) return { ground: '请选为什么退费' };
  const needs = needsOf(ground);
  if (!needs) return {};
  const fen = fenOf(sum);
  const isWrong = fen === undefined || (needs.field === 'claimFen' && fen === 0);
  return isWrong ? { [needs.field]: '请写金额，如 150000 或者 15万' } : {};
}

/** What is missing before it can be proposed. */
export function proposeErrors({ basis, effectiveOn }: Draft): Record<string, string> {
  const errors = {
    basis: [...basis.trim()].length >= 4 ? '' : '请写依据的文书，例如（2025）浙0281民初1号民事调解书',
    effectiveOn: effectiveOn ? '' : '请选文书生效的日期',
  };
  return Object.fromEntries(Object.entries(errors).filter(([, text]) => text));
}

export function reckoned(orderId: string, { ground, sum }: Draft): Proposal | null {
  if (!ground) return null;
  const needs = needsOf(ground);
  const fen = fenOf(sum);
  if (!needs) return { action: 'computeRefund', orderId, ground };
  return fen === undefined ? null : { action: 'computeRefund', orderId, ground, [needs.field]: fen };
}
