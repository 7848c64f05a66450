/** 特别授权事项: the acts a power of attorney has to name one by one (ID-7), as a list for forms. */
import type { NamedAct } from '../access/viewer';
import { SPECIAL_ACTS } from './authority';

/** `consentOnline`: DOMAIN 4, "if authorised"; an agent agrees to online proceedings or electronic service only if told to. */
export const NAMED_ACTS: Readonly<Record<NamedAct, { name: string; rule: string }>> = {
  ...SPECIAL_ACTS,
  consentOnline: { name: '代为同意在线诉讼、电子送达', rule: 'ID-7 在线诉讼规则第4条、第29条' },
};

export const NAMED_ACT_IDS = [
  'admit',
  'abandonClaims',
  'changeClaims',
  'settle',
  'counterclaim',
  'appeal',
  'mediate',
  'withdrawSuit',
  'waiveInEnforcement',
  'settleInEnforcement',
  'receiveMoney',
  'consentOnline',
] as const satisfies readonly NamedAct[];
