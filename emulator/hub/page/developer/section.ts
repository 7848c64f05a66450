/** A part of the developer's view. */
import { element } from '../element';
import { locale, type Words, write } from '../language';

export interface Section {
  element: HTMLElement;
  /** Shows what there is now. Rejects where the local cloud does not answer. */
  refresh(): Promise<void>;
}

let count = 0;

export function sectionBox(title: Words, about: Words, ...children: Node[]): HTMLElement {
  count += 1;
  const id = `section-${count}`;
  const heading = element('h2', { id }, element('span', { words: title }), element('small', { words: about }));
  const box = element('section', { className: 'box' }, heading, ...children);
  box.setAttribute('aria-labelledby', id);
  return box;
}

export const nothing = (words: Words): HTMLElement => element('p', { className: 'empty', words });

export const readable = (value: unknown): string => JSON.stringify(value, null, 2);

const ZONE = 'Asia/Shanghai';
export const clockTime = (iso: string): string => new Date(iso).toLocaleTimeString(locale(), { timeZone: ZONE });
export const dateTime = (iso: string): string => new Date(iso).toLocaleString(locale(), { timeZone: ZONE });

/** A line that opens. */
export function unfolding(line: Node[], inside: () => Node): HTMLDetailsElement {
  const details = element('details', { className: 'line' }, element('summary', {}, ...line));
  // What nobody opens is not made.
  details.addEventListener('toggle', () => details.append(inside()), { once: true });
  return details;
}

/** Says what came of something, for those who do not see it, too. */
export function outcome() {
  const line = element('p', { className: 'outcome' });
  line.setAttribute('role', 'status');
  return {
    element: line,
    good(words: Words): void {
      line.className = 'outcome good';
      write(line, words);
    },
    bad(error: unknown): void {
      line.className = 'outcome bad';
      const text = error instanceof Error ? error.message : String(error);
      write(line, [text, text]);
    },
  };
}

/** What stays is not taken out and put in again: it would lose the focus, an open choice, a click half done. */
function put(into: HTMLElement, children: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(children);
  for (const child of [...into.children]) if (!wanted.has(child)) child.remove();
  for (const [at, child] of children.entries()) {
    const there = into.children[at];
    if (there !== child) into.insertBefore(child, there ?? null);
  }
}

/** Rows by key: those that are there stay as they are, opened or not. */
export function keyedList(empty: Words) {
  const element_ = element('div', { className: 'list' });
  let rows = new Map<string, HTMLElement>();
  let last: string | undefined;
  return {
    element: element_,
    show<T>(items: readonly T[], key: (item: T) => string, make: (item: T) => HTMLElement): void {
      const keys = items.map(key);
      const state = keys.join('\n');
      if (state === last) return;
      last = state;
      rows = new Map(items.map((item) => [key(item), rows.get(key(item)) ?? make(item)]));
      put(element_, rows.size > 0 ? [...rows.values()] : [nothing(empty)]);
    },
    /** All is made anew at the next showing: in another language, say. */
    forget(): void {
      rows = new Map();
      last = undefined;
    },
  };
}
