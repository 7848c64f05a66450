/** Elements of the page, made in one expression. */
import { name, type Words, write } from './language';

type Child = Node | string | undefined;

/** Words are written in whichever language; the rest are the element's own properties. */
type Props<K extends keyof HTMLElementTagNameMap> = Partial<Omit<HTMLElementTagNameMap[K], 'children' | 'style'>> & {
  words?: Words;
  label?: Words;
};

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { words, label, ...props }: Props<K> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), props);
  if (words) write(made, words);
  if (label) name(made, label);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

export function button(words: Words, onclick: () => void, className = ''): HTMLButtonElement {
  return element('button', { type: 'button', words, className, onclick });
}

/** A button that is a sign, with a name. */
export function sign(text: string, label: Words, onclick: () => void): HTMLButtonElement {
  const shown = element('span', { textContent: text, ariaHidden: 'true' });
  return element('button', { type: 'button', label, className: 'sign', onclick }, shown);
}

/** A field with its name before it. */
export function field(words: Words, control: HTMLElement): HTMLLabelElement {
  return element('label', {}, element('span', { words }), control);
}

export interface Choice {
  value: string;
  /** A text is the same in both languages. */
  words: Words | string;
}

export function option({ value, words }: Choice): HTMLOptionElement {
  return typeof words === 'string'
    ? element('option', { value, textContent: words })
    : element('option', { value, words });
}
