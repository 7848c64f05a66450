/** 退回、告知、不予受理: what each decision means, what it asks for, and what the filer will read. Free of wx. */
import type { Question } from '../../question';
import type { Filing } from '../filing';
import { deficientTold, type Ground, guidedTold, refusedTold, type Told, uncorrectedTold } from '../told';

export type DecideMove = 'returnUncorrected' | 'returnDeficient' | 'guideElsewhere' | 'refuse';

export interface Decision {
  name: string;
  /** Its line in plain words is looked up; '' none. */
  term: string;
  means: string[];
  rule: string;
  /** '' nothing is to be written. */
  label: string;
  hint: string;
  button: string;
  question: string;
  done: string;
  grave: boolean;
}

const THEN = '当事人会选择撤回，或者坚持起诉；坚持的，由您登记立案，或者裁定不予受理。';

export const DECISIONS: Record<DecideMove, Decision> = {
  returnUncorrected: {
    name: '登记退回',
    term: '',
    means: ['补正期限过了，没有补正：材料退回，并登记在册。登记以前交来的补正，应当收下。', THEN],
    rule: '立案规定第7条',
    label: '',
    hint: '',
    button: '登记退回',
    question: '登记以后不能撤回，当事人马上收到通知。',
    done: '已登记退回',
    grave: false,
  },
  returnDeficient: {
    name: '退回材料',
    term: '',
    means: ['补正以后仍然不符合要求：说明理由，退回材料。', THEN],
    rule: '立案规定第7条',
    label: '退回的理由',
    hint: '当事人会一字不差地看到。写明哪一项还不符合、为什么。',
    button: '退回材料',
    question: '退回以后不能撤回，当事人马上收到通知。',
    done: '已退回材料',
    grave: false,
  },
  guideElsewhere: {
    name: '告知去别处办',
    term: '',
    means: ['先告知当事人应到哪里办理。', THEN],
    rule: '民诉法第127条',
    label: '告诉当事人去哪里、怎么办',
    hint: '当事人会一字不差地看到。写明机关或者法院的名称。',
    button: '告知当事人',
    question: '告知以后不能撤回，当事人马上收到通知。',
    done: '已告知当事人',
    grave: false,
  },
  refuse: {
    name: '裁定不予受理',
    term: '不予受理',
    means: [
      '只用于不符合起诉条件、已经告知或者补正过、当事人仍坚持起诉的。',
      '裁定书写明理由，由审判员、书记员署名，加盖院印后送达；这里登记的理由不代替裁定书。',
      '诉讼时效过了不是不予受理的理由，要由对方提出。',
    ],
    rule: '民诉法第126、157条，民诉法解释第219条',
    label: '不予受理的理由',
    hint: '与裁定书一致。当事人会一字不差地看到。',
    button: '裁定不予受理',
    question: '登记以后不能撤回。当事人马上收到通知，可以上诉。',
    done: '已裁定不予受理',
    grave: true,
  },
};

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
      move === 'returnUncorrected'
        ? ''
        : length < LEAST
          ? `请至少写 ${LEAST} 个字，让当事人明白。`
          : blank
            ? `请把“${blank}”换成具体的内容。`
            : '',
  };
}

/** null: not enough is written yet. */
export function toldBy(
  move: DecideMove,
  { ground, text }: Draft,
  { correction }: Pick<Filing, 'correction'>,
): Told | null {
  const written = text.trim();
  if (move === 'returnUncorrected') return correction ? uncorrectedTold(correction.lastDay) : null;
  if (written === '') return null;
  if (move === 'returnDeficient') return deficientTold(written);
  if (move === 'refuse') return refusedTold(written);
  return ground ? guidedTold(ground, written) : null;
}

export const questionOf = ({ name, question, button, grave }: Decision, title: string): Question => ({
  title: `${name}吗？`,
  content: `${title}。${question}`,
  confirmText: button.slice(0, 4),
  grave,
});
