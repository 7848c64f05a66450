/** 线索一览: a clue as its giver sees it, and as its officer does: with numbers masked, until he opens it (PRIV-5). */
import { CLUE_KINDS, CLUE_RESULTS } from '../../../court/enforcement/clue-kinds';
import { clueCheckDue } from '../../../court/enforcement/notice';
import { maskText } from '../../../court/people/mask';
import { type LegalDate, legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { type Clue, type ClueText, openClue } from '../../../records/enforcement/clue';
import type { PartyResult } from '../contract-party';
import { fileView } from './files';

type View = PartyResult<'reportClue'>;

/** From which the days of the check run. */
export const countedFrom = ({ countedFrom: from, at }: Pick<Clue, 'countedFrom' | 'at'>): LegalDate =>
  from ?? legalDateOf(at.getTime());

export function clueView(clue: Clue, whole: boolean): View {
  const { _id: clueId, caseId, partyId, byName, kind, urgent, channel, at, state, concrete, checkBy, files } = clue;
  const [first, ...more] = textsOf(clue, whole);
  return {
    clueId,
    caseId,
    partyId,
    partyName: clue.partyName ?? '',
    byName,
    kind,
    kindName: CLUE_KINDS[kind],
    urgent,
    channel: channel ?? 'online',
    at: at.toISOString(),
    state,
    ...stateWords(clue),
    concrete,
    asks: clue.asks ?? null,
    checkBy,
    steps: checkBy ? (clueCheckDue({ givenOn: countedFrom(clue), concrete: true, urgent })?.steps ?? []) : [],
    answer: answerView(clue),
    files: files.map(fileView),
    text: first?.text ?? '',
    more: more.map(({ text, at: when }) => ({ text, at: when })),
  };
}

const textsOf = (clue: Clue, whole: boolean): ClueText[] =>
  openClue(clue).map((one) => (whole ? one : { ...one, text: maskText(one.text) }));

function stateWords({ state, concrete, checkBy, asks }: Clue): { stateName: string; next: string } {
  if (state === 'answered') return { stateName: '已答复', next: '还知道别的财产的，可以再提供一条线索。' };
  if (concrete === false)
    return { stateName: '需要补充', next: `执行员请您补充：${asks ?? ''}补充以后，执行员再核实。` };
  if (checkBy) return { stateName: '正在核实', next: `法院在 ${legalDateText(checkBy)}前核实并答复。` };
  return { stateName: '已收到', next: '执行员会先看线索是不是明确具体：明确的 7 日内核实，情况紧急的 3 日内。' };
}

export const isLate = ({ checkBy, answer }: Pick<Clue, 'checkBy' | 'answer'>): boolean =>
  checkBy !== null && answer !== null && legalDateOf(answer.at.getTime()) > checkBy;

function answerView({ answer, checkBy }: Clue): View['answer'] {
  if (!answer) return null;
  const { text, result, by, at } = answer;
  return {
    text,
    result,
    resultName: CLUE_RESULTS[result],
    by,
    at: at.toISOString(),
    late: isLate({ checkBy, answer }),
  };
}

export const dueKeyOf = ({ _id, state, checkBy, at }: Pick<Clue, '_id' | 'state' | 'checkBy' | 'at'>): string =>
  state === 'answered' ? '' : `${checkBy ?? legalDateOf(at.getTime())}:${_id}`;
