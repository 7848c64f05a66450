/** 撤回还是坚持: who was told to go elsewhere, or got his papers back, and has said nothing for three days, is asked once more (FILE-8, 9). */
import { legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { sideBySide } from '../../platform/side-by-side';
import { type Filing, filings } from '../../records/filing/filing';
import { TOLD_BY, tellSide } from '../../records/filing/told';
import { dailyFrom, type Job } from './job';
import { inStages } from './stages';

const STATES = ['guided', 'returned'] as const;
const DAY_MS = 86_400_000;
/** Days of silence after which he is asked; what is older than the last was asked, or is not asked any more. */
const [FROM_DAYS, TO_DAYS] = [3, 10];
const A_SLICE = 200;

const TEXT = {
  guided: '法官告诉过您这件事应当到哪里办理，您还没有选择。您可以撤回，也可以坚持起诉；不选择不算撤回。',
  returned: '起诉材料已经退回，您还没有选择。您可以撤回，也可以坚持起诉；坚持的，法院会作出书面裁定。',
};

export const choices: Job = {
  name: 'choices',
  due: dailyFrom(8, 30),
  slice: ({ cursor, now }) =>
    inStages(cursor, STATES, async (state, after) => {
      const _ = command();
      const [from, to] = [keyAt(now - TO_DAYS * DAY_MS), keyAt(now - FROM_DAYS * DAY_MS)];
      const found = await filings.find(
        { state, listKey: _.and(_.gt(after || from), _.lt(to)) },
        { orderBy: [['listKey', 'asc']], limit: A_SLICE, fields: FIELDS },
      );
      await sideBySide(found, (filing) => ask(filing, state, now));
      return { done: found.length, last: found.length === A_SLICE ? found.at(-1)?.listKey : undefined };
    }),
};

const FIELDS = ['receiptNo', 'updatedAt', 'listKey', ...TOLD_BY] as const;

/** `standing`'s key of what waits for its filer, at an instant. */
const keyAt = (ms: number) => `1:${new Date(ms).toISOString()}`;

function ask(filing: Filing, state: (typeof STATES)[number], now: number) {
  const { receiptNo, updatedAt } = filing;
  return tellSide(filing, {
    key: `choice:${updatedAt.toISOString()}`,
    title: '请选择撤回或者坚持起诉',
    text: TEXT[state],
    at: new Date(now),
    message: {
      template: 'choiceAsked',
      values: { number: receiptNo ?? '', told: legalDateOf(updatedAt.getTime()) },
    },
  });
}
