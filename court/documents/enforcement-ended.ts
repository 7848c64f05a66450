/** 结案通知书: an execution is completed: what came in, where it went (ENF-14). */
import type { Fen } from '../money';
import { type EnforcementHead, enforcementSentence } from './enforcement-head';
import { type Paper, paragraph, sealedBy } from './paper';
import { type FromCourt, fromCourt, money, sentence } from './wording';

export interface EnforcementEndedFacts extends FromCourt, EnforcementHead {
  how: string;
  receivedFen: Fen;
  feeFen: Fen;
  paidOutFen: Fen;
  returnedFen: Fen;
  directFen: Fen;
}

export const enforcementEnded = (facts: EnforcementEndedFacts): Paper => ({
  kind: 'enforcementEnded',
  version: 1,
  title: '执行结案通知书',
  ...fromCourt(facts),
  blocks: [
    paragraph(`${enforcementSentence(facts)}。${sentence(facts.how)}本案执行完毕，予以结案。`),
    {
      is: 'form',
      fields: [
        { label: '执行到账', value: money(facts.receivedFen) },
        { label: '执行申请费', value: money(facts.feeFen) },
        { label: '已发放申请执行人', value: money(facts.paidOutFen) },
        { label: '被执行人直接支付', value: money(facts.directFen) },
        { label: '退还被执行人', value: money(facts.returnedFen) },
      ],
    },
    paragraph('特此通知。'),
    sealedBy(facts.courtName, facts.date),
  ],
});
