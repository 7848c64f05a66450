/** 先行调解告知书: mediation before registration, only if one wants it (FILE-17, MED-1; 民诉法125, 在线调解规则). */
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Paper, paragraph, points, sealedBy } from './paper';
import { CIVIL, type FromCourt, fromCourt, named, you } from './wording';

export interface MediationOfferFacts extends FromCourt {
  opponents: readonly string[];
  cause: string;
  receivedOn: LegalDate;
  /** Who would mediate, if known. */
  mediator?: string | undefined;
}

export function mediationOffer(facts: MediationOfferFacts): Paper {
  const { courtName, to, date, opponents, cause, receivedOn, mediator } = facts;
  return {
    kind: 'mediationOffer',
    version: 1,
    title: '先行调解告知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `本院于${plainDate(receivedOn)}收到${you(to)}与${named(opponents)}${cause}的起诉材料。该纠纷可以先行调解。依照${CIVIL}第一百二十五条的规定，现将有关事项告知如下：`,
      ),
      points([
        '先行调解完全自愿。不同意的，本院直接审查是否立案，不影响任何诉讼权利。',
        `同意的，由${mediator ?? '本院委派的特邀调解组织或者特邀调解员'}主持，可以在线进行；调解不公开，双方在调解中的让步不作为以后诉讼中对其不利的根据。`,
        '先行调解不收取案件受理费。达成协议的，可以向人民法院申请司法确认；也可以请求立案后出具调解书。',
        `随时可以表示不再调解，本院即继续审查立案。收到起诉材料的日期（${plainDate(receivedOn)}）不变。`,
      ]),
      paragraph('请在“微法院”小程序“我的立案”中选择“同意先行调解”或者“不同意”，也可以书面或者当面告知本院。'),
      sealedBy(courtName, date),
    ],
  };
}
