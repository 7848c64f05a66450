/** Who watches what. */
import type { LiveQueries } from '../../../watch/http';
import { ask } from '../ask';
import { button, element } from '../element';
import { onLanguage, said } from '../language';
import { keyedList, type Section, sectionBox, unfolding } from './section';

export function watchesSection(): Section {
  const list = keyedList(['没有人在监听。', 'Nobody watches.']);
  onLanguage(list.forget);
  const counts = element('p', { className: 'empty' });
  const refresh = async () => {
    const { sockets, watches, lingering, queries } = await ask<LiveQueries>('/watches');
    counts.textContent = said([
      `${sockets} 条连接，${watches} 个监听，其中 ${lingering} 个断开了、还等着它回来`,
      `${sockets} connections, ${watches} watches, ${lingering} of them cut and waited for`,
    ]);
    list.show(queries, (one) => JSON.stringify(one), line);
  };
  const cut = button(['断开全部连接', 'Cut all connections'], () => void ask('/watches/cut', 'POST').then(refresh));
  return {
    element: sectionBox(
      ['实时监听', 'Live queries'],
      ['谁在看哪些数据', 'who is told of which changes'],
      counts,
      list.element,
      cut,
    ),
    refresh,
  };
}

function line({ collection, where, documents, changes, watchers }: LiveQueries['queries'][number]): HTMLElement {
  const seen = said([`${documents} 个文档 · 变过 ${changes} 次`, `${documents} documents · ${changes} changes`]);
  const texts = [collection, where, seen, said([`${watchers.length} 人`, `${watchers.length} watching`])];
  return unfolding(
    texts.map((textContent) => element('span', { textContent })),
    () => element('p', { className: 'who', textContent: watchers.join('、') }),
  );
}
