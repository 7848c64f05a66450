/** 院长签发的命令: 搜查令 and 强制迁出公告 (ENF-8; 民诉法259, 261). */
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type EnforcementHead, enforcementSentence } from './enforcement-head';
import { type Paper, paragraph } from './paper';
import { CIVIL, clause, type FromCourt, fromCourt, sentence, you } from './wording';

interface BySigning extends FromCourt, EnforcementHead {
  president: string;
}

const signed = ({ president, courtName, date }: BySigning): Paper['blocks'][number] => {
  if (president.trim() === '') throw new RangeError('the president signs it');
  return { is: 'signature', lines: [`院长　　${president}`, courtName], date, seal: true };
};

/** @param facts.place what is searched: his person, his home, a place where assets are hidden */
export const searchWarrant = (facts: BySigning & { reasons: string; place: string; officers: string }): Paper => ({
  kind: 'searchWarrant',
  version: 1,
  title: '搜查令',
  ...fromCourt(facts),
  blocks: [
    paragraph(`${enforcementSentence(facts)}，${you(facts.to)}没有履行义务。经查，${sentence(facts.reasons)}`),
    paragraph(`依照${CIVIL}第二百五十九条的规定，特派${clause(facts.officers)}对${clause(facts.place)}进行搜查。`),
    paragraph('此令。'),
    signed(facts),
  ],
});

/** @param facts.lastDay by which they are to leave of themselves */
export const evictionAnnouncement = (facts: BySigning & { place: string; lastDay: LegalDate }): Paper => ({
  kind: 'evictionAnnouncement',
  version: 1,
  title: '强制迁出公告',
  ...fromCourt(facts),
  blocks: [
    paragraph(
      `${enforcementSentence(facts)}。依照${CIVIL}第二百六十一条的规定，责令${you(facts.to)}在${plainDate(facts.lastDay)}以前迁出${clause(facts.place)}。到期仍不履行的，本院将依法强制执行；届时将通知${you(facts.to)}到场，拒不到场的，不影响执行。`,
    ),
    paragraph('特此公告。'),
    signed(facts),
  ],
});
