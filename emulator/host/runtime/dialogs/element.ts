/** Makes elements of the document for dialogs: tag, properties and attributes, children. */

type Attributes<K extends keyof HTMLElementTagNameMap> = Partial<
  Pick<HTMLElementTagNameMap[K], keyof HTMLElementTagNameMap[K] & ('className' | 'id' | 'hidden' | 'tabIndex')>
> & {
  testid?: string;
  attributes?: Record<string, string>;
  onclick?: () => void;
};

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { testid, attributes = {}, onclick, ...properties }: Attributes<K> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  Object.assign(made, properties);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (testid) made.dataset.testid = testid;
  if (onclick) made.addEventListener('click', onclick);
  made.append(...children);
  return made;
}

export function button(testid: string, text: string, onclick: () => void, className = ''): HTMLButtonElement {
  const made = element('button', { className, testid, onclick }, text);
  made.type = 'button';
  return made;
}
