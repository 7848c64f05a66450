/** 申请费: which application a fee is for, its articles, and who bears it in the end (FEE-10, 16; 收费办法10, 14, 20.2, 36–38). */
import type { FeeKind } from '../fees/kinds';
import { CIVIL_INTERPRETATION } from './wording';

/** Applications whose fee is paid ahead. */
export type Application = Extract<
  FeeKind,
  | 'preservation'
  | 'paymentOrder'
  | 'publicSummons'
  | 'arbitrationRevocation'
  | 'recognition'
  | 'securedInterest'
  | 'maritimeLimitationFund'
  | 'maritimeInjunction'
  | 'shipLienNotice'
  | 'maritimeClaimRegistration'
  | 'generalAverage'
>;

interface Words {
  name: string;
  /** Beside 第二十条第二款、第二十二条第三款. */
  article: string;
  burden: string;
}

const SUED_FOR = '提起诉讼的，可以将该申请费列入诉讼请求';
const maritime = (name: string, burden = '由申请人负担'): Words => ({
  name: `${name}申请费`,
  article: '第十条第七项、第十四条第七项',
  burden,
});

const WORDS: Record<Application, Words> = {
  preservation: {
    name: '保全申请费',
    article: '第十条第二项、第十四条第二项',
    burden: `由申请人负担；${SUED_FOR}`,
  },
  paymentOrder: {
    name: '支付令申请费',
    article: '第十条第三项、第十四条第三项',
    burden:
      '债务人没有提出异议的，由债务人负担；提出异议致使督促程序终结的，由申请人负担，另行起诉的，可以将申请费列入诉讼请求',
  },
  publicSummons: { name: '公示催告申请费', article: '第十条第四项、第十四条第四项', burden: '由申请人负担' },
  arbitrationRevocation: {
    name: '仲裁司法审查申请费',
    article: '第十条第五项、第十四条第五项',
    burden: '由本院决定，一般由败诉方负担',
  },
  recognition: {
    name: '承认和执行申请费',
    article: '第十条第八项、第十四条第一项',
    burden: '由被执行人负担',
  },
  securedInterest: {
    name: '实现担保物权申请费',
    article: '',
    burden: `裁定拍卖、变卖担保财产的，由债务人、担保人负担；裁定驳回申请的，由申请人负担，另行起诉的，可以从案件受理费中扣除（${CIVIL_INTERPRETATION}第二百零四条）`,
  },
  maritimeLimitationFund: maritime('设立海事赔偿责任限制基金'),
  maritimeInjunction: maritime('海事强制令', `由申请人负担；诉前申请的，${SUED_FOR}`),
  shipLienNotice: maritime('船舶优先权催告'),
  maritimeClaimRegistration: maritime('海事债权登记'),
  generalAverage: maritime('共同海损理算', '由本院依法决定'),
};

export const applicationName = (what: Application | undefined): string => (what ? WORDS[what].name : '申请费');

export function applicationArticle(what: Application | undefined): string {
  const own = what ? WORDS[what].article : '第十条';
  return [...(own ? [own] : []), '第二十条第二款、第二十二条第三款'].join('、');
}

export const applicationBurden = (what: Application | undefined): string =>
  `申请费的负担：${what ? WORDS[what].burden : '依照《诉讼费用交纳办法》第五章的规定确定'}。`;
