/** 说人话: the guide's terms of art with their plain words, asked once while the program runs. */
import { call } from './call';
import { chosenCourt } from './court-choice';
import type { DataOf } from './services';

export type Term = DataOf<'guide', 'terms'>['terms'][number];

let known: { courtId: string | undefined; terms: Promise<Term[]> } | undefined;

/** Those of the chosen court, which may word them in its own way. Throws a CallFailure. */
export function allTerms(): Promise<Term[]> {
  const courtId = chosenCourt()?.courtId;
  if (known && known.courtId === courtId) return known.terms;
  const terms = call('guide', { action: 'terms', ...(courtId ? { courtId } : {}) }).then(
    (found) => found.terms,
    (error: unknown) => {
      known = undefined;
      throw error;
    },
  );
  known = { courtId, terms };
  return terms;
}

/** undefined: no such term, or it could not be asked; the page stays as it is. */
export async function plainWords(term: string): Promise<string | undefined> {
  try {
    return (await allTerms()).find((one) => one.term === term)?.plain;
  } catch {
    return undefined;
  }
}
