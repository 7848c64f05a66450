/** 关联码: the six figures, as they are typed, printed or scanned. Free of wx. */

/** '' where there is none: 123 456, a page's address, a letter's square code. */
export function codeIn(text: string): string {
  const plain = text.normalize('NFKC');
  const [, named] = /[?&]code=(\d{6})(?!\d)/.exec(plain) ?? [];
  if (named) return named;
  const figures = plain.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(figures) ? figures : '';
}
