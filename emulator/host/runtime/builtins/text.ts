/** WeChat, "text": keeps line breaks, can be selected, decodes entities, widens spaces. */

import { define } from './define';
import { flag, string, text as word } from './property';
import { decodeEntities, spaced } from './text-decoding';

export const text = define({
  tag: 'text',
  properties: {
    selectable: flag(),
    userSelect: flag(),
    space: word<'ensp' | 'emsp' | 'nbsp'>(),
    decode: flag(),
    overflow: string('visible'),
    maxLines: string(),
  },
  create(host) {
    /** What was last written here, by node: anything else came from the template and is still as it was given. */
    const written = new WeakMap<Node, string>();
    const change = (node: Node) => {
      const given = node.textContent ?? '';
      if (written.get(node) === given) return;
      const decoded = host.data.decode ? decodeEntities(given) : given;
      const shown = spaced(decoded, host.data.space);
      written.set(node, shown);
      if (shown !== given) node.textContent = shown;
    };
    const changeAll = () => {
      const walker = document.createTreeWalker(host.element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) change(walker.currentNode);
    };
    const observer = new MutationObserver(changeAll);
    let observing = false;

    const update = () => {
      host.element.toggleAttribute('user-select', host.data.userSelect || host.data.selectable);
      const needed = host.data.decode || host.data.space !== '';
      if (needed && !observing) {
        observer.observe(host.element, { childList: true, characterData: true, subtree: true });
        observing = true;
        queueMicrotask(changeAll);
      }
    };
    return { update, attached: () => observing && changeAll(), detached: () => observer.disconnect() };
  },
});
