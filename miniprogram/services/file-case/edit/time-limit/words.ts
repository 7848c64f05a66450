/** 来不来得及的话: never "expired" (FILE-21, 23). Free of wx. */
import { dayText } from '../../../../text/day';
import { lawOf } from '../../../../text/rule';
import type { Filing } from '../../draft/view';

type TimeLimit = NonNullable<Filing['timeLimit']>;

const STANDING: Readonly<Record<TimeLimit['standing'], string>> = {
  inTime: '看起来在期限内',
  late: '看起来可能已经过了',
  unclear: '现在还说不清',
};

export interface Shown {
  title: string;
  last: string;
  notice: string;
  missing: string[];
  steps: { text: string; rule: string }[];
}

export const NOTHING: Shown = { title: '', last: '', notice: '', missing: [], steps: [] };

export function shownOf(limit: Filing['timeLimit']): Shown {
  if (!limit) return NOTHING;
  const { standing, lastDay, notice, missing, steps } = limit;
  return {
    title: STANDING[standing],
    last: standing === 'inTime' && lastDay ? `算到 ${dayText(lastDay)}` : '',
    notice,
    missing,
    steps: steps.map(({ text, rule }) => ({ text, rule: lawOf(rule) })),
  };
}
