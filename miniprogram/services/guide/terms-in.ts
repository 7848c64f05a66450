/** 文中的用语: which terms of art stand in some words, so that they are explained there. */
interface Term {
  term: string;
  plain: string;
}

/** In their order; 上诉 not beside 上诉期, since it is a part of it. */
export function termsIn<T extends Term>(words: string, terms: readonly T[]): T[] {
  const found = terms.filter(({ term }) => words.includes(term));
  return found
    .filter(({ term }) => !found.some((other) => other.term !== term && other.term.includes(term)))
    .sort((a, b) => words.indexOf(a.term) - words.indexOf(b.term));
}
