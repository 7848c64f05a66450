/** 纳入失信被执行人名单决定书: ground with reasons, period, remedy; signed by the president, effective when made (ENF-11, 12; 失信规定(2017) 1-5, 11, 12). */
import { LISTING_GROUNDS, type ListingGround } from '../enforcement/listing';
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type EnforcementHead, enforcementSentence } from './enforcement-head';
import { type Paper, paragraph, points } from './paper';
import { type FromCourt, fromCourt, sentence, you } from './wording';

const RULES = '《最高人民法院关于公布失信被执行人名单信息的若干规定》';

export interface ListingDecisionFacts extends FromCourt, EnforcementHead {
  grounds: readonly ListingGround[];
  /** What he did: the officer's own words. */
  reasons: string;
  decidedOn: LegalDate;
  /** Last day; null: no fixed period. */
  until: LegalDate | null;
  president: string;
}

/** Throws RangeError without a ground, reasons, or the president who signed it. */
export function listingDecision(facts: ListingDecisionFacts): Paper {
  const { courtName, date, to, grounds, reasons, decidedOn, until, president } = facts;
  if (grounds.length === 0 || reasons.trim() === '') throw new RangeError('a listing has a ground, with reasons');
  if (president.trim() === '') throw new RangeError('the president signs it');
  const period = until
    ? `期限自${plainDate(decidedOn)}至${plainDate(until)}。`
    : '履行义务或者有依法应当删除的其他情形的，本院在三个工作日内删除。';
  return {
    kind: 'listingDecision',
    version: 1,
    title: '纳入失信被执行人名单决定书',
    ...fromCourt(facts),
    blocks: [
      paragraph(`${enforcementSentence(facts)}，本院已经立案执行。经查，${sentence(reasons)}`),
      paragraph(
        `${you(to)}的行为属于${grounds.map((one) => `“${LISTING_GROUNDS[one]}”`).join('、')}的情形。依照${RULES}第一条、第二条、第五条的规定，决定将${you(to)}纳入失信被执行人名单。${period}`,
      ),
      points([
        '本决定自作出之日起生效。',
        '认为纳入名单有错误的，可以向本院申请纠正；本院在十五日内审查，不服审查决定的，可以自收到之日起十日内向上一级人民法院申请复议，复议期间不停止执行。',
        '有期限的，积极履行义务或者主动纠正失信行为的，本院可以决定提前删除。',
      ]),
      { is: 'signature', lines: [`院长　　${president}`, courtName], date, seal: true },
    ],
  };
}
