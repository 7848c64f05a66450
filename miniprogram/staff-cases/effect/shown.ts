/** 生效, as the page shows it: what was computed, what is missing, what the clerk can confirm. Free of wx. */
import type { Question } from '../../api/question';
import type { DataOf } from '../../api/services';
import type { FormField, Option } from '../../components/form/field';
import { dayText } from '../../text/day';
import { type CourtCase, partiesOf } from '../step';

type Effect = DataOf<'check-progress', 'effect'>;

export interface Shown {
  title: string;
  /** YYYY-MM-DD; '' not known yet. */
  effectiveOn: string;
  /** It is in force. */
  inForce: boolean;
  provisional: boolean;
  steps: { text: string; rule: string }[];
  missing: string[];
  /** The law leaves the day open: the clerk names it. */
  open: boolean;
  mayTake: boolean;
  /** Computed, and still ahead. */
  ahead: boolean;
  mayRecordServed: boolean;
  mayAppeal: boolean;
  mediated: boolean;
  parties: Option[];
}

export const NO_EFFECT: Shown = {
  title: '',
  effectiveOn: '',
  inForce: false,
  provisional: false,
  steps: [],
  missing: [],
  open: false,
  mayTake: false,
  ahead: false,
  mayRecordServed: false,
  mayAppeal: false,
  mediated: false,
  parties: [],
};

export function shownOf(found: CourtCase, effect: Effect | null, today: string): Shown {
  const { deciding, effectiveOn, can, state, as } = found;
  const day = effectiveOn ?? effect?.effectiveOn ?? '';
  const ahead = effectiveOn === null && day > today;
  return {
    title: deciding ? `${deciding.title}（${dayText(deciding.madeOn)}）` : '',
    effectiveOn: day,
    inForce: effectiveOn !== null,
    provisional: effect?.provisional ?? false,
    steps: effect?.steps ?? [],
    missing: effect?.missing ?? [],
    open: effect?.open ?? false,
    mayTake: can.includes('takeEffect') && !ahead && (day !== '' || effect?.open === true),
    ahead,
    mayRecordServed: can.includes('allServed'),
    mayAppeal: can.includes('receiveAppeal'),
    mediated: state === 'mediated',
    parties: effectiveOn !== null && (as.includes('clerk') || as.includes('archivist')) ? partiesOf(found) : [],
  };
}

/** How the day came about, for who confirms it. */
export const effectText = ({ steps }: Shown): string => steps.map(({ text }) => text).join('');

export const OPEN_FIELDS = (today: string): FormField[] => [
  { name: 'effectiveOn', label: '从哪天起生效', is: 'day', end: today },
  { name: 'basis', label: '依据', is: 'long', most: 300, hint: '如：最后一位当事人 3月5日 收到。' },
];

export const certifyQuestion = (who: string): Question => ({
  title: '出具生效证明？',
  content: `给 ${who}。盖章以后送到他的账号；没有账号的，打印出来给他。`,
  confirmText: '出具',
});
