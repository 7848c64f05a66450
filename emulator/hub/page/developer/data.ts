/** Looking into collections. */
import type { CollectionCount } from '../../shape';
import { ask } from '../ask';
import { element, field } from '../element';
import { keyedList, outcome, readable, type Section, sectionBox, unfolding } from './section';

export function dataSection(): Section {
  const chips = element('div', { className: 'chips' });
  const filter = element('input', { type: 'text', value: '{}', spellcheck: false });
  const said = outcome();
  const list = keyedList(['没有这样的文档。', 'No such documents.']);
  let counts: readonly CollectionCount[] = [];
  let open = '';
  let asked = 0;

  async function showDocuments(): Promise<void> {
    if (open === '') return;
    asked += 1;
    const turn = asked;
    const address = `/hub/documents/${encodeURIComponent(open)}?filter=${encodeURIComponent(filter.value)}`;
    try {
      const { documents } = await ask<{ documents: Record<string, unknown>[] }>(address);
      // What was asked for before may be answered after.
      if (turn !== asked) return;
      said.good([`最多显示 50 个，这里 ${documents.length} 个`, `${documents.length} shown, at most 50`]);
      // A document that changed is another row.
      list.show(documents, (doc) => JSON.stringify(doc), documentLine);
    } catch (error) {
      if (turn === asked) said.bad(error);
    }
  }

  function showChips(): void {
    chips.replaceChildren(
      ...counts.map(({ name, documents }) => {
        const chip = element('button', { type: 'button', textContent: `${name} ${documents}` });
        chip.setAttribute('aria-pressed', `${name === open}`);
        chip.onclick = () => {
          open = name;
          showChips();
          void showDocuments();
        };
        return chip;
      }),
    );
  }
  filter.onchange = () => void showDocuments();

  return {
    element: sectionBox(
      ['数据', 'Documents'],
      ['选一个集合', 'choose a collection'],
      chips,
      field(['条件', 'Filter (MongoDB)'], filter),
      said.element,
      list.element,
    ),
    async refresh() {
      const next = await ask<CollectionCount[]>('/hub/counts');
      if (JSON.stringify(next) === JSON.stringify(counts)) return;
      counts = next;
      if (!chips.contains(document.activeElement)) showChips();
      await showDocuments();
    },
  };
}

function documentLine(doc: Record<string, unknown>): HTMLElement {
  const { _id, ...rest } = doc;
  const id = element('code', { className: 'id', textContent: String(_id) });
  const preview = element('span', { className: 'preview', textContent: JSON.stringify(rest) });
  return unfolding([id, preview], () => element('pre', { textContent: readable(doc), tabIndex: 0 }));
}
