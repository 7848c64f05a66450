/** 特别授权的说人话: what each act means for who grants it (ID-7). Free of wx. */
import type { EventOf } from '../../api/services';

export type NamedAct = EventOf<'identity', 'proposePowerOfAttorney'>['special'][number];

interface Power {
  act: NamedAct;
  name: string;
  plain: string;
}

/** What any agent may do, listed or not. */
export const GENERAL = '立案、交证据、出庭说话、看案卷、收法院的文书、代交费用';

/** In the order of a case's life. */
export const POWERS: readonly Power[] = [
  {
    act: 'consentOnline',
    name: '代为同意在线诉讼、电子送达',
    plain: '他可以替您答应在网上开庭、在手机上收法院的文书。',
  },
  { act: 'admit', name: '承认对方的诉讼请求', plain: '他可以替您认下对方要的。认了，一般不能反悔。' },
  { act: 'abandonClaims', name: '放弃诉讼请求', plain: '他可以替您说：这一项不要了。' },
  { act: 'changeClaims', name: '变更诉讼请求', plain: '他可以替您改：要什么、要多少。' },
  { act: 'settle', name: '进行和解', plain: '他可以替您和对方谈好条件、算了结。' },
  { act: 'mediate', name: '参加调解并签调解协议', plain: '您不到场，他可以替您谈、替您签字。签了就要照办。' },
  { act: 'counterclaim', name: '提起反诉', plain: '对方告您的时候，他可以替您反过来告对方。' },
  { act: 'withdrawSuit', name: '撤回起诉', plain: '他可以替您把这场官司撤回来。' },
  { act: 'appeal', name: '提起上诉', plain: '不服判决，他可以替您向上一级法院上诉。' },
  { act: 'waiveInEnforcement', name: '执行中放弃、变更权利', plain: '法院帮您要钱的时候，他可以替您少要或者不要。' },
  { act: 'settleInEnforcement', name: '执行和解', plain: '法院帮您要钱的时候，他可以替您和对方商量怎么还。' },
  { act: 'receiveMoney', name: '代收执行款', plain: '法院要回来的钱，由他替您收。' },
];

const PLAIN = new Map<string, string>(POWERS.map(({ act, plain }) => [act, plain]));

/** '' for an act that has no words here yet: its name stands alone. */
export const plainPower = (act: string): string => PLAIN.get(act) ?? '';

/** A word that sounds like everything and is nothing (解释89.1). */
export const BROAD_WORDING = '全权代理';
