/** 财产报告页的样子: the kinds with what is written of each, and how the draft stands. Free of wx. */
import { plainDay } from '../case/shown';
import { type Answers, ASSETS, openOf } from './answers';
import type { Draft } from './draft';
import { SAVING_TEXT, type Saving } from './saving';
import type { QuestionRow } from './start';

const SHORT = 30;

export interface Standing {
  mine: Answers;
  saving: Saving;
  message: string;
  changedOn: string;
  reportId: string;
}

/** @param today YYYY-MM-DD, by the phone */
export function shownOf({ mine, saving, message, changedOn, reportId }: Standing, of: Draft, today: string) {
  const dueOn = of.dueOn ?? '';
  return {
    rows: ASSETS.map(({ asset, title, hint }): QuestionRow => {
      const answer = mine[asset] ?? '';
      const short = answer.length > SHORT ? `${answer.slice(0, SHORT)}…` : answer;
      const text = of.questions.find((one) => one.asset === asset)?.text ?? '';
      return { asset, title, hint, text, answer, short };
    }),
    open: openOf(mine).length,
    reportId,
    changedOn,
    dueOn,
    late: dueOn !== '' && dueOn < today,
    lookBackFrom: of.lookBackFrom ? plainDay(of.lookBackFrom) : '',
    steps: of.steps,
    truthText: of.truthText,
    saving,
    saveText:
      reportId === '' && saving === 'saved' ? '' : saving === 'failed' && message ? message : SAVING_TEXT[saving],
  };
}
