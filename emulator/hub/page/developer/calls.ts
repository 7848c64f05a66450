/** Every call of a function, with its database actions. */
import type { CallRecord, DatabaseAction } from '../../../stats/stats';
import { ask } from '../ask';
import { button, element } from '../element';
import { onLanguage, said } from '../language';
import { clockTime, keyedList, type Section, sectionBox, unfolding } from './section';

export function callsSection(): Section {
  const list = keyedList(['还没有调用。', 'No calls yet.']);
  onLanguage(list.forget);
  const refresh = async () => {
    const { recent } = await ask<{ recent: CallRecord[] }>('/stats');
    list.show([...recent].reverse(), ({ id }) => id, line);
  };
  const forget = button(['清空', 'Forget them'], () => void ask('/stats', 'DELETE').then(refresh));
  return {
    element: sectionBox(
      ['调用记录', 'Calls'],
      ['点开看数据库操作', 'open one for its database actions'],
      list.element,
      forget,
    ),
    refresh,
  };
}

const cell = (className: string, textContent: string) => element('span', { className, textContent });

function line(call: CallRecord): HTMLElement {
  const { startedAt, openid, ok, ms, database } = call;
  return unfolding(
    [
      cell('at', clockTime(startedAt)),
      cell('what', `${call.function} ${call.action ?? ''}`),
      cell('who', openid ?? '—'),
      cell(ok ? 'good' : 'bad', ok ? said(['成', 'ok']) : said(['拒', 'refused'])),
      cell('ms', `${(ms ?? 0).toFixed(1)} ms`),
      cell('count', said([`${database.length} 次`, `${database.length} db`])),
    ],
    () => {
      if (database.length === 0)
        return element('p', { className: 'empty', words: ['没有数据库操作', 'No database actions'] });
      return element('ul', { className: 'actions' }, ...database.map(actionLine));
    },
  );
}

function actionLine({ action, collection, index, scanned, returned, ms, error }: DatabaseAction): HTMLElement {
  const text = `${action.replace('database.', '')} ${collection}`;
  const cost = said([
    `索引 ${index ?? '—'} · 扫 ${scanned} · 回 ${returned} · ${ms.toFixed(2)} ms`,
    `index ${index ?? '—'} · scanned ${scanned} · returned ${returned} · ${ms.toFixed(2)} ms`,
  ]);
  const failed = error === undefined ? undefined : element('b', { className: 'bad', textContent: error });
  return element('li', {}, element('code', { textContent: text }), element('small', { textContent: cost }), failed);
}
