/** 写好的样子: what was written at a step, in lines to read. Free of wx. */
import { dayText } from '../../../text/day';
import { yuanText } from '../../../text/yuan';
import type { Field, Written } from './content';
import type { StepId } from './steps';
import { APPEALED_OPTIONS, URGENT_OPTIONS } from './wording';

/** Names of what is known only by ids. */
export interface Names {
  parties: readonly { partyId: string; name: string }[];
  periods: readonly { dateId: string; title: string; lastDay: string }[];
}

/** Lines of one field; none: nothing is written. */
export function linesOf(field: Field, written: Written, { parties, periods }: Names): string[] {
  const { partyIds = [], requests = [], items = [], facts = '', about = '', amountFen, appealed } = written;
  const period = periods.find(({ dateId }) => dateId === written.dateId);
  const said = (text: string | undefined) => (text ? [text] : []);
  const lines: Record<Field, () => string[]> = {
    partyIds: () => partyIds.map((id) => parties.find(({ partyId }) => partyId === id)?.name ?? '一位当事人'),
    appealed: () => said(APPEALED_OPTIONS.find(({ value }) => value === appealed)?.label),
    requests: () => requests.filter((one) => one.trim()).map((one, i) => `${i + 1}. ${one}`),
    amountFen: () => (amountFen === undefined ? [] : [yuanText(amountFen)]),
    about: () => said(about),
    dateId: () => said(period && `${period.title}，最后一天是 ${dayText(period.lastDay)}`),
    obstacleEndedOn: () => said(written.obstacleEndedOn && `${dayText(written.obstacleEndedOn)}起不再耽误`),
    facts: () => said(facts),
    items: () =>
      items.map(({ name, source, proves }, i) =>
        [`${i + 1}. ${name}`, source && `来源：${source}`, proves && `证明：${proves}`].filter(Boolean).join('；'),
      ),
    urgent: () => said(URGENT_OPTIONS.find(({ value }) => value === written.urgent)?.label),
  };
  return lines[field]();
}

/** What a step writes. */
export const FIELDS_OF: Record<StepId, readonly Field[]> = {
  who: ['partyIds'],
  appealed: ['appealed'],
  requests: ['requests'],
  amount: ['amountFen'],
  about: ['about'],
  period: ['dateId', 'obstacleEndedOn'],
  facts: ['facts'],
  items: ['items'],
  urgent: ['urgent'],
  files: [],
};

export const stepLines = (id: StepId, written: Written, names: Names): string[] =>
  FIELDS_OF[id].flatMap((field) => linesOf(field, written, names));
