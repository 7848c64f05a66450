/** All data and files under a name, and back. */
import type { Summary } from '../../../snapshots/shelf';
import { ask } from '../ask';
import { button, element, field } from '../element';
import { onLanguage, said } from '../language';
import { dateTime, keyedList, outcome, type Section, sectionBox } from './section';

/** @param restored called when other data is there */
export function snapshotsSection(restored: () => void): Section {
  const list = keyedList(['还没有快照。', 'No snapshots yet.']);
  onLanguage(list.forget);
  const told = outcome();
  const name = element('input', { type: 'text', required: true, placeholder: 'morning', spellcheck: false });
  const address = (one: string) => `/snapshots/${encodeURIComponent(one)}`;

  const refresh = async () => {
    const summaries = await ask<Summary[]>('/snapshots');
    list.show(summaries, (one) => `${one.name} ${one.savedAt}`, line);
  };
  const act = async (work: Promise<unknown>, zh: string, en: string) => {
    try {
      await work;
      told.good([zh, en]);
      await refresh();
    } catch (error) {
      told.bad(error);
    }
  };
  async function restore(one: string): Promise<void> {
    if (!confirm(said([`用快照 ${one} 换掉现在的全部数据？`, `Replace all data by the snapshot ${one}?`]))) return;
    await act(ask(`${address(one)}/restore`, 'POST'), `现在是快照 ${one} 的数据`, `The data of ${one} is back`);
    restored();
  }
  function line({ name: own, savedAt, documents, files }: Summary): HTMLElement {
    const what = said([`${documents} 个文档、${files} 个文件`, `${documents} documents, ${files} files`]);
    return element(
      'div',
      { className: 'line row' },
      element('b', { textContent: own }),
      element('small', { textContent: `${dateTime(savedAt)} · ${what}` }),
      button(['恢复', 'Restore'], () => void restore(own)),
      button(['删掉', 'Remove'], () => void act(ask(address(own), 'DELETE'), `删掉了 ${own}`, `${own} is gone`)),
    );
  }

  const form = element(
    'form',
    { className: 'row' },
    field(['名字', 'Name'], name),
    element('button', { className: 'main', words: ['存下现在', 'Save what is now'] }),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    const own = name.value.trim();
    void act(ask(address(own), 'POST'), `存下了 ${own}`, `${own} is saved`);
  };
  return {
    element: sectionBox(
      ['快照', 'Snapshots'],
      ['全部数据和文件', 'all data and files'],
      list.element,
      form,
      told.element,
    ),
    refresh,
  };
}
