/** 作出决定: what is missing of it, what the filer will read, and what is asked once more before. Free of wx. */
import type { Question } from '../../../api/question';
import type { Filing } from '../filing';
import type { Ground } from '../grounds';
import {
  deficientTold,
  guidedTold,
  mediationTold,
  refusedTold,
  resumedTold,
  type Told,
  uncorrectedTold,
} from '../told';
import { DECISIONS, type DecideMove, type Decision } from './decisions';

/** 行政案件: 不予立案 (行诉法51). */
export const decisionFor = (move: DecideMove, kind: Filing['kind']): Decision =>
  move === 'refuse' && kind === 'administrative'
    ? {
        ...DECISIONS.refuse,
        name: '裁定不予立案',
        term: '',
        rule: '行政诉讼法第51条',
        label: '不予立案的理由',
        button: '裁定不予立案',
      }
    : DECISIONS[move];

const MOVES = Object.keys(DECISIONS);
export const isDecideMove = (move: string): move is DecideMove => MOVES.includes(move);

export interface Draft {
  ground: Ground | '';
  text: string;
}

/** As the services ask (reasons of five characters or more), and nothing left to be filled in. */
const LEAST = 5;
const BLANK = /（写明[^）]*）/;

export function draftErrors(move: DecideMove, { ground, text }: Draft): { ground: string; text: string } {
  const blank = BLANK.exec(text)?.[0];
  const length = [...text.trim()].length;
  return {
    ground: move === 'guideElsewhere' && ground === '' ? '请选一个事由。' : '',
    text:
      DECISIONS[move].label === ''
        ? ''
        : length < LEAST
          ? `请至少写 ${LEAST} 个字，让当事人明白。`
          : blank
            ? `请把“${blank}”换成具体的内容。`
            : '',
  };
}

/** null: not enough is written yet. */
export function toldBy(move: DecideMove, { ground, text }: Draft, { kind }: Pick<Filing, 'kind'>): Told | null {
  const written = text.trim();
  if (move === 'returnUncorrected') return uncorrectedTold();
  if (move === 'divertToMediation') return mediationTold();
  if (move === 'resumeReview') return resumedTold();
  if (move === 'refuse') return refusedTold(kind);
  if (written === '') return null;
  if (move === 'returnDeficient') return deficientTold(written);
  return ground ? guidedTold(ground, written) : null;
}

export const questionOf = ({ name, question, button, grave }: Decision, title: string): Question => ({
  title: `${name}吗？`,
  content: `${title}。${question}`,
  confirmText: button.slice(0, 4),
  grave,
});
