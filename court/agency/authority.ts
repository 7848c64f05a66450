/** 代理权限: what an agent may do for the party, and what only with special authority (ID-7; 民诉法62.2, 解释89.1). */
import type { Step } from '../step';

/** Only if the power of attorney lists it, in words; the source each. */
export const SPECIAL_ACTS = {
  admit: { name: '承认对方的诉讼请求', rule: 'ID-7 民诉法第62条第2款' },
  abandonClaims: { name: '放弃诉讼请求', rule: 'ID-7 民诉法第62条第2款' },
  changeClaims: { name: '变更诉讼请求', rule: 'ID-7 民诉法第62条第2款' },
  settle: { name: '进行和解', rule: 'ID-7 民诉法第62条第2款' },
  counterclaim: { name: '提起反诉', rule: 'ID-7 民诉法第62条第2款' },
  appeal: { name: '提起上诉', rule: 'ID-7 民诉法第62条第2款' },
  mediate: { name: '参加调解并签调解协议', rule: 'ID-7 解释第147条第1款' },
  withdrawSuit: { name: '撤回起诉', rule: 'ID-7 各地做法' },
  waiveInEnforcement: { name: '执行中放弃、变更权利', rule: 'ID-7 执行规定第20条' },
  settleInEnforcement: { name: '执行和解', rule: 'ID-7 执行规定第20条' },
  receiveMoney: { name: '代收执行款', rule: 'ID-7 执行规定第20条' },
} as const;
export type SpecialAct = keyof typeof SPECIAL_ACTS;

/** 一般代理: what every agent may do. */
export type GeneralAct =
  | 'file'
  | 'submitEvidence'
  | 'attendHearing'
  | 'readDossier'
  | 'receiveService'
  | 'argue'
  | 'payFee';

export interface Authority {
  /** As the power of attorney words it, e.g. 全权代理. */
  wording?: string | undefined;
  /** Special acts it lists. */
  special: readonly SpecialAct[];
}

/** ID-7: each special act must be listed; 「全权代理」 alone lists nothing. */
export const mayAct = ({ special }: Authority, act: SpecialAct | GeneralAct): boolean =>
  act in SPECIAL_ACTS ? special.some((one) => one === act) : true;

/** What the party should know about the words used: in plain Chinese. */
export function authorityNotes({ wording = '', special }: Authority): Step[] {
  if (special.length > 0)
    return [
      {
        text: `已写明的特别授权：${special.map((act) => SPECIAL_ACTS[act].name).join('、')}。`,
        rule: 'ID-7 民诉法第62条第2款',
      },
    ];
  const text = '没有写明特别授权，代理人不能代您承认、放弃、变更请求，和解，反诉或者上诉。';
  const broad = /全权/.test(wording) ? `“${wording}”等于一般代理：` : '';
  return [
    { text: `${broad}${text}需要的，请在委托书里一项一项写明。`, rule: 'ID-7 民诉法第62条第2款、解释第89条第1款' },
  ];
}
