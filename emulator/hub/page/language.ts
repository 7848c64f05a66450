/** Chinese and English: what is written stands beside its translation where it is used. */

export type Language = 'zh' | 'en';
/** Chinese, English. */
export type Words = readonly [zh: string, en: string];

const KEY = 'hub:language';

const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';

function first(): Language {
  const kept = localStorage.getItem(KEY);
  if (isLanguage(kept)) return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

let language = first();
const listeners: (() => void)[] = [];

export const spoken = (): Language => language;
export const said = ([zh, en]: Words): string => (language === 'zh' ? zh : en);
/** For dates and times. */
export const locale = (): string => (language === 'zh' ? 'zh-CN' : 'en-GB');

/** What is made anew of data, not of words alone. */
export function onLanguage(listener: () => void): void {
  listeners.push(listener);
}

export function speak(next: Language): void {
  language = next;
  localStorage.setItem(KEY, next);
  translate();
}

/** Writes all that carries words in the language that is spoken. */
export function translate(): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  for (const element of document.querySelectorAll<HTMLElement>('[data-zh]')) element.textContent = words(element);
  for (const element of document.querySelectorAll<HTMLElement>('[data-label-zh]')) label(element);
  for (const listener of listeners) listener();
}

function words({ dataset: { zh = '', en = '' } }: HTMLElement): string {
  return said([zh, en]);
}

function label(element: HTMLElement): void {
  const { labelZh = '', labelEn = '' } = element.dataset;
  const text = said([labelZh, labelEn]);
  element.setAttribute('aria-label', text);
  if (element.tagName !== 'IFRAME') element.title = text;
}

/** The element's text, in whichever language. */
export function write<E extends HTMLElement>(element: E, [zh, en]: Words): E {
  Object.assign(element.dataset, { zh, en });
  element.textContent = said([zh, en]);
  return element;
}

/** Its name for those who do not see it, and its tooltip. */
export function name<E extends HTMLElement>(element: E, [labelZh, labelEn]: Words): E {
  Object.assign(element.dataset, { labelZh, labelEn });
  label(element);
  return element;
}
