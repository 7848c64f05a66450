/** 限制消费令: whom it binds, from when, which consumption, what breaking it leads to; signed by the president (ENF-10; 限制高消费规定3-5, 8-11). */
import { RESTRICTED_CONSUMPTION } from '../enforcement/consumption';
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type EnforcementHead, enforcementSentence } from './enforcement-head';
import { type Paper, paragraph, points } from './paper';
import { type FromCourt, fromCourt, named, tight, you } from './wording';

const RULES = '《最高人民法院关于限制被执行人高消费及有关消费的若干规定》';

export interface RestrictionOrderFacts extends FromCourt, EnforcementHead {
  from: LegalDate;
  basis: 'applicantInWriting' | 'exOfficio' | 'listed';
  /** Besides the debtor, where it is an organisation: name and why. */
  others: readonly { name: string; why: string }[];
  president: string;
}

const BASIS = {
  applicantInWriting: '经申请执行人书面申请，本院审查决定',
  exOfficio: '本院依职权决定',
  listed: '因被纳入失信被执行人名单，本院决定',
} as const;

/** Throws RangeError without the president who signed it, and where a person is said to bind others. */
export function restrictionOrder(facts: RestrictionOrderFacts): Paper {
  const { courtName, date, to, from, basis, others, president } = facts;
  if (president.trim() === '') throw new RangeError('the president signs it');
  if (to.kind === 'person' && others.length > 0) throw new RangeError('the order on a person binds nobody else');
  const also = others.length > 0 ? `及其${named(others.map(({ name, why }) => `${why}${name}`))}` : '';
  const means =
    to.kind === 'person'
      ? '以自己的财产支付费用'
      : '以单位财产，以及上述人员以个人名义（因私消费经本院准许的除外）支付费用';
  return {
    kind: 'restrictionOrder',
    version: 1,
    title: '限制消费令',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `${enforcementSentence(facts)}，${you(to)}没有按执行通知书指定的期间履行。${BASIS[basis]}，依照${RULES}第一条、第三条的规定，自${plainDate(from)}起，至本院解除时止，对${you(to)}${also}采取限制消费措施，不得有下列${means}的行为：`,
      ),
      {
        is: 'items',
        items: RESTRICTED_CONSUMPTION.map((each, i, all) => `${tight(each)}${i === all.length - 1 ? '。' : '；'}`),
        numbered: 'brackets',
      },
      paragraph('并告知：'),
      points([
        '因生活或者经营必需要进行上述消费的，应当向本院提出申请，获得批准后才可以进行。',
        '提供确实有效的担保，或者经申请执行人同意的，本院可以解除；履行完毕的，本院及时解除。',
        '违反本令消费，经查证属实的，依法予以拘留、罚款；情节严重，构成犯罪的，追究刑事责任。',
        '认为本令有错误的，可以向本院申请纠正。',
      ]),
      paragraph('此令。'),
      { is: 'signature', lines: [`院长　　${president}`, courtName], date, seal: true },
    ],
  };
}
