/** 诉讼事项告知书: the matter belongs elsewhere; where to go, and that one may insist (FILE-9; 民诉法127, 解释211, 215). */
import { GUIDE_GROUNDS, type GuideGround } from '../machines/filing';
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Paper, paragraph, points, sealedBy } from './paper';
import { CIVIL, CIVIL_INTERPRETATION, type FromCourt, fromCourt, sentence, you } from './wording';

export interface GuidanceNoticeFacts extends FromCourt {
  matter: 'civil' | 'administrative';
  receivedOn: LegalDate;
  ground: GuideGround;
  /** The judge's own words: why, and where to. */
  explanation: string;
}

/** Civil matters: the article for each ground. */
const ARTICLE: Record<GuideGround, string> = {
  administrative: `${CIVIL}第一百二十七条第一项`,
  arbitration: `${CIVIL}第一百二十七条第二项、${CIVIL_INTERPRETATION}第二百一十五条`,
  otherAuthority: `${CIVIL}第一百二十七条第三项`,
  otherCourt: `${CIVIL}第一百二十七条第四项、${CIVIL_INTERPRETATION}第二百一十一条`,
  resJudicata: `${CIVIL}第一百二十七条第五项`,
  blockedPeriod: `${CIVIL}第一百二十七条第六项`,
  repeatedDivorce: `${CIVIL}第一百二十七条第七项`,
  labourArbitrationFirst: `${CIVIL}第一百二十七条第三项、《中华人民共和国劳动争议调解仲裁法》第五条`,
};

export function guidanceNotice(facts: GuidanceNoticeFacts): Paper {
  const { courtName, to, date, matter, receivedOn, ground, explanation } = facts;
  const article = matter === 'civil' ? `依照${ARTICLE[ground]}的规定，` : '';
  const refusal = matter === 'civil' ? '裁定不予受理' : '裁定不予立案';
  return {
    kind: 'guidanceNotice',
    version: 1,
    title: '诉讼事项告知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `本院于${plainDate(receivedOn)}收到${you(to)}的起诉材料。经审查，${GUIDE_GROUNDS[ground]}。${article}现告知如下：`,
      ),
      paragraph(sentence(explanation)),
      paragraph(`${you(to)}可以选择：`),
      points([
        '撤回起诉，按上述告知的途径办理。起诉材料中的原件，可以领回。',
        `坚持起诉。本院依法${refusal}，在裁定书中写明理由；不服的，可以在裁定书送达之日起十日内上诉。`,
      ]),
      paragraph(
        '请在“微法院”小程序“我的立案”中选择，或者书面告知本院立案庭。没有作出选择的，不视为撤回，本院决定是否立案的期间继续计算。',
      ),
      sealedBy(courtName, date),
    ],
  };
}
