/** 审查页上写什么: one filing, in the pieces in which the page takes it. Free of wx. */
import { momentText } from '../../../text/day';
import { yuanText } from '../../../text/yuan';
import { type Content, type Filing, movesOf } from '../filing';
import { exchangeOf } from './exchange';
import { firstNotes, lastNotes } from './notes';
import { FIRST, piecesOf, sectionsOf } from './wording';

/** The court waits for the filer's correction: that is the day that counts. */
function nextOf({ next, correctBy, correctDaysLeft, decisionDue, daysLeft, waitsForMe }: Filing) {
  return correctBy === null
    ? {
        text: next,
        by: daysLeft === null ? '' : (decisionDue ?? ''),
        byLabel: '决定的最后一天',
        left: daysLeft,
        yours: waitsForMe,
      }
    : { text: next, by: correctBy, byLabel: '补正的最后一天', left: correctDaysLeft, yours: waitsForMe };
}

/** Small pieces, each for one call of setData. */
export function shownOf(filing: Filing, before: Content | undefined, now: number): Record<string, unknown>[] {
  const { title, state, stateName, kind, kindName, receiptNo, receivedAt, filerName, caseNo, fee, can, special } =
    filing;
  const content = filing.content ?? {};
  const sections = sectionsOf(content, before);
  const facts = piecesOf(content.factsAndReasons);
  return [
    {
      head: {
        title,
        kindName,
        state,
        stateName,
        receipt: `${receiptNo ?? ''} ${receivedAt ? `${momentText(receivedAt, now)} 收到` : ''}`,
        filer: filerName ?? '',
        caseNo: caseNo ?? '',
        fee: fee ? yuanText(fee.amountFen) : '',
      },
      next: nextOf(filing),
      doubts: filing.warnings.map(({ text, rule }) => ({ text, rule })),
      correcting: state === 'correcting',
      hasFacts: kind !== 'enforcement',
      special: special ? { name: special.name, text: special.text } : { name: '', text: '' },
      unsigned: state === 'refused' && filing.refusal?.issuedAt === null,
      version: `${state}:${filing.version}:${filing.history.length}`,
      moves: movesOf(can),
      canTake: can.includes('take'),
    },
    { sections: sections.filter(({ id }) => FIRST.includes(id)) },
    { rest: sections.filter(({ id }) => !FIRST.includes(id)) },
    {
      facts: facts.slice(0, 1),
      factsChanged: before !== undefined && before.factsAndReasons !== content.factsAndReasons,
    },
    ...facts.slice(1).map((piece, i) => ({ [`facts[${i + 1}]`]: piece })),
    { exchange: exchangeOf(filing, now), notes: firstNotes(filing, now), later: lastNotes(filing) },
  ];
}
